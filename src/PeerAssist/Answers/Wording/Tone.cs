namespace PeerAssist.Answers.Wording;

/// <summary>How a sentence sounds to a customer.</summary>
public enum Tone
{
    /// <summary>Facts and steps.</summary>
    Neutral,

    /// <summary>It tells what cannot be done, who else is to blame or to be asked, or that nobody knows.</summary>
    Powerless,

    /// <summary>It tells what is done for the customer.</summary>
    Advocacy,
}

/// <summary>Why a sentence sounds powerless.</summary>
public enum WordingFault
{
    /// <summary>Rules, systems or a lack of authority stand in the way.</summary>
    Powerless,

    /// <summary>The speaker is not sure.</summary>
    Uncertain,

    /// <summary>It begins with regret.</summary>
    Negative,

    /// <summary>Somebody else is to be asked or to blame.</summary>
    Passing,
}
