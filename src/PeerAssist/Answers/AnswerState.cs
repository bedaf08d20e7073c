namespace PeerAssist.Answers;

/// <summary>How far an answer is to be trusted (the states of Knowledge-Centered Service).</summary>
public enum AnswerState
{
    /// <summary>Nobody but its author has said that it is right.</summary>
    NotValidated,

    /// <summary>A colleague found it right, or it worked for a customer.</summary>
    Validated,

    /// <summary>Something is known to speak against it.</summary>
    Flagged,

    /// <summary>No longer given.</summary>
    Retired,
}
