using System.Net.Http.Json;
using System.Text.Json;
using PeerAssist.EndToEnd.Web;

namespace PeerAssist.EndToEnd.Dashboard;

/// <summary>A demo in which a team has worked for a while: asked, voted, told what came of it, corrected, and left something open.</summary>
public sealed class LivedInDemo : IAsyncLifetime
{
    private static readonly string[] Asked =
    [
        "voucher expired yesterday can i extend it", "vanaf welk bedrag gratis verzending", "si puo pagare alla consegna", "iki kupon birlikte kullanilir mi",
        "how long can a customer return something", "customer between two shoe sizes which one", "il prezzo è sceso dopo l'acquisto",
        "can we engrave a name on a watch", "do dogs get a discount card of their own",
    ];

    private Demo? _demo;

    public Uri Address => _demo!.Address;

    public async Task InitializeAsync()
    {
        _demo = await Demo.Start();
        foreach (var text in Asked)
        {
            var answered = await Post("/api/v1/questions", new { channel = "general", contributor = "bram", text });
            if (answered.GetProperty("answers").EnumerateArray().FirstOrDefault() is { ValueKind: JsonValueKind.Object } first)
                await Post($"/api/v1/questions/{answered.GetProperty("question").GetString()}/outcome", new { contributor = "bram", answer = first.GetProperty("id").GetString(), value = text.Length % 3 > 0 ? "worked" : "failed" });
        }

        for (var number = 0; number < 6; number++)
            await Post("/api/v1/questions", new { channel = "general", contributor = "deniz", text = "customer wants a gift wrapped parcel with a card" });
    }

    public Task DisposeAsync()
    {
        _demo?.Dispose();
        return Task.CompletedTask;
    }

    private async Task<JsonElement> Post(string path, object body)
    {
        using var response = await _demo!.Http.PostAsJsonAsync(path, body);
        Assert.True(response.IsSuccessStatusCode, $"{path}: {(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}");
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }
}
