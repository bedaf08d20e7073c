using System.Text;
using PeerAssist.Chat;
using PeerAssist.Organisations;
using PeerAssist.Slack;
using PeerAssist.Slack.Installing;
using PeerAssist.Slack.Knowing;
using PeerAssist.Slack.Reading;
using PeerAssist.Slack.Receiving;
using PeerAssist.Tests.Slack.Server;

namespace PeerAssist.Tests.Slack.Reading;

/// <summary>Events that were spoilt in every way that chance finds: none of them breaks what reads them.</summary>
public sealed class MutationTests
{
    private const int Tries = 20_000;

    private static readonly string[] Samples =
    [
        SlackServer.Message("<@UBOT> how do I <https://a.example|reset> it? &amp; <#C1|x>", "1790000000.000200", "1789999000.000100").ToJsonString(),
        """{"type":"message","subtype":"message_changed","channel":"C01","ts":"1790000100.000300","message":{"user":"U01","text":"new","ts":"1790000000.000200","edited":{"user":"U01","ts":"1790000099.000000"}},"previous_message":{"user":"U01","text":"old","ts":"1790000000.000200"}}""",
        """{"type":"message","subtype":"message_deleted","channel":"C01","event_ts":"1790000200.000400","deleted_ts":"1790000000.000200","previous_message":{"user":"U01","text":"old","ts":"1790000000.000200"}}""",
        """{"type":"reaction_added","user":"U01","reaction":"+1::skin-tone-2","item":{"type":"message","channel":"C01","ts":"1790000000.000200"},"event_ts":"1790000400.000600"}""",
        """{"type":"member_joined_channel","user":"UBOT","channel":"C01","inviter":"U01","event_ts":"1790000400.000600"}""",
    ];

    private static readonly string[] Pieces = ["null", "{}", "[]", "-1", "1e400", "\"\"", "\"\\ud800\"", "\"<@\"", "\"1790000000.\"", "\"🙂\u202e\"", ",", "}", "\"type\":", "true"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_spoilt_event_is_read_or_left_alone(int seed)
    {
        var chance = new Random(seed);
        var reader = new EventReader(new VotingEmoji(new SlackSettings()));
        var scene = new Scene(
            new Installation("T01", "xoxb-1", "UBOT", "B01", "A01"),
            new Dictionary<string, SlackPerson> { ["U01"] = new("U01", "Ann", "en", Standing.Member, false) },
            id => SlackNames.Channel("T01", id), _ => ChannelKind.Public, _ => null);
        var read = 0;
        for (var i = 0; i < Tries; i++)
        {
            if (Payload.Parse(Encoding.UTF8.GetBytes(Spoil(Samples[chance.Next(Samples.Length)], chance))) is { } payload)
            {
                _ = EventReader.Users(payload).ToList();
                _ = reader.Read(payload, scene);
                read++;
            }
        }
        // Most of what is spoilt a little is still JSON, or the test would test nothing.
        Assert.InRange(read, Tries / 10, Tries);
    }

    private static string Spoil(string text, Random chance)
    {
        var spoilt = new StringBuilder(text);
        for (var i = chance.Next(3); i >= 0; i--)
        {
            var at = chance.Next(spoilt.Length);
            switch (chance.Next(4))
            {
                case 0:
                    spoilt[at] = (char)chance.Next(1, 0xD800);
                    break;
                case 1:
                    spoilt.Remove(at, Math.Min(chance.Next(1, 8), spoilt.Length - at));
                    break;
                case 2:
                    spoilt.Insert(at, Pieces[chance.Next(Pieces.Length)]);
                    break;
                default:
                    Swap(spoilt, chance);
                    break;
            }
        }
        return spoilt.ToString();
    }

    // Another value in the place of a text: what most often breaks a reader.
    private static void Swap(StringBuilder text, Random chance)
    {
        var whole = text.ToString();
        var start = whole.IndexOf(":\"", chance.Next(whole.Length), StringComparison.Ordinal);
        var end = start < 0 ? -1 : whole.IndexOf('"', start + 2);
        if (end > 0)
        {
            text.Remove(start + 1, end - start).Insert(start + 1, Pieces[chance.Next(10)]);
        }
    }
}
