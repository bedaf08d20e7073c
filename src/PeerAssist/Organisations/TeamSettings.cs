namespace PeerAssist.Organisations;

/// <summary>What the team decides for itself; it lives in the store and is edited by an admin.</summary>
public sealed record TeamSettings
{
    /// <summary>Patterns of the organisation's own order numbers, which redaction leaves alone (regular expressions).</summary>
    public IReadOnlyList<string> OrderIdPatterns { get; init; } = [];

    /// <summary>Countries whose unprefixed mobile numbers are redacted too (ISO 3166 codes).</summary>
    public IReadOnlyList<string> PhoneCountries { get; init; } = [];

    /// <summary>How much surer than the calibrated default a direct answer must be; below zero answers sooner.</summary>
    public double Strictness { get; init; }

    /// <summary>For how many days a reader of an older revision is told of a correction.</summary>
    public int RecallDays { get; init; } = 30;

    /// <summary>After how many minutes without an answer a question is put to its whole channel once more.</summary>
    public int ChannelAfterMinutes { get; init; } = 30;

    /// <summary>How many minutes after its channel the leads are asked.</summary>
    public int LeadAfterMinutes { get; init; } = 210;

    /// <summary>Where questions from private windows are put when their askers want the team asked, in the form of <c>workspace/channel</c>; the first public channel by name when empty.</summary>
    public string HelpChannel { get; init; } = "";

    /// <summary>After how many days without anybody's word an answer is to be looked at again.</summary>
    public int ReviewDays { get; init; } = 180;

    /// <summary>Topics that are looked at sooner or later than the rest; the first that stands in an answer decides.</summary>
    public IReadOnlyList<ReviewTopic> ReviewTopics { get; init; } = [];

    /// <summary>Whether the team wants to be told which topics only one person has ever answered.</summary>
    public bool SinglePoints { get; init; }

    /// <summary>Hosts whose links count as the company's own and are never questioned.</summary>
    public IReadOnlyList<string> OwnHosts { get; init; } = [];

    /// <summary>An amount of money from which on every change that names one is audited, in the team's own currency.</summary>
    public decimal AuditThreshold { get; init; } = 250;

    /// <summary>How many changes a week are drawn for the audit.</summary>
    public int AuditsAWeek { get; init; } = 20;

    /// <summary>What becomes of the texts of somebody who is forgotten.</summary>
    public ForgottenTexts ForgottenTexts { get; init; } = ForgottenTexts.Reattribute;
}
