using System.Globalization;
using PeerAssist.Audits;
using PeerAssist.Host.Dashboard.Shell;
using PeerAssist.Organisations;
using PeerAssist.Privacy;
using PeerAssist.Stores;

namespace PeerAssist.Host.Dashboard.Team;

/// <summary>Shows and changes what the team decides for itself; that it changed is written down.</summary>
internal sealed class ChangeSettings(Visits visits, Pages pages, IStore store, Journal journal, TimeProvider time)
{
    private const int LongestRecall = 365;

    public async Task<IResult> Get(HttpContext http)
    {
        await using var visit = await visits.Open(http);
        return await pages.Show<SettingsPage, SettingsView>(http, new(visit.Organisation.Name, visit.Organisation.Settings, null));
    }

    public async Task<IResult> Post(HttpContext http)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        await using var session = await store.Write(http.RequestAborted);
        var account = http.Viewer().Person.Account;
        var organisation = (await session.Organisations.OwnerOf(account.Workspace, http.RequestAborted))!;
        var changed = organisation with { Name = Named(form) ?? organisation.Name, Settings = Read(form, organisation.Settings) };
        if (changed.Settings.OrderIdPatterns.FirstOrDefault(pattern => !OrderIdPattern.TryParse(pattern, out _, out _)) is { } odd)
            return await pages.Show<SettingsPage, SettingsView>(http, new(changed.Name, changed.Settings, odd), StatusCodes.Status422UnprocessableEntity);
        await session.Organisations.Save(changed, http.RequestAborted);
        var by = await session.Contributors.Find(organisation.Id, account, http.RequestAborted);
        await journal.Write(session, new(organisation.Id, Act.SettingsChanged, by?.Id, organisation.Id.Value, []), time.GetUtcNow(), http.RequestAborted);
        await session.Commit(http.RequestAborted);
        return Pages.Back("/dashboard/settings", "settings");
    }

    // What the form does not show stays as it is.
    private static TeamSettings Read(IFormCollection form, TeamSettings before) => before with
    {
        Strictness = double.TryParse(form["strictness"], NumberStyles.Float, CultureInfo.InvariantCulture, out var strictness) ? Math.Clamp(strictness, -0.3, 0.3) : before.Strictness,
        RecallDays = int.TryParse(form["recall"], NumberStyles.None, CultureInfo.InvariantCulture, out var days) ? Math.Clamp(days, 0, LongestRecall) : before.RecallDays,
        OrderIdPatterns = Lines(form, "orders"),
        OwnHosts = Lines(form, "hosts"),
        PhoneCountries = [.. Lines(form, "countries").Select(country => country.ToUpperInvariant())],
    };

    private static string? Named(IFormCollection form) => form["name"].ToString().Trim() is { Length: > 0 and <= 100 } name ? name : null;

    private static string[] Lines(IFormCollection form, string name) =>
        form[name].ToString().Split(['\n', ','], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
