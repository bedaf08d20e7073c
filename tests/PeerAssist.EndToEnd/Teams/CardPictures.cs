using System.Text.Json.Nodes;
using PeerAssist.Answers;
using PeerAssist.Chat;
using PeerAssist.Chat.Replies;
using PeerAssist.Privacy;
using PeerAssist.Search;
using PeerAssist.Teams.Cards;

namespace PeerAssist.EndToEnd.Teams;

/// <summary>Every card that we can send, drawn by Microsoft's own renderer: it finds nothing wrong with it and shows every word.</summary>
public sealed class CardPictures(Chromium chromium) : IClassFixture<Chromium>
{
    private static readonly ChannelId Conversation = new(new("teams:tenant"), "19:ch@thread.tacv2");
    private static readonly DateTimeOffset Day = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public static TheoryData<string, bool> Looks
    {
        get
        {
            var looks = new TheoryData<string, bool>();
            foreach (var language in Texts.Languages)
            {
                looks.Add(language, false);
                looks.Add(language, true);
            }

            return looks;
        }
    }

    [SkippableTheory]
    [MemberData(nameof(Looks))]
    public async Task The_renderer_draws_every_card_in_every_language(string language, bool dark)
    {
        var script = Clients.Need("adaptivecards", "dist", "adaptivecards.js");
        var browser = chromium.Need();
        await using var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = 560, Height = 700 } });
        var page = await context.NewPageAsync();
        await page.RouteAsync("**", route => route.AbortAsync());
        await page.SetContentAsync($"<body style='margin:16px;background:{(dark ? "#1f1f1f" : "#fff")}'><div id=card style='width:480px'></div></body>");
        await page.AddScriptTagAsync(new() { Path = script });
        foreach (var (name, card) in All(language))
        {
            var drawn = JsonNode.Parse(await page.EvaluateAsync<string>(Draw, new { json = CardRoom.Write(card), dark }))!;
            Assert.Equal("[]", drawn["events"]!.ToJsonString());
            foreach (var word in ShownWords(card))
                Assert.Contains(Flat(word), Flat((string)drawn["text"]!), StringComparison.Ordinal);
            await page.ScreenshotAsync(new()
            {
                FullPage = true,
                Path = Path.Combine(AppContext.BaseDirectory, "TestResults", "cards", $"{language}-{(dark ? "dark" : "light")}-{name}.png"),
            });
        }
    }

    private const string Draw = """
        ({ json, dark }) => {
          const text = dark ? '#eee' : '#222', subtle = dark ? '#aaa' : '#616161';
          const colors = {};
          for (const [name, color] of Object.entries({ default: text, dark: text, light: text, accent: dark ? '#7f85f5' : '#5b5fc7', good: dark ? '#92c353' : '#237b4b', warning: dark ? '#f9e2ae' : '#835c00', attention: '#c4314b' }))
            colors[name] = { default: color, subtle: name === 'default' ? subtle : color };
          const host = new AdaptiveCards.HostConfig({
            fontFamily: 'Liberation Sans, Noto Sans CJK SC, sans-serif', supportsInteractivity: true,
            actions: { maxActions: 6, showCard: { actionMode: 'inline' }, actionsOrientation: 'horizontal', actionAlignment: 'left', buttonSpacing: 8 },
            containerStyles: { default: { backgroundColor: dark ? '#292929' : '#fff', foregroundColors: colors }, emphasis: { backgroundColor: dark ? '#383838' : '#f0f0f0', foregroundColors: colors }, warning: { backgroundColor: dark ? '#463100' : '#fff4ce', foregroundColors: colors } } });
          const context = new AdaptiveCards.SerializationContext();
          const card = new AdaptiveCards.AdaptiveCard();
          card.hostConfig = host;
          card.parse(JSON.parse(json), context);
          const events = [];
          for (let i = 0; i < context.eventCount; i++) events.push(context.getEventAt(i).message);
          events.push(...card.validateProperties().validationEvents.map(e => e.message));
          const box = document.getElementById('card');
          box.replaceChildren(card.render());
          box.querySelectorAll('button').forEach(b => { b.style.margin = '2px'; b.style.color = text; b.style.background = dark ? '#333' : '#fff'; b.style.border = '1px solid ' + subtle; b.style.padding = '4px 10px'; });
          return JSON.stringify({ events, text: box.textContent });
        }
        """;

    private static IEnumerable<(string Name, JsonObject Card)> All(string language)
    {
        var pen = new CardPen(new CardSeal(new KeyRing([new("k1", new byte[KeyRing.KeyLength])])), Conversation, language);
        var (replies, forms, views) = (new ReplyCard(pen), new Forms(pen), new Views(pen));
        var usual = Answer("a1", Usual);
        var waiting = Answer("a2", new("Refund to account NL91 ABNA 0417 1643 00.")) with
        {
            CorrectedAt = null,
            Waiting = new(4, new("Refund to account NL02 RABO 0123 4567 89."), null, Day),
            WaitingBy = "Cem",
        };
        yield return ("answer", Reply(Decision.Answer, [usual, Answer("a2", new("Ask the depot first."))]));
        yield return ("answer-own-vote", replies.Draw(
            Whole(Decision.Answer, [usual]), new(pen.Own("said.voted"), new Dictionary<AnswerId, Votes.Verdict> { [new("a1")] = Votes.Verdict.Helpful })));
        yield return ("answer-waiting", Reply(Decision.Answer, [waiting]));
        yield return ("candidates", Reply(Decision.Candidates, [usual, waiting, Answer("a3", new("Third."))]));
        yield return ("disagreement", Reply(Decision.Disagreement, [usual, Answer("a2", new("Seven days, not three."))]));
        yield return ("unknown", Reply(Decision.Unknown, []));
        yield return ("unknown-team-asked", replies.Draw(Whole(Decision.Unknown, [], asked: "", team: true)));
        yield return ("limits-latin", Reply(Decision.Candidates, [Full("a1", "Lorem ipsum dolor "), Full("a2", "sit amet "), Full("a3", "consectetur ")]));
        yield return ("limits-han", Reply(Decision.Answer, [Full("a1", "退款规定")]));
        yield return ("gone", replies.Draw(new("o1", new(Conversation, ChannelKind.Team), null, null, language, new GoneBody(pen.Say("note.gone")))));
        foreach (var kind in Enum.GetValues<NoteKind>())
        {
            var text = pen.Say($"note.{Kebab.Of(kind.ToString())}", "Bo", "how do I refund?", Day);
            yield return ($"note-{Kebab.Of(kind.ToString())}", replies.Draw(
                new("o1", new(Conversation, ChannelKind.Team), null, null, language, new NoteBody(kind, text, new("q1"), new("a1"), new("m1")))));
        }

        yield return ("form-correct", forms.Correct(new(new("a1"), 3, Usual, ["bo@shop.example"]), new("q1"), dialog: false));
        yield return ("form-stale", forms.Stale(new(Usual, new(4, new("Somebody else's words."), null, Day)), new("a1"), new("q1"), dialog: true));
        yield return ("form-capture", forms.Capture(new("how do I refund?", "Press refund.", "Bo", new("q1"), []), new("m1"), dialog: true));
        yield return ("form-ask", forms.Ask());
        yield return ("view-why", views.Why(new(new("a1"), [pen.Say("why.votes", 0.4), pen.Say("why.confidence", 0.9)]), new("q1")));
        yield return ("view-more", views.More(new(new("q1"), Decision.Candidates, pen.Say("more.some"), [usual]), new("q1")));
        yield return ("view-history", views.History(new(usual, [new(new(3, Usual, null, Day, "The carrier changed."), "Cem"), new(new(2, new("Before."), null, Day), "Bo")]), new("q1")));
        yield return ("view-found", views.Found(new(new("q1"), Decision.Answer, pen.Say("decision.answer"), [usual])));
        yield return ("view-sentence", views.Sentence(pen.Own("said.saved"), null));
        yield return ("view-quote", views.Quote(usual));

        JsonObject Reply(Decision decision, IReadOnlyList<ShownAnswer> answers) => replies.Draw(Whole(decision, answers));

        Reply Whole(Decision decision, IReadOnlyList<ShownAnswer> answers, string asked = "parcel is late, what can I do?", bool team = false) =>
            new("o1", new(Conversation, ChannelKind.Group), null, null, language, new AnswerBody(new("q1"), asked, decision, answers, team));
    }

    private static AnswerParts Usual { get; } = new(
        "If the tracking has not moved for three working days, open a trace.\n\nSee https://track.example.com/trace.",
        "A credit of up to 15 EUR.", ["Look up the last scan.", "Open a trace."], ["Carrier form — https://carriers.example.com/trace"], "I have started a search.");

    private static ShownAnswer Answer(string id, AnswerParts parts) =>
        new(new(id), 3, parts, "Bo Li", Day, "Cem", Day.AddDays(3), AnswerState.Validated, new(3, 1), 0.9);

    private static ShownAnswer Full(string id, string words)
    {
        string Of(int length) => string.Concat(Enumerable.Repeat(words, length / words.Length));
        string[] Many() => [.. Enumerable.Repeat(Of(AnswerParts.LongestPart), AnswerParts.MostEntries)];
        return Answer(id, new(Of(AnswerParts.LongestText), Of(AnswerParts.LongestPart), Many(), Many(), Of(AnswerParts.LongestPart)));
    }

    /// <summary>What a reader sees without opening anything.</summary>
    private static IEnumerable<string> ShownWords(JsonNode card) =>
        Cards.Nodes(card).Where(node => (string?)node["type"] == "TextRun").Select(run => (string)run["text"]!);

    private static string Flat(string text) => string.Concat(text.Where(sign => !char.IsWhiteSpace(sign)));
}
