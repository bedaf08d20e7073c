using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using PeerAssist.Answers;
using PeerAssist.Chat;
using PeerAssist.Chat.Events;
using PeerAssist.Questions;
using PeerAssist.Slack.Forms;
using PeerAssist.Slack.Knowing;
using PeerAssist.Slack.Reading;
using PeerAssist.Slack.Receiving;

namespace PeerAssist.Slack.Answering;

/// <summary>Takes submitted forms. What came of it is answered inside the request: an error stands beside the input it concerns.</summary>
internal sealed class Submissions(Scenes scenes, Intake intake, Dialogs dialogs, SettingsForm settings, TimeProvider time)
{
    public async Task<Acknowledgement> Receive(Incoming incoming, CancellationToken cancellationToken)
    {
        if (incoming.Payload.At("view") is not { } view || incoming.Payload.Text("user", "id") is not { } user)
        {
            return new Acknowledgement.Taken();
        }
        if (dialogs.StateOf(incoming, user) is not { } state)
        {
            SlackMetrics.Ignored("unsealed-form");
            return Update(Views.Sentence("en", SlackTexts.Say("en", "form.expired")));
        }
        (string, string?)[] users = [(user, incoming.Payload.Text("user", "team_id")), .. state.Author is { } author ? [(author, (string?)null)] : Array.Empty<(string, string?)>()];
        var scene = await scenes.Set(incoming.Installation, users, shared: false, cancellationToken);
        return view.Text("callback_id") switch
        {
            FormIds.Correct => await Correct(incoming, view, scene, state, cancellationToken),
            FormIds.Save => await Save(incoming, view, scene, state, cancellationToken),
            FormIds.Ask => await Ask(incoming, view, scene, state, cancellationToken),
            FormIds.Settings => await settings.Decide(view, scene.People[user], state.Place(scene.Team).Channel, cancellationToken),
            _ => new Acknowledgement.Taken(),
        };
    }

    private async Task<Acknowledgement> Correct(Incoming incoming, JsonElement view, Scene scene, FormState state, CancellationToken cancellationToken)
    {
        var person = scene.Person(state.User);
        var offered = new CorrectionOffered(
            state.Place(scene.Team), person, time.GetUtcNow(), new AnswerId(state.Answer ?? ""), state.Revision ?? 0,
            AnswerFields.Read(view, state), FormValues.Text(view, "reason"), Question(state));
        var result = await intake.Answer(incoming.Arrival(Key(view), offered), also: null, cancellationToken);
        return Answer(result, view, AnswerFields.TextName, state, Texts.Speak(person.Language));
    }

    private async Task<Acknowledgement> Save(Incoming incoming, JsonElement view, Scene scene, FormState state, CancellationToken cancellationToken)
    {
        var person = scene.Person(state.User);
        var captured = new AnswerCaptured(
            state.Place(scene.Team), person, time.GetUtcNow(), FormValues.Text(view, "question") ?? "", AnswerFields.Read(view, state),
            state.Author is { } author ? scene.Person(author) : null, Question(state),
            state.Message is { } message ? new MessageId(message) : null);
        var result = await intake.Answer(incoming.Arrival(Key(view), captured), also: null, cancellationToken);
        return Answer(result, view, AnswerFields.TextName, state, Texts.Speak(person.Language));
    }

    private async Task<Acknowledgement> Ask(Incoming incoming, JsonElement view, Scene scene, FormState state, CancellationToken cancellationToken)
    {
        var person = scene.Person(state.User);
        var language = Texts.Speak(person.Language);
        var question = FormValues.Text(view, "question") ?? "";
        // The answer is for the person alone, so it may use whatever the person may read.
        var direct = new Place(scene.Channel(state.User), ChannelKind.Direct);
        if (FormValues.Ticked(view, "nameless"))
        {
            var key = Key(view);
            var asked = new MessagePosted(direct, person, time.GetUtcNow(), new MessageId($"form/{key}"), question, Mentioned: true) { Private = true, Nameless = true };
            await intake.Take(incoming.Arrival(key, asked), also: null, cancellationToken);
            return Update(Views.Sentence(language, SlackTexts.Say(language, "ask.sent")));
        }
        var put = new QuestionPut(direct, person, time.GetUtcNow(), question);
        var result = await intake.Answer(incoming.Arrival(Key(view), put), also: null, cancellationToken);
        return Answer(result, view, "question", FormState.Of(direct, state.User), language);
    }

    private Acknowledgement.Taken Answer(Result result, JsonElement view, string input, FormState state, string language)
    {
        if (result is Result.Refused refused && FormValues.BlockOf(view, input) is { } block)
        {
            var errors = new JsonObject { [block] = Views.Sentence(language, refused.Reason) };
            return new Acknowledgement.Taken(new JsonObject { ["response_action"] = "errors", ["errors"] = errors });
        }
        return result is Result.Done { Waits: false }
            ? new Acknowledgement.Taken()
            : Update(dialogs.Sealed(ResultViews.Draw(result, state, dialogs.Forms, language, Key(view)), state));
    }

    private static Acknowledgement.Taken Update(JsonObject view) => new Acknowledgement.Taken(new JsonObject { ["response_action"] = "update", ["view"] = view });

    private static QuestionId? Question(FormState state) => state.Question is { Length: > 0 } question ? new(question) : null;

    // The same form may be sent again with other words after an error; only the same words are a double.
    private static string Key(JsonElement view)
    {
        var values = view.At("state", "values") is { } state ? state.GetRawText() : "";
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(values)).AsSpan(0, 8));
        return $"{view.Text("id")}/{view.Text("hash")}/{hash}";
    }
}
