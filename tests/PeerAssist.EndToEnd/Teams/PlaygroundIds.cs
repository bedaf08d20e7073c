namespace PeerAssist.EndToEnd.Teams;

/// <summary>People and places for the emulator, with ids as Teams gives them.</summary>
internal static class PlaygroundIds
{
    public const string Yaml = """
        version: "0.1.1"
        tenantId: 22222222-2222-2222-2222-222222222222
        bot:
          id: 28:aaaaaaaa-0000-0000-0000-000000000001
          name: PeerAssist
        currentUser:
          id: 29:1ann
          name: Ann Agent
          userPrincipleName: ann@shop.example
          aadObjectId: 11111111-1111-1111-1111-111111111111
          givenName: Ann
          surname: Agent
          email: ann@shop.example
        users:
          - { id: "29:1bea", name: Bea Agent, userPrincipleName: bea@shop.example, aadObjectId: 11111111-1111-1111-1111-111111111112, givenName: Bea, surname: Agent, email: bea@shop.example }
          - { id: "29:1cem", name: Cem Agent, userPrincipleName: cem@shop.example, aadObjectId: 11111111-1111-1111-1111-111111111113, givenName: Cem, surname: Agent, email: cem@shop.example }
          - { id: "29:1dee", name: Dee Agent, userPrincipleName: dee@shop.example, aadObjectId: 11111111-1111-1111-1111-111111111114, givenName: Dee, surname: Agent, email: dee@shop.example }
          - { id: "29:1eva", name: Eva Agent, userPrincipleName: eva@shop.example, aadObjectId: 11111111-1111-1111-1111-111111111115, givenName: Eva, surname: Agent, email: eva@shop.example }
          - { id: "29:1fay", name: Fay Agent, userPrincipleName: fay@shop.example, aadObjectId: 11111111-1111-1111-1111-111111111116, givenName: Fay, surname: Agent, email: fay@shop.example }
        personalChat:
          id: a:1personal
        groupChat:
          id: 19:group1@thread.v2
          name: Night shift
        team:
          id: 19:team1@thread.tacv2
          name: Service
          aadGroupId: 33333333-3333-3333-3333-333333333333
          channels:
            - id: 19:returns@thread.tacv2
              name: Returns

        """;
}
