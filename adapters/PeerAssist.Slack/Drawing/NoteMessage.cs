using System.Text.Json.Nodes;
using PeerAssist.Answers;
using PeerAssist.Chat;
using PeerAssist.Chat.Replies;
using PeerAssist.Privacy;

namespace PeerAssist.Slack.Drawing;

/// <summary>Draws a short message that is no answer, with what may be done about it.</summary>
internal static class NoteMessage
{
    private const int Longest = 2_900;

    public static SlackMessage Draw(NoteBody note, string language, string id)
    {
        var blocks = new JsonArray { RichText.Block(Blocks.Id(id), RichText.Section(PlainText.Cut(note.Text, Longest))) };
        if (note.Difference.Count > 0)
        {
            blocks.Add((JsonNode)RichText.Block(null, RichText.Difference(Short(note.Difference))));
        }
        var value = ButtonValue.Of(note.Question, note.Answer, null, note.Message).ToString();
        var actions = note.Kind switch
        {
            NoteKind.CaptureOffer => [ReplyAction.Save],
            NoteKind.PolicyChanged or NoteKind.PolicyGone when note.Answer is not null => [ReplyAction.StillRight],
            NoteKind.Corrected or NoteKind.Recalled when note.Answer is not null => [ReplyAction.History],
            NoteKind.AwaitsConfirmation or NoteKind.Locked when note.Answer is not null => [ReplyAction.History],
            NoteKind.RequestedColleague => [ReplyAction.Answer, ReplyAction.Decline, ReplyAction.LeaveMe],
            NoteKind.RequestedLead => [ReplyAction.Answer, ReplyAction.Decline],
            NoteKind.RequestedChannel => [ReplyAction.Answer],
            _ => Array.Empty<string>(),
        };
        if (actions.Length > 0)
        {
            blocks.Add((JsonNode)Blocks.Actions($"{id}.do", actions.Select(action => Blocks.Button(action, Texts.Product.Say(language, "action." + action), value))));
        }
        return new(Fallback.Of(note.Text), blocks);
    }

    private static IEnumerable<Piece> Short(IEnumerable<Piece> pieces)
    {
        var left = Longest;
        foreach (var piece in pieces.TakeWhile(_ => left > 0))
        {
            yield return piece with { Text = PlainText.Cut(piece.Text, left) };
            left -= piece.Text.Length;
        }
    }

    /// <summary>What stands where a message was taken back.</summary>
    public static SlackMessage Gone(string text, string id) => new(Fallback.Of(text), [RichText.Block(Blocks.Id(id), RichText.Section(PlainText.Cut(text, Longest)))]);
}
