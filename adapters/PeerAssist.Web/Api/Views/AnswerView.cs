using PeerAssist.Answers;
using PeerAssist.Chat;
using PeerAssist.Chat.Replies;

namespace PeerAssist.Web.Api.Views;

/// <summary>One answer in a colleague's words, with name, date, state and votes.</summary>
internal sealed record AnswerView(string Id, int Revision, string Text, string? Author, DateTimeOffset Created, VotesView Votes, double? Confidence)
{
    public string State { get; private init; } = "";

    public string? Authority { get; private init; }

    public IReadOnlyList<string> Steps { get; private init; } = [];

    public IReadOnlyList<string> Resources { get; private init; } = [];

    public string? Say { get; private init; }

    public IReadOnlyList<string> Policies { get; private init; } = [];

    public string? CorrectedBy { get; private init; }

    public DateTimeOffset? Corrected { get; private init; }

    /// <summary>A correction that waits for one more colleague.</summary>
    public CurrentView? Waiting { get; private init; }

    /// <summary>How many of the card's four parts are stated: authority, steps, resources, say.</summary>
    public int Completeness { get; private init; }

    /// <summary>The parts that are not stated.</summary>
    public IReadOnlyList<string> NotStated { get; private init; } = [];

    /// <summary>The amount that the agent may decide on alone, where the authority states one.</summary>
    public AmountView? AuthorityAmount { get; private init; }

    /// <summary>What is to be known before it is used.</summary>
    public IReadOnlyList<string> Warnings { get; private init; } = [];

    /// <summary>All wordings, newest first, where they were asked for.</summary>
    public IReadOnlyList<RevisionView>? Revisions { get; private init; }

    internal static AnswerView Of(ShownAnswer shown, double? confidence) =>
        new(
            shown.Id.Value, shown.Revision, shown.Parts.Text, shown.Author, shown.Created,
            new(shown.Votes.Helpful, shown.Votes.NotRight), confidence)
        {
            State = Kebab.Of(shown.State.ToString()).Replace('-', '_'),
            Authority = shown.Parts.Authority,
            Steps = shown.Parts.Steps,
            Resources = shown.Parts.Resources,
            Say = shown.Parts.Say,
            Policies = shown.Parts.Policies,
            CorrectedBy = shown.CorrectedBy,
            Corrected = shown.CorrectedAt,
            Completeness = AnswerParts.CardParts - shown.Parts.NotStated.Count,
            NotStated = shown.Parts.NotStated,
            AuthorityAmount = Amount.In(shown.Parts.Authority) is { } amount ? new(amount.Value, amount.Currency) : null,
            Warnings = [.. shown.Warnings.Select(warning => warning.Say("en"))],
            Waiting = shown.Waiting is null ? null : CurrentView.Of(shown.Waiting),
        };

    internal static AnswerView Of(Result.Told told) =>
        Of(told.Answer, confidence: null) with { Revisions = [.. told.Revisions.Select(RevisionView.Of)] };
}

/// <summary>What colleagues said of an answer.</summary>
internal sealed record VotesView(int Helpful, int NotRight);

/// <summary>An amount of money: the value and the ISO 4217 code of its currency.</summary>
internal sealed record AmountView(decimal Value, string Currency);
