using System.Net.Http.Json;
using System.Text.Json;
using PeerAssist.Privacy;
using PeerAssist.Sqlite;

namespace PeerAssist.Tests.Host;

public class KillTests
{
    [Fact]
    public async Task What_was_acknowledged_before_a_kill_is_answered_once_after_it()
    {
        var directory = Directory.CreateTempSubdirectory("peerassist-kill-").FullName;
        try
        {
            var acknowledged = new List<string>();
            var random = new Random(11);
            for (var round = 0; round < 3; round++)
            {
                using var server = await ServerProcess.Start(directory);
                var posts = random.Next(1, 12);
                for (var i = 0; i < posts; i++)
                    acknowledged.Add(await Post(server.Http, $"question{round:00}number{i:00}"));
                await server.Kill();
            }

            using var last = await ServerProcess.Start(directory);
            await AllDone(Path.Combine(directory, "demo"));
            Assert.NotEmpty(acknowledged);
            foreach (var message in acknowledged)
                Assert.Equal(1, await Replies(last.Http, message));
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    private static async Task<string> Post(HttpClient http, string id)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/chat/channels/general/messages")
        {
            Content = JsonContent.Create(new { id, text = "@peerassist my parcel is late, what can I do for the customer?" }),
            Headers = { { "Origin", http.BaseAddress!.ToString().TrimEnd('/') } },
        };
        using var response = await http.SendAsync(request);
        response.EnsureSuccessStatusCode();
        return id;
    }

    private static async Task<int> Replies(HttpClient http, string message)
    {
        var thread = await http.GetFromJsonAsync<JsonElement>($"/chat/channels/general/messages?thread={message}");
        return thread.GetProperty("messages").EnumerateArray().Count(m => m.GetProperty("answer").ValueKind == JsonValueKind.Object);
    }

    // The store is watched from here as another process would: nothing waits in the inbox, nothing in the outbox.
    private static async Task AllDone(string directory)
    {
        using var store = new SqliteStore(directory, new Envelope(KeyFile.Open(Path.Combine(directory, "keys"))));
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        var seen = 0L;
        while (true)
        {
            seen = await store.Changed(seen, TimeSpan.FromSeconds(5), patience.Token);
            await using var session = await store.Read(patience.Token);
            if ((await session.Inbox.Count(patience.Token)).Waiting == 0 && (await session.Outbox.Count(patience.Token)).Waiting == 0)
                return;
        }
    }
}
