using System.Text.Json;
using PeerAssist.Chat;
using PeerAssist.Chat.Replies;
using PeerAssist.Organisations;
using PeerAssist.Stores;
using PeerAssist.Web.Live;
using PeerAssist.Web.Workspaces;

namespace PeerAssist.Web.Messages;

/// <summary>What the web chat keeps of people: their messages and reactions, the bot's words that name them, and how far they read.</summary>
public sealed class WebPeople : IPersonalRecords
{
    /// <summary>Stands in the place of somebody who was forgotten.</summary>
    internal const string Nobody = "-";

    private const int Page = 500;
    private const string Messages = "message/";

    public async Task Forget(ISession session, Leaving person, CancellationToken cancellationToken)
    {
        foreach (var id in Ids(person.Accounts))
        {
            await foreach (var (key, value) in All(session, "", cancellationToken))
            {
                if (IsOnlyOf(key, value, id))
                    await session.Records.Remove(WebWorkspace.Adapter, key, cancellationToken);
            }

            var shelf = new Shelf(session);
            await foreach (var (_, value) in All(session, Messages, cancellationToken))
            {
                var message = JsonSerializer.Deserialize<WebMessage>(value)!;
                var without = Without(message, id, person);
                if (JsonSerializer.Serialize(without) != JsonSerializer.Serialize(message))
                    await shelf.Save(without, cancellationToken);
            }
        }
    }

    public async Task<IReadOnlyList<OwnWords>> Export(ISession session, IReadOnlyList<Account> accounts, CancellationToken cancellationToken)
    {
        var ids = Ids(accounts).ToHashSet();
        var words = new List<OwnWords>();
        await foreach (var (_, value) in All(session, Messages, cancellationToken))
        {
            if (JsonSerializer.Deserialize<WebMessage>(value) is { By: { } by, Gone: false } message && ids.Contains(by))
                words.Add(new(message.Channel, message.At, message.Text));
        }

        return [.. words.OrderBy(word => word.At)];
    }

    private static IEnumerable<string> Ids(IReadOnlyList<Account> accounts) =>
        accounts.Where(account => account.Workspace.Adapter == WebWorkspace.Adapter).Select(account => account.UserId);

    private static async IAsyncEnumerable<KeyValuePair<string, byte[]>> All(
        ISession session, string prefix, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string? after = null;
        while (await session.Records.Range(WebWorkspace.Adapter, prefix, after, Page, cancellationToken) is { Count: > 0 } records)
        {
            foreach (var record in records)
                yield return record;
            after = records[^1].Key;
        }
    }

    // The direct chat, how far the person read, what only the person was shown, and the log's lines of these.
    private static bool IsOnlyOf(string key, byte[] value, string id)
    {
        var direct = $"direct-{id}";
        var parts = key.Split('/');
        return parts[0] switch
        {
            "read" => parts[1] == id || parts[2] == direct,
            "message" => parts[1] == direct || JsonSerializer.Deserialize<WebMessage>(value)!.OnlyFor == id,
            "line" => parts[1] == direct,
            "log" => JsonSerializer.Deserialize<Happening>(value) is { } happening && (happening.OnlyFor == id || happening.Channel == direct),
            _ => false,
        };
    }

    private static WebMessage Without(WebMessage message, string id, Leaving person)
    {
        var own = message.By == id;
        return message with
        {
            By = own ? Nobody : message.By,
            Text = own && person.Texts == ForgottenTexts.Delete ? "" : message.Text,
            Gone = message.Gone || (own && person.Texts == ForgottenTexts.Delete),
            Reactions = [.. message.Reactions.Select(reaction => reaction with { People = [.. reaction.People.Where(one => one != id)] }).Where(reaction => reaction.People.Count > 0)],
            Replies = message.Replies is { } replies ? replies with { People = [.. replies.People.Select(one => one == id ? Nobody : one)] } : null,
            Answer = message.Answer is { } answer ? Without(answer, person.Person.Name) : null,
            Note = message.Note is { } note ? note with { Text = Without(note.Text, person.Person.Name, message.Language) } : null,
        };
    }

    private static AnswerBody Without(AnswerBody answer, string name) => answer with
    {
        Answers = [.. answer.Answers.Select(shown => shown with
        {
            Author = shown.Author == name ? null : shown.Author,
            CorrectedBy = shown.CorrectedBy == name ? null : shown.CorrectedBy,
            WaitingBy = shown.WaitingBy == name ? null : shown.WaitingBy,
        })],
        Asking = [.. answer.Asking.Where(asked => asked != name)],
    };

    private static string Without(string text, string name, string? language) =>
        text.Replace(name, Texts.Product.Say(language ?? "en", "somebody"), StringComparison.Ordinal);
}
