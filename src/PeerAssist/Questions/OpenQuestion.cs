using PeerAssist.Chat;
using PeerAssist.Organisations;

namespace PeerAssist.Questions;

/// <summary>An open question with all who asked the same.</summary>
/// <param name="Questions">The questions, oldest first.</param>
/// <param name="Requests">Who was asked to answer any of them, oldest first.</param>
public sealed record OpenQuestion(IReadOnlyList<Question> Questions, IReadOnlyList<Request> Requests)
{
    /// <summary>How often it was asked.</summary>
    public int Times => Questions.Count;

    /// <summary>When it was asked first.</summary>
    public DateTimeOffset Since => Questions[0].At;

    /// <summary>The people who asked; they are not asked themselves.</summary>
    internal IEnumerable<ContributorId> Askers => Questions.Select(question => question.Asker);

    /// <summary>
    /// Those of the questions whose words may be told to others, each with the place whose readers may: what was asked in private
    /// only once its asker wanted the team asked.
    /// </summary>
    internal IEnumerable<(Question Question, Place Told)> Tellable =>
        from question in Questions
        let told = PlaceOf(question)
        where told is not null
        select (question, told);

    private Place? PlaceOf(Question question) => question.IsForOthers
        ? question.Place
        : Requests.LastOrDefault(request => request.Question == question.Id && request.Of == Asked.Channel)?.Place;
}
