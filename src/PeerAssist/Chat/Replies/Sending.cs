namespace PeerAssist.Chat.Replies;

/// <summary>What came of an attempt to send.</summary>
public abstract record Sending
{
    private Sending()
    {
    }

    /// <summary>The platform took it.</summary>
    /// <param name="Message">The platform's id; none when it gives none.</param>
    public sealed record Sent(MessageId? Message) : Sending;

    /// <summary>It surely did not arrive; try again.</summary>
    /// <param name="After">How long to wait; none for the usual back-off.</param>
    /// <param name="Reason">Why, for the operator.</param>
    public sealed record Later(TimeSpan? After, string Reason) : Sending;

    /// <summary>It may have arrived: it must be looked up and never be repeated blindly.</summary>
    /// <param name="Reason">Why, for the operator.</param>
    public sealed record Ambiguous(string Reason) : Sending;

    /// <summary>The platform will never take it.</summary>
    /// <param name="Reason">Why, for the operator.</param>
    public sealed record Refused(string Reason) : Sending;
}

/// <summary>What a look for an ambiguous sending found.</summary>
public abstract record Lookup
{
    private Lookup()
    {
    }

    /// <summary>It did arrive.</summary>
    /// <param name="Message">The platform's id.</param>
    public sealed record Found(MessageId Message) : Lookup;

    /// <summary>It is not there.</summary>
    public sealed record Missing : Lookup;

    /// <summary>The platform cannot be asked.</summary>
    public sealed record CannotTell : Lookup;
}
