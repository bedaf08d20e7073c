namespace PeerAssist.Privacy;

/// <summary>The parts of an answer by which an altered text does harm.</summary>
public enum SensitiveKind
{
    Iban,
    AccountNumber,
    LinkHost,
    Command,
}
