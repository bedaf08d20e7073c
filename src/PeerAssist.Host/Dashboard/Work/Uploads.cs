using PeerAssist.Host.Serving;
using PeerAssist.Organisations;

namespace PeerAssist.Host.Dashboard.Work;

/// <summary>Files that were handed in for import, kept in the data directory until they are imported, so that a restart goes on with them.</summary>
internal sealed class Uploads(Settings settings)
{
    private const int LongestName = 120;

    private readonly string _directory = Path.Combine(settings.DataDirectory, "uploads");

    /// <summary>Keeps a file; it is there as a whole or not at all.</summary>
    public async Task<Upload> Keep(OrganisationId organisation, string name, Stream content, CancellationToken cancellationToken)
    {
        var directory = Path.Combine(_directory, Uri.EscapeDataString(organisation.Value), Guid.NewGuid().ToString("N"));
        Directory.CreateDirectory(directory);
        var file = Path.Combine(directory, Plain(name));
        await using (var part = File.Create(file + ".part"))
            await content.CopyToAsync(part, cancellationToken);
        File.Move(file + ".part", file);
        return new(organisation, file);
    }

    /// <summary>A path for a file that is there for a moment only.</summary>
    public string Fresh()
    {
        Directory.CreateDirectory(_directory);
        return Path.Combine(_directory, $"{Guid.NewGuid():N}.export");
    }

    /// <summary>What a run before this one left.</summary>
    public IEnumerable<Upload> Left() => !Directory.Exists(_directory)
        ? []
        : from organisation in Directory.EnumerateDirectories(_directory)
          from directory in Directory.EnumerateDirectories(organisation)
          from file in Directory.EnumerateFiles(directory)
          where !file.EndsWith(".part", StringComparison.Ordinal)
          select new Upload(new(Uri.UnescapeDataString(Path.GetFileName(organisation))), file);

    public static void Drop(Upload upload) => Directory.Delete(Path.GetDirectoryName(upload.File)!, recursive: true);

    // Browsers send the name that the person's disk has; only its letters matter here.
    private static string Plain(string name)
    {
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var plain = string.Concat(last.Select(sign => char.IsLetterOrDigit(sign) || sign is '.' or '-' or '_' or ' ' ? sign : '_')).TrimStart('.');
        return plain.Length <= LongestName ? plain : plain[^LongestName..];
    }
}

/// <summary>A file that waits to be imported.</summary>
internal sealed record Upload(OrganisationId Organisation, string File);
