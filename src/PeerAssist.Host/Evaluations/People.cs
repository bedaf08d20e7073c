namespace PeerAssist.Host.Evaluations;

/// <summary>How the people of a simulated stream behave.</summary>
/// <param name="VoteRate">The chance that a reply is judged.</param>
/// <param name="CorrectRate">The chance that a noticed miss is corrected.</param>
/// <param name="WrongRate">The chance that a voice says the opposite of what is true.</param>
/// <param name="Voices">How many colleagues judge a reply.</param>
/// <param name="Seed">Where chance begins.</param>
internal sealed record People(double VoteRate, double CorrectRate, double WrongRate, int Voices, int Seed);
