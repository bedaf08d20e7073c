using System.CommandLine;
using System.Globalization;
using PeerAssist.Chat;
using PeerAssist.Organisations;
using PeerAssist.Questions;

namespace PeerAssist.Host.Commands;

/// <summary><c>open</c>: what nobody has answered and everybody of a workspace may read, the longest waiting first.</summary>
internal static class OpenCommand
{
    public static Command Create()
    {
        var command = new Command("open", "List the questions that nobody has answered.");
        command.SetAction(Run);
        return command;
    }

    private static async Task<int> Run(ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var place = Workplace.Open();
        var organisation = await place.Organisation(parsed.GetValue(Options.Organisation), cancellationToken);
        await using var view = await place.Store.Read(cancellationToken);
        var now = place.Time.GetUtcNow();
        var anybody = new Contributor(new(""), organisation.Id, "", "en", Standing.Member);
        var told = new List<ToldQuestion>();
        foreach (var workspace in await view.Organisations.WorkspacesOf(organisation.Id, cancellationToken))
            told.AddRange(await OpenQuestions.For(view, organisation.Id, anybody, new Place(new(workspace, ""), ChannelKind.Public), now, cancellationToken));
        var questions = told.DistinctBy(one => one.Id).OrderBy(one => one.Since).ToList();
        await Output.Of(parsed).Say(
            new { Open = questions.Select(one => new { Question = one.Id.Value, one.Text, one.Since, Asked = one.Times, Channel = one.Place.Channel.ToString() }) },
            questions.Count == 0
                ? ["Nothing is open."]
                : questions.Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Since:yyyy-MM-dd HH:mm}  asked {one.Times,3}  {one.Place.Channel}  {one.Text.ReplaceLineEndings(" ")}")));
        return Commandline.Done;
    }
}
