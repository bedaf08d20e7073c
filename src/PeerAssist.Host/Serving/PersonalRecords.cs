using PeerAssist.Organisations;
using PeerAssist.Slack.Knowing;
using PeerAssist.Teams.Memory;
using PeerAssist.Web.Messages;

namespace PeerAssist.Host.Serving;

/// <summary>Every adapter's own records of people, whichever adapters this server has switched on: a person is forgotten everywhere.</summary>
internal static class PersonalRecords
{
    public static readonly IReadOnlyList<IPersonalRecords> All = [new WebPeople(), new SlackLeavers(), new TeamsPeople()];

    public static void AddPersonalRecords(this IServiceCollection services)
    {
        foreach (var records in All)
            services.AddSingleton(records);
    }
}
