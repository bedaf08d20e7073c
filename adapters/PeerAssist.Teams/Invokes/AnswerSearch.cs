using System.Text.Json;
using System.Text.Json.Nodes;
using PeerAssist.Chat;
using PeerAssist.Chat.Replies;
using PeerAssist.Organisations;
using PeerAssist.Questions;
using PeerAssist.Search;
using PeerAssist.Stores;
using PeerAssist.Teams.Activities;
using PeerAssist.Teams.Cards;

namespace PeerAssist.Teams.Invokes;

/// <summary>Searches answers while somebody types, to put one into a message; nothing is asked by it and nothing is kept.</summary>
internal sealed class AnswerSearch(IStore store, Knowledge knowledge, ResultCards cards)
{
    private const int Most = 8;
    private const int LongestPreview = 200;

    public async Task<InvokeAnswer> Search(Incoming incoming, CancellationToken cancellationToken)
    {
        var text = TextOf(incoming.Activity.Value);
        var found = string.IsNullOrWhiteSpace(text) ? [] : await Find(incoming, text, cancellationToken);
        var pen = cards.Pen(incoming);
        return new(200, new JsonObject
        {
            ["composeExtension"] = found.Count > 0 || string.IsNullOrWhiteSpace(text)
                ? new JsonObject
                {
                    ["type"] = "result",
                    ["attachmentLayout"] = "list",
                    ["attachments"] = new JsonArray([.. found.Select(answer => Attachment(pen, answer))]),
                }
                : new JsonObject { ["type"] = "message", ["text"] = pen.Own("search.none") },
        });
    }

    private async Task<List<ShownAnswer>> Find(Incoming incoming, string text, CancellationToken cancellationToken)
    {
        await using var session = await store.Read(cancellationToken);
        if (await session.Organisations.OwnerOf(incoming.Place.Workspace, cancellationToken) is not { } owner)
            return [];
        var by = await session.Contributors.Find(owner.Id, incoming.By.Account, cancellationToken)
            ?? new Contributor(default, owner.Id, incoming.By.Name, incoming.Language, incoming.By.Standing);

        // What is put into a message is read by everybody of the place.
        var readers = await Readers.Of(session, by, incoming.Place, onlyThePerson: false, cancellationToken);
        var thresholds = Thresholds.Default;
        var finding = knowledge.Of(owner.Id).Current.Find(text, readers, thresholds);
        var found = new List<ShownAnswer>();
        foreach (var match in finding.Ranking.Where(match => match.Confidence >= thresholds.Candidates).Take(Most))
        {
            if (await session.Answers.Find(owner.Id, match.Answer, cancellationToken) is { IsGiven: true } answer && readers.MayRead(answer.Audience))
                found.Add(await Showing.Of(session, answer, match.Confidence, cancellationToken));
        }

        return found;
    }

    private static JsonObject Attachment(CardPen pen, ShownAnswer answer)
    {
        var attachment = Sending.Message.Attachment(new Views(pen).Quote(answer));
        attachment["preview"] = new JsonObject
        {
            ["contentType"] = "application/vnd.microsoft.card.thumbnail",
            ["content"] = new JsonObject
            {
                ["title"] = Plain(answer.Author ?? pen.Say("somebody"), 80),
                ["text"] = Plain(answer.Parts.Text, LongestPreview),
            },
        };
        return attachment;
    }

    /// <summary>A preview reads HTML, so that what stands in it must not be any.</summary>
    private static string Plain(string text, int longest) =>
        System.Net.WebUtility.HtmlEncode(Privacy.PlainText.Clean(text, longest).ReplaceLineEndings(" "));

    private static string TextOf(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object || !value.TryGetProperty("parameters", out var parameters) || parameters.ValueKind != JsonValueKind.Array)
            return "";
        foreach (var parameter in parameters.EnumerateArray())
        {
            if (parameter.ValueKind == JsonValueKind.Object
                && parameter.TryGetProperty("name", out var name) && name.ValueKind == JsonValueKind.String && name.GetString() == "text"
                && parameter.TryGetProperty("value", out var text) && text.ValueKind == JsonValueKind.String)
                return text.GetString()!;
        }

        return "";
    }
}
