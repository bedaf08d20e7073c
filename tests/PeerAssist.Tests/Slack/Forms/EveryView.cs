using System.Text.Json.Nodes;
using PeerAssist.Answers;
using PeerAssist.Appreciation;
using PeerAssist.Chat;
using PeerAssist.Chat.Replies;
using PeerAssist.Organisations;
using PeerAssist.Questions;
using PeerAssist.Search;
using PeerAssist.Slack.Answering;
using PeerAssist.Slack.Forms;
using PeerAssist.Slack.Homes;
using PeerAssist.Slack.Knowing;
using PeerAssist.Tests.Slack.Drawing;

namespace PeerAssist.Tests.Slack.Forms;

/// <summary>Every modal and home view that can be sent, with ordinary texts and with texts at every limit.</summary>
internal static class EveryView
{
    public static IEnumerable<JsonObject> Of(FormSeal seal, FormState state, string language)
    {
        var forms = new AnswerForms(seal);
        yield return Views.Loading(language);
        yield return new AskForm(seal).Draw(state, language);
        foreach (var manner in Enum.GetValues<Manner>())
        {
            yield return SettingsForm.Draw(new Behaviour(manner, 0.8, AmongCompanies: true), seal.Close(state), language);
        }
        foreach (var refusal in Enum.GetValues<Refusal>())
        {
            yield return Views.Sentence(language, Views.Sentence(language, refusal));
        }
        foreach (var result in Results())
        {
            yield return ResultViews.Draw(result, state, forms, language, "press.1");
        }
        yield return HomeView.Draw(null, language, "home.1");
        yield return HomeView.Draw(new HomeContents([], [], new Effect(0, 0)), language, "home.1");
        var question = new Question(
            new("q"), new OrganisationId("o"), Samples.InThread, null, new ContributorId("c"), language, new string('q', 4_000), Samples.Day, Decision.Unknown, []);
        yield return HomeView.Draw(new HomeContents([.. Enumerable.Repeat(question, 10)], [.. Enumerable.Range(0, 8).Select(i => question with { Id = new($"q{i}") })], new Effect(12_345, 3)), language, "home.1");
    }

    private static IEnumerable<Result> Results()
    {
        var longest = Samples.AtEveryLimit();
        var ordinary = Samples.Answer("", Samples.Full("Use tool X."));
        foreach (var answer in (ShownAnswer[])[ordinary, longest])
        {
            var revision = new Revision(5, answer.Parts, new ContributorId("c"), Samples.Day, new string('r', 1_000));
            yield return new Result.CorrectForm(answer.Id, 5, answer.Parts, ["+31 6 12345678", new string('9', 2_000)]);
            yield return new Result.Stale(answer.Parts, revision);
            yield return new Result.CaptureForm(new string('q', 4_000), answer.Parts.Text, answer.Author, new QuestionId("q"), ["anna@example.com"]);
            yield return new Result.Answered(new QuestionId("q"), Decision.Candidates, "These may fit.", [answer, answer, answer, answer]);
            yield return new Result.Told(answer, [.. Enumerable.Repeat(new PastRevision(revision, answer.Author), 40)]);
        }
        yield return new Result.CaptureForm("", "", null, null, []);
        yield return new Result.Explained(new AnswerId("a"), [.. Enumerable.Repeat(new string('w', 2_000), 8)]);
        yield return new Result.Done();
        yield return new Result.Done(Waits: true);
    }
}
