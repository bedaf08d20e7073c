using PeerAssist.Questions;

namespace PeerAssist.Web.Api.Views;

/// <summary>A question that nobody has answered.</summary>
/// <param name="Question">One of those that ask it; an answer to it goes to all.</param>
/// <param name="Text">Its words.</param>
/// <param name="Since">When it was asked first.</param>
/// <param name="AgeSeconds">How long it waits.</param>
/// <param name="Asked">How often it was asked.</param>
/// <param name="Workspace">Where it is to be answered.</param>
/// <param name="Channel">In which channel.</param>
/// <param name="AskedOfYou">Whether the reader was asked to answer it.</param>
internal sealed record OpenView(
    string Question, string Text, DateTimeOffset Since, long AgeSeconds, int Asked, string Workspace, string Channel, bool AskedOfYou)
{
    internal static OpenView Of(ToldQuestion told, DateTimeOffset now) => new(
        told.Id.Value, told.Text, told.Since, (long)(now - told.Since).TotalSeconds, told.Times,
        told.Place.Workspace.Value, told.Place.Channel.NativeId, told.Request is not null);
}
