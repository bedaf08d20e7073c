using System.CommandLine;
using PeerAssist.Slack;

namespace PeerAssist.Host.Commands;

/// <summary><c>doctor</c>: looks at configuration, data directory, store, journal and port, and says how to mend what is not well.</summary>
internal static class DoctorCommand
{
    private static readonly Option<FileInfo?> Package = new("--teams-package") { Description = "Write the app that is uploaded to Microsoft Teams, for the first configured bot." };

    private static readonly Option<bool> Capture = new("--capture") { Description = "With --teams-package: the variant that reads all messages, so that colleagues' replies can be offered for saving." };

    private static readonly Option<string?> Website = new("--website") { Description = "With --teams-package: the company's https page about the app.", HelpName = "URL" };

    public static Command Create()
    {
        var command = new Command("doctor", "Check that all is well, and say how to mend what is not.") { Package, Capture, Website };
        command.SetAction((parsed, cancellationToken) =>
            parsed.GetValue(Package) is { } file
                ? TeamsPackageFile.Write(parsed, file, parsed.GetValue(Website), parsed.GetValue(Capture), cancellationToken)
                : parsed.GetValue(Capture) || parsed.GetValue(Website) is not null
                    ? throw new UsageException("--capture and --website belong to --teams-package.")
                    : Run(parsed, cancellationToken));
        return command;
    }

    private static async Task<int> Run(ParseResult parsed, CancellationToken cancellationToken)
    {
        var checks = new List<Check>();
        var configuration = Workplace.Configuration();
        if (Surroundings.Read(configuration, checks) is { } settings)
        {
            checks.Add(Surroundings.Directory(settings));
            checks.Add(Surroundings.Disk(settings));
            checks.Add(Surroundings.Keys(settings));
            checks.AddRange(await StoreChecks.Run(settings, cancellationToken));
            checks.Add(Surroundings.Ports(settings));
            if (await SlackCheck.Run(configuration.GetSection("Slack"), cancellationToken) is var (well, finding))
                checks.Add(new("slack", well, finding));
        }

        var ok = checks.All(check => check.Ok);
        await Output.Of(parsed).Say(
            new { Ok = ok, Checks = checks },
            checks.Select(check => $"{(check.Ok ? "ok  " : "FAIL")}  {check.Name,-14} {check.Finding}"));
        return ok ? Commandline.Done : Commandline.WorkFailed;
    }
}
