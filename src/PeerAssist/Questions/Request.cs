using PeerAssist.Chat;
using PeerAssist.Organisations;

namespace PeerAssist.Questions;

/// <summary>Somebody was asked to answer an open question. It names whoever is asked, never whoever asks.</summary>
/// <param name="Id">The request.</param>
/// <param name="Organisation">Whose question.</param>
/// <param name="Question">The question; those that ask the same are answered with it.</param>
/// <param name="Of">Who is asked.</param>
/// <param name="To">The person who is asked; none when it is the whole channel.</param>
/// <param name="Place">Where it is said.</param>
/// <param name="OnlyFor">The account of the person, when the place is not the person's own.</param>
/// <param name="Language">Two-letter code of the language it is put in.</param>
/// <param name="At">When.</param>
/// <param name="State">What became of it.</param>
/// <param name="Message">The bot's message, once sent.</param>
public sealed record Request(
    RequestId Id,
    OrganisationId Organisation,
    QuestionId Question,
    Asked Of,
    ContributorId? To,
    Place Place,
    Account? OnlyFor,
    string Language,
    DateTimeOffset At,
    RequestState State = RequestState.Waiting,
    MessageId? Message = null)
{
    /// <summary>Whether it is put to whoever acts here: to the person, or to the channel.</summary>
    internal bool IsFor(Turn turn) => To is { } person ? person == turn.By.Id : Place.Channel == turn.Place.Channel;
}

/// <summary>Who is asked to answer, in the order in which they are.</summary>
public enum Asked
{
    /// <summary>Somebody who answered nearby questions and agreed to be asked.</summary>
    Colleague,

    /// <summary>Everybody of a channel.</summary>
    Channel,

    /// <summary>A lead of the team.</summary>
    Lead,
}

/// <summary>What became of a request.</summary>
public enum RequestState
{
    /// <summary>It waits for an answer.</summary>
    Waiting,

    /// <summary>The person cannot help with this one.</summary>
    Declined,

    /// <summary>The person does not want to be asked any more.</summary>
    Withdrawn,

    /// <summary>The question was answered, by this person or another.</summary>
    Answered,

    /// <summary>The question is gone.</summary>
    Gone,
}
