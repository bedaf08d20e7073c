using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using PeerAssist.Organisations;
using PeerAssist.Stores;

namespace PeerAssist.Audits;

/// <summary>
/// Writes and verifies the record of every change. An entry's hash is SHA-256 over its fields and the hash before it, so that no
/// entry can be changed or taken out unseen. Names and texts enter as keyed hashes (HMAC-SHA-256), so that forgetting keeps the chain whole.
/// </summary>
public sealed class Journal(ReadOnlyMemory<byte> key)
{
    /// <summary>Appends an entry to the chain, in the transaction of the change itself.</summary>
    public async Task Write(ISession session, JournalLine line, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var last = await session.Journal.Last(line.Organisation, cancellationToken);
        var detail = JsonSerializer.Serialize(line.Detail.OrderBy(d => d.Name, StringComparer.Ordinal).ToDictionary(d => d.Name, d => d.Value));
        var entry = new JournalEntry(
            line.Organisation,
            (last?.Number ?? 0) + 1,
            DateTimeOffset.FromUnixTimeMilliseconds(at.ToUnixTimeMilliseconds()),
            line.Act,
            Pseudonym(line.By),
            line.Subject,
            detail,
            line.Text is null ? "" : Keyed($"text:{line.Subject}:{line.Text}"),
            last?.Hash ?? "",
            "");
        await session.Journal.Append(entry with { Hash = HashOf(entry) }, cancellationToken);
    }

    /// <summary>Keyed pseudonym under which a person stands in the journal.</summary>
    public string Pseudonym(ContributorId? contributor) => contributor is { } id ? Keyed($"contributor:{id}") : "";

    /// <summary>The draw of a week's audit: known beforehand only to who has the key.</summary>
    public int SeedOf(Week week) => Convert.ToInt32(Keyed($"seed:{week}")[..7], 16);

    /// <summary>The names of those who stand behind pseudonyms, as far as they are still known.</summary>
    public async Task<IReadOnlyDictionary<string, string>> Names(
        ISession session, OrganisationId organisation, IEnumerable<string> pseudonyms, CancellationToken cancellationToken)
    {
        const int Page = 500;
        var wanted = pseudonyms.Where(pseudonym => pseudonym.Length > 0).ToHashSet();
        var names = new Dictionary<string, string>();
        Contributor? after = null;
        while (names.Count < wanted.Count
            && await session.Contributors.Page(organisation, "", after, Page, cancellationToken) is { Count: > 0 } people)
        {
            foreach (var person in people)
            {
                if (wanted.Contains(Pseudonym(person.Id)))
                    names[Pseudonym(person.Id)] = person.Name;
            }

            after = people[^1];
        }

        return names;
    }

    /// <summary>The number of the first entry that does not fit the chain; none when all of it is whole.</summary>
    public static async Task<long?> FirstBroken(ISession session, OrganisationId organisation, CancellationToken cancellationToken)
    {
        const int Page = 1000;
        var (number, previous) = (0L, "");
        while (true)
        {
            var entries = await session.Journal.After(organisation, number, Page, cancellationToken);
            foreach (var entry in entries)
            {
                if (entry.Number != number + 1 || entry.Previous != previous || entry.Hash != HashOf(entry))
                    return number + 1;
                (number, previous) = (entry.Number, entry.Hash);
            }

            if (entries.Count < Page)
                return null;
        }
    }

    private static string HashOf(JournalEntry entry)
    {
        string[] fields =
        [
            entry.Organisation.Value,
            entry.Number.ToString(CultureInfo.InvariantCulture),
            entry.At.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture),
            entry.Act.ToString(),
            entry.Actor,
            entry.Subject,
            entry.Detail,
            entry.TextHash,
            entry.Previous,
        ];
        return Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(fields)));
    }

    private string Keyed(string value) => Convert.ToHexStringLower(HMACSHA256.HashData(key.Span, Encoding.UTF8.GetBytes(value)));
}

/// <summary>A change to be written down.</summary>
/// <param name="Organisation">Whose journal.</param>
/// <param name="Act">What was done.</param>
/// <param name="By">Who did it; none for the system.</param>
/// <param name="Subject">Id of the thing it was done to.</param>
/// <param name="Detail">Further ids and numbers; never a text that a person wrote.</param>
/// <param name="Text">The text concerned, of which only a keyed hash is kept.</param>
public sealed record JournalLine(
    OrganisationId Organisation, Act Act, ContributorId? By, string Subject, IReadOnlyList<(string Name, object Value)> Detail, string? Text = null);
