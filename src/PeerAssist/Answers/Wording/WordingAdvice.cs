namespace PeerAssist.Answers.Wording;

/// <summary>Words that sound powerless, and what could be said instead.</summary>
/// <param name="Fault">Why they do.</param>
/// <param name="Words">The words, as they stand in the text.</param>
/// <param name="Why">One sentence for who wrote them, in that person's language.</param>
/// <param name="Try">How a sentence that speaks for the customer could begin, in the language of the text.</param>
public sealed record WordingAdvice(WordingFault Fault, string Words, string Why, string Try);
