using PeerAssist.Audits;
using PeerAssist.Host.Dashboard.Shell;
using PeerAssist.Host.Files;
using PeerAssist.Imports;
using PeerAssist.Stores;

namespace PeerAssist.Host.Dashboard.Work;

/// <summary>Takes files in and gives them out.</summary>
internal sealed class HandFiles(IStore store, Uploads uploads, ImportWorker worker, Journal journal, TimeProvider time)
{
    /// <summary>The largest file that is taken over a page; larger ones go over the command line.</summary>
    public const long LargestFile = 120L * 1024 * 1024;

    public async Task<IResult> Import(HttpContext http)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        if (form.Files.GetFile("file") is not { Length: > 0 } file)
            return Results.Redirect("/dashboard/work?refused=no-file");
        if (AnswerFile.WhyNot(file.FileName) is not null)
            return Results.Redirect("/dashboard/work?refused=file-kind");
        await using var view = await store.Read(http.RequestAborted);
        var organisation = (await view.Organisations.OwnerOf(http.Viewer().Person.Account.Workspace, http.RequestAborted))!;
        await using var content = file.OpenReadStream();
        worker.Add(await uploads.Keep(organisation.Id, file.FileName, content, http.RequestAborted));
        return Pages.Back("/dashboard/work", "import");
    }

    /// <summary>All answers as one file; that they were taken out is written down first.</summary>
    public async Task<IResult> Export(HttpContext http)
    {
        var asTable = (await http.Request.ReadFormAsync(http.RequestAborted))["form"] == "csv";
        var viewer = http.Viewer();
        await using (var session = await store.Write(http.RequestAborted))
        {
            var organisation = (await session.Organisations.OwnerOf(viewer.Person.Account.Workspace, http.RequestAborted))!;
            var by = await session.Contributors.Find(organisation.Id, viewer.Person.Account, http.RequestAborted);
            await journal.Write(session, new(organisation.Id, Act.Exported, by?.Id, organisation.Id.Value, [("form", asTable ? "csv" : "jsonl")]), time.GetUtcNow(), http.RequestAborted);
            await session.Commit(http.RequestAborted);
        }

        // The file is whole before it leaves, and gone once it has left.
        var file = new FileStream(uploads.Fresh(), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 64 * 1024, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        await Write(file, viewer, asTable, http.RequestAborted);
        file.Position = 0;
        return Results.Stream(file, asTable ? "text/csv; charset=utf-8" : "application/jsonl", asTable ? "answers.csv" : "answers.jsonl");
    }

    private async Task Write(Stream file, Viewer viewer, bool asTable, CancellationToken cancellationToken)
    {
        await using var view = await store.Read(cancellationToken);
        var organisation = (await view.Organisations.OwnerOf(viewer.Person.Account.Workspace, cancellationToken))!;
        var lines = new ExportAnswers(view, organisation.Id).Lines(cancellationToken);
        await (asTable ? Tables.Write(file, lines, cancellationToken) : JsonLines.Write(file, lines, cancellationToken));
    }
}
