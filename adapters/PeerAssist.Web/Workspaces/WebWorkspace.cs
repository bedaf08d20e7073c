using System.Text.RegularExpressions;
using PeerAssist.Chat;
using PeerAssist.Organisations;

namespace PeerAssist.Web.Workspaces;

/// <summary>The place people chat in: who they are and which channels there are, told at start.</summary>
/// <param name="Id">Names the workspace: lower-case letters, digits and hyphens.</param>
/// <param name="Name">As people see it.</param>
/// <param name="People">Who can use it.</param>
/// <param name="Channels">Its channels; the direct chats with the bot are added by themselves.</param>
/// <param name="Demo">Whether people can be switched between and the guided first minute is offered.</param>
public sealed partial record WebWorkspace(
    string Id, string Name, IReadOnlyList<WebPerson> People, IReadOnlyList<WebChannel> Channels, bool Demo = false)
{
    /// <summary>The adapter's name.</summary>
    public const string Adapter = "web";

    private const string DirectPrefix = "direct-";

    /// <summary>The workspace as the product names it.</summary>
    public WorkspaceId Workspace => WorkspaceId.Of(Adapter, Id);

    internal IEnumerable<WebChannel> AllChannels => Channels.Concat(People.Select(Direct));

    internal IEnumerable<WebChannel> ChannelsOf(WebPerson person) => Channels.Where(channel => channel.Has(person)).Append(Direct(person));

    /// <summary>The channel, if the person is in it.</summary>
    internal WebChannel? Channel(string id, WebPerson person) => ChannelsOf(person).FirstOrDefault(channel => channel.Id == id);

    internal WebPerson? Find(string? person) => People.FirstOrDefault(one => one.Id == person);

    internal Account AccountOf(WebPerson person) => new(Workspace, person.Id);

    internal Person Known(WebPerson person) => new(AccountOf(person), person.Name, person.Language);

    internal Place PlaceIn(WebChannel channel, string? thread = null) =>
        new(new(Workspace, channel.Id), channel.Kind, thread is null ? null : new MessageId(thread));

    /// <summary>Says in one sentence what is wrong with the workspace; none when it is right.</summary>
    internal string? Fault()
    {
        if (People.Count == 0) return "The web chat needs at least one person.";
        if (Channels.Count == 0) return "The web chat needs at least one channel.";
        var ids = People.Select(person => person.Id).Concat(Channels.Select(channel => channel.Id)).Append(Id).ToList();
        if (ids.Find(id => !Plain().IsMatch(id)) is { } odd)
            return $"'{odd}' cannot name anything in the web chat: use up to 40 lower-case letters, digits and hyphens.";
        if (Channels.FirstOrDefault(channel => channel.Id.StartsWith(DirectPrefix, StringComparison.Ordinal)) is { } direct)
            return $"The channel '{direct.Id}' must not begin with '{DirectPrefix}'.";
        if (People.DistinctBy(person => person.Id).Count() < People.Count || Channels.DistinctBy(channel => channel.Id).Count() < Channels.Count)
            return "Two people or two channels of the web chat have the same id.";
        return Channels.SelectMany(channel => channel.Members ?? []).FirstOrDefault(member => Find(member) is null) is { } stranger
            ? $"A channel of the web chat has the member '{stranger}', who is not among its people."
            : null;
    }

    private static WebChannel Direct(WebPerson person) => new(DirectPrefix + person.Id, "", "", ChannelKind.Direct, [person.Id]);

    [GeneratedRegex("^[a-z0-9-]{1,40}$")]
    private static partial Regex Plain();
}
