using System.CommandLine;
using PeerAssist.Host.Serving;
using PeerAssist.Stores;

namespace PeerAssist.Host.Commands;

/// <summary>The command line: one verb, one class.</summary>
internal static class Commandline
{
    private const int WorkFailed = 1;
    private const int WrongUsage = 2;

    /// <summary>Runs a verb.</summary>
    /// <returns>0 done, 1 the work failed, 2 wrong usage.</returns>
    public static async Task<int> Run(string[] args)
    {
        var parsed = Root().Parse(args.Length == 0 ? ["serve"] : args);
        if (parsed.Errors is [var first, ..])
        {
            await Console.Error.WriteLineAsync(first.Message);
            return WrongUsage;
        }

        try
        {
            return await parsed.InvokeAsync(new() { EnableDefaultExceptionHandler = false });
        }
        catch (Exception failure) when (Sentence(failure) is not null)
        {
            await Console.Error.WriteLineAsync(Sentence(failure));
            return WorkFailed;
        }
    }

    private static RootCommand Root() => new("Answers from peers, in the group chat.")
    {
        ServeCommand.Serve(),
        ServeCommand.Demo(),
    };

    // What the operator can mend is told in one sentence; anything else is a bug and keeps its stack trace.
    private static string? Sentence(Exception failure) => failure switch
    {
        SettingsException or StoreUnusableException or StoreFullException => failure.Message,
        IOException { InnerException: Microsoft.AspNetCore.Connections.AddressInUseException } => $"{failure.Message} Is another server running? Server:Urls chooses another port.",
        _ => null,
    };
}
