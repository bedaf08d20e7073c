using System.CommandLine;
using System.CommandLine.Help;
using PeerAssist.Host.Evaluations;
using PeerAssist.Host.Serving;
using PeerAssist.Stores;

namespace PeerAssist.Host.Commands;

/// <summary>The command line: one verb, one class.</summary>
internal static class Commandline
{
    public const int Done = 0;
    public const int WorkFailed = 1;
    public const int WrongUsage = 2;

    private const string SettingsElsewhere =
        "Settings are not options: write them in appsettings.json or in the environment, for example Data__Directory=/srv/peerassist peerassist serve.";

    /// <summary>Runs a verb.</summary>
    /// <returns>0 done, 1 the work failed, 2 wrong usage.</returns>
    public static async Task<int> Run(string[] args)
    {
        var parsed = Root().Parse(args.Length == 0 ? ["serve"] : args);
        if (parsed.Errors.Count > 0)
        {
            // With a verb that is not known, that one is missing is told too, and first.
            var unknown = parsed.Errors.FirstOrDefault(error => error.Message.Contains('\'', StringComparison.Ordinal));
            await Console.Error.WriteLineAsync(args.Any(IsSetting) ? SettingsElsewhere : (unknown ?? parsed.Errors[0]).Message);
            return WrongUsage;
        }

        try
        {
            return await parsed.InvokeAsync(new() { EnableDefaultExceptionHandler = false });
        }
        catch (Exception failure) when (Sentence(failure) is not null)
        {
            await Console.Error.WriteLineAsync(Sentence(failure));
            return failure is UsageException ? WrongUsage : WorkFailed;
        }
    }

    private static bool IsSetting(string argument) => argument.StartsWith("--", StringComparison.Ordinal) && argument.Contains(':', StringComparison.Ordinal);

    // A plain command, because a root command is called after the assembly.
    private static Command Root() => new("peerassist", "Answers from peers, in the group chat.")
    {
        new HelpOption(),
        new VersionOption(),
        ServeCommand.Serve(),
        ServeCommand.Demo(),
        DoctorCommand.Create(),
        ImportCommand.Create(),
        ExportCommand.Create(),
        ReindexCommand.Create(),
        StatsCommand.Create(),
        OpenCommand.Create(),
        TeamCommand.Create(),
        AuditCommand.Create(),
        RoleCommand.Create(),
        LinkCommand.Create(),
        ForgetCommand.Create(),
        EvalCommand.Create(),
        Options.Json,
        Options.Organisation,
    };

    // What the operator can mend is told in one sentence; anything else is a bug and keeps its stack trace.
    private static string? Sentence(Exception failure) => failure switch
    {
        SettingsException or StoreUnusableException or StoreAwayException or UsageException or WorkException => failure.Message,
        Microsoft.Extensions.Options.OptionsValidationException => failure.Message,
        OperationCanceledException => "Stopped before it was done; the same command again goes on or starts anew.",
        IOException { InnerException: Microsoft.AspNetCore.Connections.AddressInUseException } => $"{failure.Message} Is another server running? Server:Urls chooses another port.",
        IOException or UnauthorizedAccessException => failure.Message,
        _ => null,
    };
}
