using System.Globalization;
using System.Text.Json.Nodes;

namespace PeerAssist.Tests.Teams;

/// <summary>Activities as the platform delivers them.</summary>
internal static class Deliveries
{
    public const string Bot = "28:aaaaaaaa-0000-0000-0000-000000000001";
    public const string Channel = "19:ch1@thread.tacv2";
    public const string Group = "19:group@thread.v2";

    private static int s_last = 1_000;

    public static string NewId() => $"17900000{Interlocked.Increment(ref s_last)}";

    /// <summary>What every activity has; in a channel, within a thread.</summary>
    public static JsonObject Of(string type, string person, string thread, DateTimeOffset? at = null) => new()
    {
        ["type"] = type,
        ["id"] = NewId(),
        ["timestamp"] = (at ?? TimeProvider.System.GetUtcNow()).ToString("O", CultureInfo.InvariantCulture),
        ["serviceUrl"] = Signer.ServiceUrl,
        ["from"] = Person(person),
        ["recipient"] = new JsonObject { ["id"] = Bot, ["name"] = "PeerAssist" },
        ["conversation"] = new JsonObject
        {
            ["id"] = $"{Channel};messageid={thread}",
            ["conversationType"] = "channel",
            ["isGroup"] = true,
            ["tenantId"] = TeamsHost.Tenant,
        },
        ["channelData"] = new JsonObject
        {
            ["tenant"] = new JsonObject { ["id"] = TeamsHost.Tenant },
            ["team"] = new JsonObject { ["id"] = "19:team1@thread.tacv2", ["name"] = "Service" },
            ["channel"] = new JsonObject { ["id"] = Channel, ["name"] = "Returns", ["type"] = "standard" },
        },
        ["locale"] = "en-US",
        ["channelId"] = "msteams",
    };

    /// <summary>A message that mentions the bot.</summary>
    public static JsonObject Ask(string person, string text, string? thread = null)
    {
        var activity = Of("message", person, thread ?? NewId());
        activity["text"] = $"<at>PeerAssist</at> {text}";
        activity["textFormat"] = "plain";
        activity["entities"] = new JsonArray(Mention());
        return activity;
    }

    /// <summary>A message in a thread that mentions nobody.</summary>
    public static JsonObject Say(string person, string text, string thread)
    {
        var activity = Of("message", person, thread);
        activity["text"] = text;
        return activity;
    }

    public static JsonObject Mention() => new()
    {
        ["type"] = "mention",
        ["mentioned"] = new JsonObject { ["id"] = Bot, ["name"] = "PeerAssist" },
        ["text"] = "<at>PeerAssist</at>",
    };

    /// <summary>An invoke.</summary>
    public static JsonObject Invoke(string person, string thread, string name, JsonNode value)
    {
        var activity = Of("invoke", person, thread);
        activity["name"] = name;
        activity["value"] = value;
        return activity;
    }

    /// <summary>A pressed button.</summary>
    public static JsonObject Press(string person, string thread, JsonNode button, params (string Field, string Text)[] fields)
    {
        var data = button["data"]!.DeepClone().AsObject();
        foreach (var (field, text) in fields)
            data[field] = text;
        return Invoke(person, thread, "adaptiveCard/action", new JsonObject
        {
            ["action"] = new JsonObject { ["type"] = "Action.Execute", ["id"] = "", ["verb"] = button["verb"]?.DeepClone(), ["data"] = data },
            ["trigger"] = "manual",
        });
    }

    /// <summary>Puts an activity into a group chat.</summary>
    public static JsonObject InGroup(JsonObject activity)
    {
        activity["conversation"] = new JsonObject { ["id"] = Group, ["conversationType"] = "groupChat", ["isGroup"] = true, ["tenantId"] = TeamsHost.Tenant };
        activity["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = TeamsHost.Tenant } };
        return activity;
    }

    /// <summary>Puts an activity into the chat of a person with the bot.</summary>
    public static JsonObject InPerson(JsonObject activity, string person)
    {
        activity["conversation"] = new JsonObject { ["id"] = $"a:{person}", ["conversationType"] = "personal", ["tenantId"] = TeamsHost.Tenant };
        activity["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = TeamsHost.Tenant } };
        return activity;
    }

    public static JsonObject Person(string name) => new() { ["id"] = $"29:{name}", ["name"] = name, ["aadObjectId"] = $"dir-{name}" };
}
