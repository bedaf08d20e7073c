using System.Net.Http.Json;
using System.Text.Json;

namespace PeerAssist.Tests.Web;

/// <summary>One person's page, as far as the server can see it.</summary>
public sealed class Chatter(HttpClient http, string person)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public string Person { get; } = person;

    public static string Fresh() => Guid.NewGuid().ToString("N");

    public async Task<HttpResponseMessage> Send(HttpMethod method, string path, object? content = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content is null ? null : JsonContent.Create(content) };
        request.Headers.Add("Chat-Person", Person);
        return await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }

    public async Task<JsonElement> Get(string path) => await Read(await Send(HttpMethod.Get, path));

    public Task<HttpResponseMessage> TryPost(string channel, string text, string? thread = null, string? id = null) =>
        Send(HttpMethod.Post, $"/chat/channels/{channel}/messages", new { id = id ?? Fresh(), text, thread });

    public async Task<JsonElement> Post(string channel, string text, string? thread = null, string? id = null) =>
        await Read(await TryPost(channel, text, thread, id));

    /// <summary>Asks so that nobody else sees it.</summary>
    public async Task<JsonElement> Ask(string channel, string text, bool nameless) =>
        await Read(await Send(HttpMethod.Post, $"/chat/channels/{channel}/messages", new { id = Fresh(), text, @private = true, nameless }));

    /// <summary>Presses a button of a message and returns what came of it.</summary>
    public async Task<JsonElement> Act(JsonElement message, object act) =>
        (await Read(await Send(HttpMethod.Post, $"{PathOf(message)}/acts", act))).GetProperty("result");

    public async Task<IReadOnlyList<JsonElement>> Line(string channel, string? thread = null) =>
        [.. (await Get($"/chat/channels/{channel}/messages{(thread is null ? "" : $"?thread={thread}")}")).GetProperty("messages").EnumerateArray()];

    /// <summary>Follows the events from a number on until a message fits.</summary>
    public async Task<JsonElement> Hears(Func<JsonElement, bool> fits, long after = 0) =>
        (await Follow(after, said => said.Name == "message" && fits(said.Data)))[^1].Data;

    /// <summary>The bot's card in the thread of a message.</summary>
    public Task<JsonElement> HearsCard(JsonElement asked, Func<JsonElement, bool>? fits = null) => Hears(message =>
        message.GetProperty("thread").GetString() == IdOf(asked)
        && message.GetProperty("answer") is { ValueKind: JsonValueKind.Object } card && (fits is null || fits(card)));

    /// <summary>What the server tells from a number on, until something fits.</summary>
    public async Task<IReadOnlyList<(long Id, string Name, JsonElement Data)>> Follow(long after, Func<(long Id, string Name, JsonElement Data), bool> until)
    {
        using var patience = new CancellationTokenSource(Patience);
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/chat/events?as={Person}");
        request.Headers.Add("Last-Event-ID", after.ToString(System.Globalization.CultureInfo.InvariantCulture));
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, patience.Token);
        using var lines = new StreamReader(await response.Content.ReadAsStreamAsync(patience.Token));
        var told = new List<(long, string, JsonElement)>();
        var (id, name) = (0L, "");
        while (await lines.ReadLineAsync(patience.Token) is { } line)
        {
            if (line.StartsWith("id: ", StringComparison.Ordinal)) id = long.Parse(line[4..], System.Globalization.CultureInfo.InvariantCulture);
            else if (line.StartsWith("event: ", StringComparison.Ordinal)) name = line[7..];
            else if (line.StartsWith("data: ", StringComparison.Ordinal))
            {
                told.Add((id, name, JsonDocument.Parse(line[6..]).RootElement));
                if (until(told[^1])) return told;
            }
        }

        throw new InvalidOperationException("The events ended before what was waited for came.");
    }

    public static string IdOf(JsonElement message) => message.GetProperty("id").GetString()!;

    public static string PathOf(JsonElement message) =>
        $"/chat/channels/{message.GetProperty("channel").GetString()}/messages/{IdOf(message)}";

    public static JsonElement First(JsonElement message) => message.GetProperty("answer").GetProperty("answers")[0];

    public static async Task<string> Sentence(HttpResponseMessage refused) =>
        (await refused.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("title").GetString()!;

    private static async Task<JsonElement> Read(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, $"{(int)response.StatusCode}: {text}");
        return text.Length == 0 ? default : JsonDocument.Parse(text).RootElement;
    }
}
