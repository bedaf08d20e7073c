namespace PeerAssist.Questions;

/// <summary>How many questions were asked, and how many of them are still without any answer.</summary>
public sealed record QuestionCounts(int Asked, int Answered, int Open);
