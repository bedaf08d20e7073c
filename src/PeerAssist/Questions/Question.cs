using PeerAssist.Answers;
using PeerAssist.Chat;
using PeerAssist.Organisations;
using PeerAssist.Search;

namespace PeerAssist.Questions;

/// <summary>One asked question and what was offered for it.</summary>
/// <param name="Id">The question.</param>
/// <param name="Organisation">Whose knowledge base was asked.</param>
/// <param name="Place">Where it is answered; its thread is the question's.</param>
/// <param name="Message">The message that asked; none over the API.</param>
/// <param name="Asker">Who asked.</param>
/// <param name="Language">Two-letter code of the language the reply is put in.</param>
/// <param name="Text">The question, redacted.</param>
/// <param name="At">When it was asked.</param>
/// <param name="Decision">What the reply offers.</param>
/// <param name="Offered">The answers offered, best first; for a plain answer the rest are folded alternatives.</param>
/// <param name="OnlyFor">The asker's account, when nobody else may see the reply.</param>
/// <param name="Nameless">Whether it was asked without a name.</param>
/// <param name="FollowUpOf">The question of the same thread that it continues.</param>
/// <param name="Reply">The bot's message, once sent.</param>
/// <param name="TeamAsked">Whether the reply asks the channel.</param>
/// <param name="SaveOffered">Whether a colleague's reply in the thread was offered for saving.</param>
/// <param name="Gone">Whether the asking message was deleted.</param>
/// <param name="Settled">When a colleague answered it; none when the search did, or nobody has.</param>
/// <param name="Overheard">Whether it was not put to the bot, which answered because the place lets it.</param>
public sealed record Question(
    QuestionId Id,
    OrganisationId Organisation,
    Place Place,
    MessageId? Message,
    ContributorId Asker,
    string Language,
    string Text,
    DateTimeOffset At,
    Decision Decision,
    IReadOnlyList<Offer> Offered,
    Account? OnlyFor = null,
    bool Nameless = false,
    QuestionId? FollowUpOf = null,
    MessageId? Reply = null,
    bool TeamAsked = false,
    bool SaveOffered = false,
    bool Gone = false,
    DateTimeOffset? Settled = null,
    bool Overheard = false)
{
    /// <summary>Whether only the asker sees the reply.</summary>
    public bool Private => OnlyFor is not null;

    /// <summary>Whether others than the asker see it anyway, in the place where it was asked.</summary>
    public bool IsForOthers => !Private && Place.Kind != ChannelKind.Direct;

    /// <summary>Whether it waits for a colleague's answer: nothing could be offered, or the team was asked all the same.</summary>
    public bool IsOpen => !Gone && (Offered.Count == 0 || TeamAsked);
}

/// <summary>An answer that was offered for a question.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="Revision">The revision that was shown last.</param>
/// <param name="Confidence">Calibrated chance that it is right, 0 to 1.</param>
public sealed record Offer(AnswerId Answer, int Revision, double Confidence);
