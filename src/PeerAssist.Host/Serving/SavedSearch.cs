using PeerAssist.Organisations;
using PeerAssist.Search;

namespace PeerAssist.Host.Serving;

/// <summary>The searches saved beside the store, a file for each organisation, so that a start need not build them anew.</summary>
internal sealed class SavedSearch(Settings settings)
{
    private const int Buffer = 1 << 16;
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly string _folder = Path.Combine(settings.DataDirectory, "search");

    /// <summary>The generation as it was saved; an empty one, and no file any more, when it cannot be used.</summary>
    public Generation Load(OrganisationId organisation)
    {
        var generation = new Generation(Parts.Index(settings));
        var file = FileOf(organisation);
        if (!File.Exists(file))
            return generation;
        bool loaded;
        using (var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, Buffer, FileOptions.SequentialScan))
            loaded = generation.TryLoad(stream);
        if (!loaded)
            File.Delete(file);
        return generation;
    }

    /// <summary>Saves a generation. The file is there whole or as it was before.</summary>
    public void Save(OrganisationId organisation, Generation generation)
    {
        Directory.CreateDirectory(_folder);
        var file = FileOf(organisation);
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, BufferSize = Buffer };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = Owner;
        using (var stream = new FileStream($"{file}.part", options))
        {
            generation.Save(stream);
            stream.Flush(flushToDisk: true);
        }

        File.Move($"{file}.part", file, overwrite: true);
    }

    /// <summary>Throws away what is saved, since it has words that are to be forgotten.</summary>
    public void Discard(OrganisationId organisation)
    {
        if (Directory.Exists(_folder))
            File.Delete(FileOf(organisation));
    }

    // An organisation's id may hold anything; a file name may not.
    private string FileOf(OrganisationId organisation) =>
        Path.Combine(_folder, $"{Convert.ToHexStringLower(System.Text.Encoding.UTF8.GetBytes(organisation.Value))}.generation");
}
