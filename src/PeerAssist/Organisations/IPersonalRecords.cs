using PeerAssist.Stores;

namespace PeerAssist.Organisations;

/// <summary>What an adapter alone keeps of people, in records that only it can read.</summary>
public interface IPersonalRecords
{
    /// <summary>Takes a person out of the adapter's records.</summary>
    Task Forget(ISession session, Leaving person, CancellationToken cancellationToken);

    /// <summary>What the person wrote, as far as the adapter keeps it.</summary>
    Task<IReadOnlyList<OwnWords>> Export(ISession session, IReadOnlyList<Account> accounts, CancellationToken cancellationToken);
}

/// <summary>Somebody who is being forgotten.</summary>
/// <param name="Person">The person.</param>
/// <param name="Accounts">How the platforms know the person.</param>
/// <param name="Texts">What becomes of the person's texts.</param>
public sealed record Leaving(Contributor Person, IReadOnlyList<Account> Accounts, ForgottenTexts Texts);

/// <summary>A text that somebody wrote.</summary>
/// <param name="Where">The place.</param>
/// <param name="At">When.</param>
/// <param name="Text">The words.</param>
public sealed record OwnWords(string Where, DateTimeOffset At, string Text);
