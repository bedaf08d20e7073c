using PeerAssist.Answers;
using PeerAssist.Chat.Events;
using PeerAssist.Organisations;
using PeerAssist.Privacy;

namespace PeerAssist.Chat;

/// <summary>Cleans and redacts the texts of an event before it is kept anywhere.</summary>
internal static class Cleaning
{
    /// <summary>The longest question, in UTF-16 characters; the rest of a longer one is cut off.</summary>
    public const int LongestQuestion = 4_000;

    private const int LongestName = 80;

    public static ChatEvent Of(ChatEvent happened, TeamSettings settings)
    {
        var cleaned = happened with { By = Of(happened.By) };
        return cleaned switch
        {
            MessagePosted posted => posted with { Text = Question(posted.Text, settings) },
            MessageEdited edited => edited with { Text = Question(edited.Text, settings) },
            QuestionPut put => put with { Text = Question(put.Text, settings) },
            CorrectionOffered offered => offered with { Parts = Of(offered.Parts), Reason = Reason(offered.Reason, settings) },
            AnswerCaptured captured => captured with
            {
                Question = Question(captured.Question, settings),
                Parts = Of(captured.Parts),
                Author = captured.Author is null ? null : Of(captured.Author),
            },
            PolicyWritten written => written with
            {
                Name = PlainText.Clean(written.Name).ReplaceLineEndings(" ").Trim(),
                Text = PlainText.IsBlank(written.Text) ? "" : PlainText.Clean(written.Text).Trim(),
                Link = Part(written.Link),
            },
            Looked { Text: { } text } looked => looked with { Text = PlainText.Clean(text), Author = looked.Author is null ? null : Of(looked.Author) },
            ChangeAudited { Note: { } note } audited => audited with { Note = Reason(note, settings) },
            _ => cleaned,
        };
    }

    private static Person Of(Person person) => person with { Name = PlainText.Clean(person.Name, LongestName).ReplaceLineEndings(" ").Trim() };

    private static string Question(string text, TeamSettings settings)
    {
        var clean = PlainText.Clean(text, LongestQuestion).Trim();
        return PlainText.IsBlank(clean) || PlainText.IsEmojiOnly(clean) && SmallTalk.Of(clean) is null ? "" : Redactions.Of(clean, settings);
    }

    private static string? Reason(string? reason, TeamSettings settings) =>
        string.IsNullOrWhiteSpace(reason) ? null : Redactions.Of(PlainText.Clean(reason, AnswerParts.LongestPart).Trim(), settings);

    // Lengths are judged, not cut: words of an answer are never lost unseen.
    private static AnswerParts Of(AnswerParts parts) => new(
        PlainText.IsBlank(parts.Text) ? "" : PlainText.Clean(parts.Text).Trim(),
        Part(parts.Authority),
        Entries(parts.Steps),
        Entries(parts.Resources),
        Part(parts.Say),
        Entries(parts.Policies));

    private static string? Part(string? part) => part is null || PlainText.IsBlank(part) ? null : PlainText.Clean(part).Trim();

    private static IReadOnlyList<string> Entries(IReadOnlyList<string> entries) => [.. entries.Select(Part).OfType<string>()];
}
