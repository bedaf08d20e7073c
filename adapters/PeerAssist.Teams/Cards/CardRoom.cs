using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PeerAssist.Teams.Cards;

/// <summary>How much of every text a card shows, so that all of it stays within what the platform takes.</summary>
/// <param name="Text">UTF-16 characters of an answer.</param>
/// <param name="Part">UTF-16 characters of another part.</param>
/// <param name="Entries">Entries of a list.</param>
/// <param name="Forms">Whether forms stand within the card; a form holds its answer a second time.</param>
internal sealed record CardRoom(int Text, int Part, int Entries, bool Forms)
{
    /// <summary>The most bytes of a card.</summary>
    public const int MostBytes = 25_000;

    private static readonly CardRoom[] Narrowing =
    [
        new(8_000, 1_000, 20, true), new(8_000, 1_000, 20, false), new(6_000, 500, 12, false), new(4_000, 300, 8, false),
        new(2_000, 200, 6, false), new(1_000, 150, 5, false), new(500, 100, 4, false), new(200, 60, 3, false), new(100, 40, 2, false),
    ];

    private static readonly JsonSerializerOptions Written = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The card drawn with as much room as fits.</summary>
    public static JsonObject Fit(Func<CardRoom, JsonObject> draw)
    {
        JsonObject card = null!;
        foreach (var room in Narrowing)
        {
            card = draw(room);
            if (BytesOf(card) <= MostBytes)
                break;
        }

        return card;
    }

    /// <summary>A card as it goes out.</summary>
    public static string Write(JsonNode node) => node.ToJsonString(Written);

    public static int BytesOf(JsonNode node) => Encoding.UTF8.GetByteCount(Write(node));
}
