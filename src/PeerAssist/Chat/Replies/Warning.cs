namespace PeerAssist.Chat.Replies;

/// <summary>What the reader of an answer is to know before using it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Policy">The policy it is about.</param>
/// <param name="Since">Since when.</param>
public sealed record Warning(WarningKind Kind, string? Policy, DateTimeOffset Since)
{
    /// <summary>The sentence in a language.</summary>
    public string Say(string language) => Texts.Product.Say(language, $"warning.{Kebab.Of(Kind.ToString())}", Policy ?? "", Since);
}

/// <summary>What speaks for care with an answer.</summary>
public enum WarningKind
{
    /// <summary>A policy that it rests on has changed.</summary>
    PolicyChanged,

    /// <summary>A policy that it rests on was taken back.</summary>
    PolicyGone,

    /// <summary>Its review is due.</summary>
    Stale,
}
