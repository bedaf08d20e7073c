namespace PeerAssist.Privacy;

/// <summary>The kinds of personal data that <see cref="Redaction"/> knows by their form.</summary>
public enum FindingKind
{
    Email,
    Phone,
    Iban,
    Card,

    /// <summary>The Dutch citizen number.</summary>
    Bsn,

    /// <summary>The Turkish citizen number.</summary>
    Tckn,

    /// <summary>The Italian tax code.</summary>
    CodiceFiscale,

    /// <summary>The number of a Chinese resident identity card.</summary>
    ChineseId,

    /// <summary>A person's name behind a label such as "naam:".</summary>
    Name,

    /// <summary>A postal address behind a label, or a Dutch postcode with a house number.</summary>
    Address,
}
