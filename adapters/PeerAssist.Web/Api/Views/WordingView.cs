using PeerAssist.Chat;

namespace PeerAssist.Web.Api.Views;

/// <summary>How a text sounds to a customer.</summary>
/// <param name="Tone">neutral, powerless or advocacy.</param>
/// <param name="Advice">What could be said better.</param>
internal sealed record WordingView(string Tone, IReadOnlyList<WordingAdviceView> Advice)
{
    internal static WordingView Of(Result.Worded worded) => new(
        worded.Tone.ToString().ToLowerInvariant(),
        [.. worded.Advice.Select(advice => new WordingAdviceView(advice.Fault.ToString().ToLowerInvariant(), advice.Words, advice.Why, advice.Try))]);
}

/// <summary>Words that sound powerless, why, and how a better sentence could begin.</summary>
internal sealed record WordingAdviceView(string Fault, string Words, string Why, string Try);
