using PeerAssist.Answers;
using PeerAssist.Imports;
using PeerAssist.Organisations;
using PeerAssist.Privacy;

namespace PeerAssist.Tests.Imports;

public sealed class ImportStepTests
{
    private static readonly DateTimeOffset Now = new(2026, 5, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_same_line_again_changes_nothing()
    {
        var line = Line("Two days.", "how long");

        var step = Meet(line, Stored("Two days."), [new("how long", Audience.Organisation, PhrasingOrigin.Imported)]);

        Assert.Equal(ImportEffect.Unchanged, step.Effect);
        Assert.Null(step.Answer);
        Assert.Empty(step.Fresh);
    }

    [Fact]
    public void Other_words_are_a_new_revision()
    {
        var step = Meet(Line("Three days."), Stored("Two days."), []);

        Assert.Equal(ImportEffect.Revised, step.Effect);
        Assert.Equal(2, step.Answer!.Shown.Number);
        Assert.Equal("Three days.", step.Answer.Shown.Parts.Text);
    }

    [Fact]
    public void What_a_colleague_corrected_is_not_undone_by_the_old_file()
    {
        var old = Stored("Two days.");
        var corrected = old.With(new("Four days."), new ContributorId("ben"), Now, null);

        var step = Meet(Line("Two days."), corrected, [], [old.Shown, corrected.Shown]);

        Assert.Equal(ImportEffect.Kept, step.Effect);
        Assert.Null(step.Answer);
    }

    [Fact]
    public void A_file_with_words_that_nobody_has_seen_goes_over_a_correction()
    {
        var old = Stored("Two days.");
        var corrected = old.With(new("Four days."), new ContributorId("ben"), Now, null);

        Assert.Equal(3, Meet(Line("Five days."), corrected, [], [old.Shown, corrected.Shown]).Answer!.Shown.Number);
    }

    [Fact]
    public void Between_two_files_the_last_one_counts()
    {
        var first = Stored("Two days.");
        var second = first.With(new("Three days."), null, Now, null);

        var step = Meet(Line("Two days."), second, [], [first.Shown, second.Shown]);

        Assert.Equal((ImportEffect.Revised, 3), (step.Effect, step.Answer!.Shown.Number));
    }

    [Fact]
    public void A_retired_answer_is_not_brought_back() =>
        Assert.Equal(ImportEffect.Kept, Meet(Line("Three days."), Stored("Two days.") with { State = AnswerState.Retired }, []).Effect);

    [Fact]
    public void A_new_question_is_added_and_a_known_one_stays_as_it_is()
    {
        var asked = new Phrasing("how long", new Audience(AudienceKind.Channel, "c"), PhrasingOrigin.Asked, new ContributorId("eva"));

        var step = Meet(Line("Two days.", "how long", "when"), Stored("Two days."), [asked]);

        Assert.Equal(["when"], step.Fresh.Select(phrasing => phrasing.Text));
        Assert.Equal(ImportEffect.Unchanged, step.Effect);
    }

    [Fact]
    public void A_file_may_narrow_who_reads_an_answer_but_never_widen_it()
    {
        var channel = new Audience(AudienceKind.Channel, "web:shop/C1");
        var known = new Phrasing("how long", Audience.Organisation, PhrasingOrigin.Imported);

        var narrowed = ImportStep.Meet(Line("Two days."), Stored("Two days."), [], [known], channel, Now);

        Assert.Equal(channel, narrowed.Answer!.Audience);
        Assert.Equal(channel, Assert.Single(narrowed.Moved).Audience);
        Assert.Throws<FormatException>(() =>
            ImportStep.Meet(Line("Two days."), Stored("Two days.") with { Audience = channel }, [], [], new(AudienceKind.Workspace, "web:shop"), Now));
    }

    [Fact]
    public void The_credit_of_somebody_who_wrote_in_the_chat_stays()
    {
        var own = Stored("Two days.") with { Author = new ContributorId("ben"), AuthorName = "Ben" };
        var line = AcceptedLine.Of(new("a", "Two days.", []) { Author = "Somebody else" }, RedactionRules.Default);

        Assert.Equal(ImportEffect.Unchanged, Meet(line, own, []).Effect);
        Assert.Equal("Somebody else", Meet(line, Stored("Two days."), []).Answer!.AuthorName);
    }

    private static ImportStep Meet(AcceptedLine line, Answer answer, IReadOnlyList<Phrasing> phrasings, IReadOnlyList<Revision>? revisions = null) =>
        ImportStep.Meet(line, answer, revisions ?? [answer.Shown], phrasings, null, Now);

    private static AcceptedLine Line(string answer, params string[] questions) =>
        AcceptedLine.Of(new("a", answer, questions), RedactionRules.Default);

    private static Answer Stored(string text) =>
        new(new("a"), new("shop"), Audience.Organisation, AnswerState.NotValidated, null, null, null, Now, new(1, new(text), null, Now));
}
