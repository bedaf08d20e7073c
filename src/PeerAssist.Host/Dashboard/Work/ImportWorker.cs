using System.Threading.Channels;
using PeerAssist.Audits;
using PeerAssist.Host.Files;
using PeerAssist.Imports;
using PeerAssist.Stores;

namespace PeerAssist.Host.Dashboard.Work;

/// <summary>Imports the files that were handed in, one after the other; each tells its progress in a job row.</summary>
internal sealed class ImportWorker(IStore store, Journal journal, Uploads uploads, TimeProvider time, ILogger<ImportWorker> log) : BackgroundService
{
    private readonly Channel<Upload> _waiting = Channel.CreateUnbounded<Upload>();

    public void Add(Upload upload) => _waiting.Writer.TryWrite(upload);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        foreach (var left in uploads.Left())
            Add(left);
        try
        {
            await foreach (var upload in _waiting.Reader.ReadAllAsync(stoppingToken))
                await Import(upload, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // What is not done is found again at the next start.
        }
    }

    private async Task Import(Upload upload, CancellationToken cancellationToken)
    {
        try
        {
            await using var view = await store.Read(cancellationToken);
            if (await view.Organisations.Find(upload.Organisation, cancellationToken) is { } organisation)
            {
                await using var file = File.OpenRead(upload.File);
                await new ImportRun(store, journal, time).Run(organisation, await AnswerFile.Open(upload.File, file, cancellationToken), null, cancellationToken);
            }

            Uploads.Drop(upload);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            Log.ImportFailed(log, fault);
        }
    }
}
