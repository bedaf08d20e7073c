using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using PeerAssist.Host.Serving;
using PeerAssist.Organisations;

namespace PeerAssist.Host.Commands;

/// <summary><c>forget</c>: takes a person out of the store; what was answered stays, without the name.</summary>
internal static class ForgetCommand
{
    private static readonly Argument<string> Contributor = new("CONTRIBUTOR") { Description = "The contributor's id, or the name when it is only one person's." };

    private static readonly Option<bool> Yes = new("--yes") { Description = "Do it; it cannot be undone." };

    private static readonly Option<FileInfo?> Export = new("--export")
    {
        Description = "First write everything that is kept of the person into this file (.json), for the person.",
        HelpName = "FILE",
    };

    public static Command Create()
    {
        var command = new Command("forget", "Take a person out of the store.") { Contributor, Yes, Export };
        command.SetAction(Run);
        return command;
    }

    private static async Task<int> Run(ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var place = Workplace.Open();
        var organisation = await place.Organisation(parsed.GetValue(Options.Organisation), cancellationToken);
        var file = parsed.GetValue(Export);
        await using (var session = await place.Store.Write(cancellationToken))
        {
            var contributor = await NamedContributor.Find(session, organisation.Id, parsed.GetRequiredValue(Contributor), cancellationToken);
            if (file is not null)
                await Write(await ContributorExport.Of(session, contributor, PersonalRecords.All, cancellationToken), file, cancellationToken);
            if (!parsed.GetValue(Yes))
            {
                return file is not null
                    ? await Say(parsed, new { Exported = contributor.Id.Value, File = file.FullName }, $"{file.Name}: everything that is kept of {contributor.Name} ({contributor.Id}).")
                    : throw new UsageException($"This takes {contributor.Name} ({contributor.Id}) out of all that is kept and cannot be undone; say --yes to do it.");
            }

            var turn = place.Turn(session, organisation);
            await turn.Send(await ForgetContributor.Forget(turn, contributor, PersonalRecords.All, cancellationToken), cancellationToken);
            await session.Commit(cancellationToken);
            var texts = organisation.Settings.ForgottenTexts == ForgottenTexts.Delete ? "the person's own answers are deleted" : "the answers stay, without the name";
            await Say(parsed, new { Forgotten = contributor.Id.Value }, $"{contributor.Name} ({contributor.Id}) is forgotten; {texts}. Backups and exported files are yours to clear.");
        }

        new SavedSearch(place.Settings).Discard(organisation.Id);
        await place.Store.Scrub(cancellationToken);
        return Commandline.Done;
    }

    private static async Task<int> Say(ParseResult parsed, object result, string line)
    {
        await Output.Of(parsed).Say(result, line);
        return Commandline.Done;
    }

    private static async Task Write(ContributorExport export, FileInfo file, CancellationToken cancellationToken)
    {
        await using var stream = File.Create(file.FullName);
        await JsonSerializer.SerializeAsync(stream, export, Form, cancellationToken);
    }

    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };
}
