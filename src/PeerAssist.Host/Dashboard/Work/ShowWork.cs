using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using PeerAssist.Host.Dashboard.Shell;
using PeerAssist.Imports;
using PeerAssist.Search;
using PeerAssist.Stores;

namespace PeerAssist.Host.Dashboard.Work;

/// <summary>Long work with its progress.</summary>
internal sealed class ShowWork(Visits visits, Pages pages, Knowledge knowledge)
{
    private const int Listed = 20;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public async Task<IResult> Get(HttpContext http) => await pages.Show<WorkPage, WorkView>(http, await Read(http));

    /// <summary>The list of jobs alone, for the page to keep it up to date.</summary>
    public async Task<IResult> Jobs(HttpContext http) => await pages.Fragment<JobList, WorkView>(http, await Read(http));

    private async Task<WorkView> Read(HttpContext http)
    {
        await using var visit = await visits.Open(http);
        var generations = knowledge.Of(visit.Owner);
        var jobs = await visit.Session.Jobs.Latest(visit.Owner, Listed, http.RequestAborted);
        return new([.. jobs.Select(Row)], generations.Previous is not null, generations.Current.Count);
    }

    private static JobRow Row(Job job) => job switch
    {
        { Kind: ImportRun.Kind } => new(
            job, (string?)JsonNode.Parse(job.Input)?["name"], job.Result is { } result ? JsonSerializer.Deserialize<ImportReport>(result, Json) : null, null),
        { Kind: Reindex.Kind, State: JobState.Done } => new(job, null, null, Reindex.Report(job)),
        _ => new(job, null, null, null),
    };
}
