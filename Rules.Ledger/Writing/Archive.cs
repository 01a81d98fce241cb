using System.Text.Json;

namespace ExportPolicy.Rules.Ledger;

/// <summary>Keeps the texts of policies and reference tables, each once, so that a decision can be made again from the ledger alone.</summary>
/// <param name="session">The transaction.</param>
/// <param name="kept">The digests that are known to be there already; added to once what was kept is on the disk.</param>
internal sealed class Archive(LedgerSession session, HashSet<string>? kept = null)
{
    private readonly List<string> _new = [];

    /// <summary>All that was kept is on the disk.</summary>
    public void Committed() => kept?.UnionWith(_new);

    public async Task KeepAsync(LedgerDecision decision)
    {
        foreach (var policy in decision.Decision.Assessment.Policies)
            await KeepAsync(policy.Digest, () => ArchiveDocument.Of(policy)).ConfigureAwait(false);
        await KeepAsync(decision.Reference.Digest, () => ArchiveDocument.Of(decision.Reference)).ConfigureAwait(false);
    }

    /// <summary>The texts by their digest; null where the archive has none that can be read.</summary>
    public async Task<ArchiveDocument?> FindAsync(string digest) => (await session.QueryAsync(
        "select content from ledger_texts where digest = @digest", row => row.GetString(0), ("@digest", digest)).ConfigureAwait(false)) is [var content]
        ? Read(content)
        : null;

    /// <summary>All digests with their texts; null where these cannot be read.</summary>
    public IAsyncEnumerable<(string Digest, ArchiveDocument? Document)> AllAsync() =>
        session.StreamAsync("select digest, content from ledger_texts order by digest", row => (row.GetString(0), Read(row.GetString(1))));

    private static ArchiveDocument? Read(string content)
    {
        try
        {
            return JsonSerializer.Deserialize(content, LedgerJson.Default.ArchiveDocument);
        }
        catch (Exception problem) when (problem is JsonException or ArgumentException)
        {
            return null;
        }
    }

    private async Task KeepAsync(string digest, Func<ArchiveDocument> document)
    {
        if (kept?.Contains(digest) == true)
            return;
        _new.Add(digest);
        if (await session.NumberAsync("select count(*) from ledger_texts where digest = @digest", ("@digest", digest)).ConfigureAwait(false) == 0)
        {
            await session.ExecuteAsync(
                "insert into ledger_texts (digest, content) values (@digest, @content)",
                ("@digest", digest),
                ("@content", JsonSerializer.Serialize(document(), LedgerJson.Default.ArchiveDocument))).ConfigureAwait(false);
        }
    }
}
