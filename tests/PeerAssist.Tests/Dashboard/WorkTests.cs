using System.Net;
using PeerAssist.Imports;
using PeerAssist.Search;
using PeerAssist.Stores;

namespace PeerAssist.Tests.Dashboard;

/// <summary>Files and the search: what an admin starts on a page runs in the server and tells how far it is.</summary>
public sealed class WorkTests : IAsyncLifetime
{
    private DashboardServer _server = null!;

    public async Task InitializeAsync() => _server = await DashboardServer.Start();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task Many_presses_start_one_rebuild()
    {
        await _server.Save("bram", "where is my parcel", "Look it up.");
        await _server.Page("/dashboard/work");
        await Task.WhenAll(Enumerable.Range(0, 20).Select(async _ =>
        {
            using var response = await _server.Send("/dashboard/work/reindex", "/dashboard/work");
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }));

        var jobs = await Jobs(Reindex.Kind);
        Assert.DoesNotContain(jobs.Zip(jobs.Skip(1)), pair => pair is { First.State: not JobState.Done, Second.State: not JobState.Done });
        await _server.Until(async view => (await view.Jobs.Latest(new("shop"), 50, default)).All(job => job.State == JobState.Done));
        Assert.Contains("Back to the search before", await _server.Page("/dashboard/work"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_handed_in_is_imported_and_comes_out_again()
    {
        var proof = (await _server.Page("/dashboard/work")).Split("name=\"proof\" value=\"")[1][..64];
        using var form = new MultipartFormDataContent
        {
            { new StringContent(proof), "proof" },
            { new StringContent("""{"id":"vat","answer":"VAT is on the invoice.","questions":["where is the VAT"]}""" + "\n{broken"), "file", "../answers of may.jsonl" },
        };
        using (var response = await _server.Http.PostAsync("/dashboard/work/import", form))
            Assert.Equal("/dashboard/work?done=import", response.Headers.Location!.ToString());
        await _server.Until(async view => (await view.Jobs.Latest(new("shop"), 9, default)).Any(job => job is { Kind: ImportRun.Kind, State: JobState.Done }));

        var page = await _server.Page("/dashboard/work");
        Assert.Contains("Import of answers of may.jsonl", page, StringComparison.Ordinal);
        Assert.Contains("1 added", page, StringComparison.Ordinal);
        Assert.Contains("Line 2:", page, StringComparison.Ordinal);
        Assert.Contains("VAT is on the invoice.", await _server.Page("/dashboard/answers/vat"), StringComparison.Ordinal);

        using var exported = await _server.Send("/dashboard/work/export", "/dashboard/work", ("form", "jsonl"));
        Assert.Contains("\"id\":\"vat\"", await exported.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("Answers exported", await _server.Page("/dashboard/record"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_another_kind_is_refused_with_a_sentence()
    {
        var proof = (await _server.Page("/dashboard/work")).Split("name=\"proof\" value=\"")[1][..64];
        using var form = new MultipartFormDataContent { { new StringContent(proof), "proof" }, { new StringContent("MZ"), "file", "setup.exe" } };
        using var response = await _server.Http.PostAsync("/dashboard/work/import", form);

        Assert.Contains("Only .jsonl, .csv and .md", await _server.Page(response.Headers.Location!.ToString()), StringComparison.Ordinal);
        Assert.Empty(await Jobs(ImportRun.Kind));
    }

    private async Task<IReadOnlyList<Job>> Jobs(string kind)
    {
        await using var view = await _server.Store.Read(default);
        return [.. (await view.Jobs.Latest(new("shop"), 50, default)).Where(job => job.Kind == kind)];
    }
}
