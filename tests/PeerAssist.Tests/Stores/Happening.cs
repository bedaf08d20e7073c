using System.Globalization;
using PeerAssist.Chat;
using PeerAssist.Chat.Events;
using PeerAssist.Organisations;

namespace PeerAssist.Tests.Stores;

/// <summary>Makes arrivals that differ in what a test is about.</summary>
internal static class Happening
{
    public static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    public static readonly WorkspaceId Workspace = new("web:shop");
    public static readonly Person Ann = new(new(Workspace, "u-ann"), "Ann", "en");

    public static Place Public(string? thread = null, string channel = "returns") =>
        new(new(Workspace, channel), ChannelKind.Public, thread is null ? null : new MessageId(thread));

    public static Arrival Posted(string message, int second = 0, Place? place = null) =>
        Arrived(message, new MessagePosted(place ?? Public(), Ann, Noon.AddSeconds(second), new(message), $"Question {message}", Mentioned: true));

    public static Arrival Edited(string message, int second = 0, Place? place = null) => Arrived(
        string.Create(CultureInfo.InvariantCulture, $"{message} edited {second}"),
        new MessageEdited(place ?? Public(), Ann, Noon.AddSeconds(second), new(message), "Changed", Mentioned: true));

    public static Arrival Arrived(string key, ChatEvent happened) =>
        new("web", $"delivery {key}", $"content {key}", new string('0', 64), "session", happened);
}
