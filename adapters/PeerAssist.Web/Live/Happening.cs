namespace PeerAssist.Web.Live;

/// <summary>Something changed that open pages are to show: a message, or how far a person has read.</summary>
/// <param name="Number">Grows by one with every change; the page's event id.</param>
/// <param name="Channel">Where.</param>
/// <param name="Id">The message, or the thread that was read.</param>
/// <param name="OnlyFor">The one person whose pages are told; none for everybody of the channel.</param>
/// <param name="ReadUpTo">How far it was read; none when a message changed.</param>
internal sealed record Happening(long Number, string Channel, string? Id, string? OnlyFor, long? ReadUpTo);
