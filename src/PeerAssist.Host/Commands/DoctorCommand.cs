using System.CommandLine;
using PeerAssist.Slack;

namespace PeerAssist.Host.Commands;

/// <summary><c>doctor</c>: looks at configuration, data directory, store, journal and port, and says how to mend what is not well.</summary>
internal static class DoctorCommand
{
    private static readonly Option<FileInfo?> Package = new("--teams-package") { Description = "Write the app that is uploaded to Microsoft Teams, for the first configured bot." };

    public static Command Create()
    {
        var command = new Command("doctor", "Check that all is well, and say how to mend what is not.") { Package };
        command.SetAction((parsed, cancellationToken) =>
            parsed.GetValue(Package) is { } file ? TeamsPackageFile.Write(parsed, file, cancellationToken) : Run(parsed, cancellationToken));
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
