using PeerAssist.Chat;
using PeerAssist.Organisations;

namespace PeerAssist.Stores;

/// <summary>Counts over a span of time; none is about a person.</summary>
public interface IFigures
{
    /// <summary>What became of the questions that were asked from one time on and before another.</summary>
    Task<PeriodFigures> Of(OrganisationId organisation, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken);

    /// <summary>The same in equal steps, the oldest first; a step without questions is there too.</summary>
    Task<IReadOnlyList<StepFigures>> Steps(
        OrganisationId organisation, DateTimeOffset from, TimeSpan step, int count, CancellationToken cancellationToken);

    /// <summary>How many questions were asked in each channel from one time on; direct and group chats are left out.</summary>
    Task<IReadOnlyList<ChannelFigures>> Channels(OrganisationId organisation, DateTimeOffset from, CancellationToken cancellationToken);

    /// <summary>How many answers are in each state, and how many wait for something.</summary>
    Task<AnswerFigures> Answers(OrganisationId organisation, CancellationToken cancellationToken);
}

/// <summary>
/// What became of the questions of a span. Asked = at once + by a colleague + open; worked + failed + unknown = at once + by a colleague.
/// A question whose message was deleted before anybody answered is in none of them.
/// </summary>
/// <param name="AtOnce">The search had an answer or candidates, and nobody had to write one.</param>
/// <param name="ByColleague">A colleague answered.</param>
/// <param name="Open">Nobody has answered.</param>
/// <param name="Worked">The last word on it was that it worked for the customer.</param>
/// <param name="Failed">The last word was that it did not.</param>
/// <param name="Unknown">Answered, and nobody said what came of it.</param>
/// <param name="Wait">The median time until a colleague's answer; none when no colleague answered.</param>
public sealed record PeriodFigures(int AtOnce, int ByColleague, int Open, int Worked, int Failed, int Unknown, TimeSpan? Wait)
{
    public int Asked => AtOnce + ByColleague + Open;

    public int Answered => AtOnce + ByColleague;
}

/// <summary>What became of the questions of one step.</summary>
/// <param name="From">Where the step begins.</param>
public sealed record StepFigures(DateTimeOffset From, int AtOnce, int ByColleague, int Open);

/// <summary>How much was asked in a channel.</summary>
public sealed record ChannelFigures(ChannelId Channel, int Asked, int Open);

/// <summary>Answers by state.</summary>
/// <param name="Waiting">Of them, those beside which a correction waits for a second colleague.</param>
/// <param name="Locked">Of them, those that are locked after an edit war.</param>
public sealed record AnswerFigures(int NotValidated, int Validated, int Flagged, int Retired, int Waiting, int Locked)
{
    /// <summary>Those that are given.</summary>
    public int Given => NotValidated + Validated + Flagged;
}
