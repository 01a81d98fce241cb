namespace ExportPolicy.Rules.Ledger;

/// <summary>Whether the archived texts are there by which decisions were made, and are those that their digests name.</summary>
internal static class TextCheck
{
    /// <param name="archive">The texts.</param>
    /// <param name="named">The digests that decisions name, each with the first record that does.</param>
    public static async Task<List<LedgerFault>> FaultsAsync(Archive archive, IReadOnlyDictionary<string, long> named)
    {
        var faults = new List<LedgerFault>();
        var missing = new Dictionary<string, long>(named, StringComparer.Ordinal);
        await foreach (var (digest, document) in archive.AllAsync().ConfigureAwait(false))
        {
            missing.Remove(digest);
            if (!Matches(digest, document))
                faults.Add(new(FaultKind.TextAltered, named.GetValueOrDefault(digest), $"The archived text {digest} was altered: it has another digest."));
        }

        return [.. faults, .. missing.Select(text => new LedgerFault(FaultKind.TextAltered, text.Value, $"The archived text {text.Key} is gone; record {text.Value} was decided by it."))];
    }

    private static bool Matches(string digest, ArchiveDocument? document)
    {
        try
        {
            return document?.Digest == digest;
        }
        catch (Exception problem) when (problem is ArgumentException or PolicyLoadException)
        {
            return false;
        }
    }
}
