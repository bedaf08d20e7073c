using System.CommandLine;
using PeerAssist.Audits;

namespace PeerAssist.Host.Commands;

/// <summary><c>team</c>: shows and changes how the team wants open questions and single points of knowledge looked after.</summary>
internal static class TeamCommand
{
    private static readonly Option<int?> ChannelAfter = new("--channel-after") { Description = "Minutes until an open question is put to its channel once more.", HelpName = "MINUTES" };

    private static readonly Option<int?> LeadAfter = new("--lead-after") { Description = "Minutes after that until the leads are asked.", HelpName = "MINUTES" };

    private static readonly Option<string?> HelpChannel = new("--help-channel") { Description = "Where questions from private windows are put, as workspace/channel.", HelpName = "CHANNEL" };

    private static readonly Option<bool?> SinglePoints = new("--single-points") { Description = "Whether leads are told which topics only one person ever answered.", HelpName = "true|false" };

    public static Command Create()
    {
        var command = new Command("team", "Show or change what the team has decided.") { ChannelAfter, LeadAfter, HelpChannel, SinglePoints };
        command.SetAction(Run);
        return command;
    }

    private static async Task<int> Run(ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var place = Workplace.Open();
        var organisation = await place.Organisation(parsed.GetValue(Options.Organisation), cancellationToken);
        var before = organisation.Settings;
        var settings = before with
        {
            ChannelAfterMinutes = parsed.GetValue(ChannelAfter) ?? before.ChannelAfterMinutes,
            LeadAfterMinutes = parsed.GetValue(LeadAfter) ?? before.LeadAfterMinutes,
            HelpChannel = parsed.GetValue(HelpChannel) ?? before.HelpChannel,
            SinglePoints = parsed.GetValue(SinglePoints) ?? before.SinglePoints,
        };
        if (settings.ChannelAfterMinutes < 1 || settings.LeadAfterMinutes < 1)
            throw new UsageException("--channel-after and --lead-after must be at least one minute.");
        if (settings != before)
        {
            await using var session = await place.Store.Write(cancellationToken);
            await session.Organisations.Save(organisation with { Settings = settings }, cancellationToken);
            await place.Journal.Write(session, new(organisation.Id, Act.SettingsChanged, null, organisation.Id.Value, []), place.Time.GetUtcNow(), cancellationToken);
            await session.Commit(cancellationToken);
        }

        await Output.Of(parsed).Say(
            new { settings.ChannelAfterMinutes, settings.LeadAfterMinutes, settings.HelpChannel, settings.SinglePoints },
            $"Channel asked after  {settings.ChannelAfterMinutes} minutes",
            $"Leads asked after    {settings.LeadAfterMinutes} minutes more",
            $"Help channel         {(settings.HelpChannel.Length > 0 ? settings.HelpChannel : "the first public one by name")}",
            $"Single points        {(settings.SinglePoints ? "told to leads" : "not looked at")}");
        return Commandline.Done;
    }
}
