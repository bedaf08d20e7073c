using PeerAssist.Chat;
using PeerAssist.Organisations;
using PeerAssist.Slack.Forms;
using PeerAssist.Stores;

namespace PeerAssist.Slack.Answering;

/// <summary>What the slash command tells of a team, and has done for it.</summary>
internal sealed class TeamCommands(IStore store, TimeProvider time)
{
    private const int Days = 30;

    public DateTimeOffset Now => time.GetUtcNow();

    public async Task<string> Stats(WorkspaceId workspace, string language, CancellationToken cancellationToken)
    {
        await using var session = await store.Read(cancellationToken);
        if (await session.Organisations.OwnerOf(workspace, cancellationToken) is not { } owner)
        {
            return Views.Sentence(language, Refusal.UnknownWorkspace);
        }
        var counts = await session.Questions.Count(owner.Id, Now.AddDays(-Days), cancellationToken);
        return SlackTexts.Say(language, "command.stats", counts.Asked, counts.Answered, counts.Open);
    }

    /// <summary>Leaves the work to the running server, which may be another one.</summary>
    public async Task<string> Reindex(WorkspaceId workspace, string language, CancellationToken cancellationToken)
    {
        await using var session = await store.Write(cancellationToken);
        if (await session.Organisations.OwnerOf(workspace, cancellationToken) is not { } owner)
        {
            return Views.Sentence(language, Refusal.UnknownWorkspace);
        }
        var job = new Job(Guid.CreateVersion7(Now).ToString("N"), owner.Id, "reindex", "{}", JobState.Waiting, 0, 0, null, Now);
        await session.Jobs.Add(job, cancellationToken);
        await session.Commit(cancellationToken);
        return SlackTexts.Say(language, "command.reindex");
    }
}
