namespace PeerAssist.Stores;

/// <summary>Where a page of a list ends that runs from the newest to the oldest: the next page comes after it.</summary>
/// <param name="At">The time of the last row.</param>
/// <param name="Id">Its id, for rows of the same time.</param>
public sealed record Cursor(DateTimeOffset At, string Id);
