using System.CommandLine;
using PeerAssist.Teams.Packages;

namespace PeerAssist.Host.Commands;

/// <summary><c>doctor --teams-package</c>: writes the file by which an admin uploads the app to Microsoft Teams.</summary>
internal static class TeamsPackageFile
{
    public static async Task<int> Write(ParseResult parsed, FileInfo file, string? website, bool capture, CancellationToken cancellationToken)
    {
        var bot = Workplace.Configuration()["Teams:Bots:0:AppId"];
        if (string.IsNullOrWhiteSpace(bot))
            throw new WorkException("No bot is configured: set Teams:Bots:0:AppId to the application id of the bot's registration.");
        using var package = new MemoryStream();
        try
        {
            TeamsPackage.Write(package, bot, website ?? TeamsPackage.UsualWebsite, capture);
        }
        catch (FormatException fault)
        {
            throw new WorkException(fault.Message);
        }

        await File.WriteAllBytesAsync(file.FullName, package.ToArray(), cancellationToken);
        await Output.Of(parsed).Say(new { Ok = true, Package = file.FullName, Bot = bot, Capture = capture }, [$"The app for bot {bot} is in {file.FullName}: upload it in Teams."]);
        return Commandline.Done;
    }
}
