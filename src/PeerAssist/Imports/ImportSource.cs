namespace PeerAssist.Imports;

/// <summary>A file to be imported.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Hash">SHA-256 of its content: a run that was cut off goes on only with the same file.</param>
/// <param name="Rows">What it has.</param>
public sealed record ImportSource(string Name, string Hash, IAsyncEnumerable<ImportRow> Rows);
