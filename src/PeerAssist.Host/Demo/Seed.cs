using PeerAssist.Answers;
using PeerAssist.Audits;
using PeerAssist.Host.Files;
using PeerAssist.Imports;
using PeerAssist.Organisations;
using PeerAssist.Stores;
using PeerAssist.Web.Workspaces;

namespace PeerAssist.Host.Demo;

/// <summary>Fills the demo's empty store with the sample knowledge, imported as any file would be.</summary>
internal sealed class Seed(IStore store, Journal journal, TimeProvider time)
{
    private const int Page = 500;

    /// <summary>Sows once; a store that has answers is left alone.</summary>
    public async Task Sow(Organisation organisation, WebWorkspace workspace, CancellationToken cancellationToken)
    {
        await using (var view = await store.Read(cancellationToken))
        {
            if (await view.Answers.Count(organisation.Id, cancellationToken) > 0)
                return;
        }

        await Settle(organisation, workspace, cancellationToken);
        await using var file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Demo", "answers.jsonl"));
        var source = await AnswerFile.Open(file.Name, file, cancellationToken);
        await new ImportRun(store, journal, time).Run(organisation, source, null, cancellationToken);
        await Credit(organisation, workspace, cancellationToken);
    }

    /// <summary>The people and channels are known before anybody speaks.</summary>
    private async Task Settle(Organisation organisation, WebWorkspace workspace, CancellationToken cancellationToken)
    {
        await using var session = await store.Write(cancellationToken);
        foreach (var person in workspace.People)
        {
            await session.Contributors.Save(new(Id(person), organisation.Id, person.Name, person.Language, Standing.Member), cancellationToken);
            await session.Contributors.Link(new(workspace.Workspace, person.Id), Id(person), cancellationToken);
        }

        foreach (var channel in workspace.Channels)
            await session.Channels.Save(new(new(workspace.Workspace, channel.Id), channel.Name, channel.Kind), cancellationToken);
        await session.Commit(cancellationToken);
    }

    /// <summary>The sample answers are these five people's own, so that nobody can vote for an own one.</summary>
    private async Task Credit(Organisation organisation, WebWorkspace workspace, CancellationToken cancellationToken)
    {
        await using var session = await store.Write(cancellationToken);
        AnswerId? after = null;
        while (await session.Answers.Page(organisation.Id, after, Page, cancellationToken) is { Count: > 0 } answers)
        {
            foreach (var answer in answers)
            {
                if (workspace.People.FirstOrDefault(person => person.Name == answer.AuthorName) is { } author)
                    await session.Answers.Save(answer with { Author = Id(author), Reviewed = time.GetUtcNow() }, cancellationToken);
            }

            after = answers[^1].Id;
        }

        await session.Commit(cancellationToken);
    }

    private static ContributorId Id(WebPerson person) => new($"demo-{person.Id}");
}
