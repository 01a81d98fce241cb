namespace ExportPolicy.Rules.Ledger;

/// <summary>Whether archived texts are those that their digests name.</summary>
internal static class TextCheck
{
    public static async Task<List<LedgerFault>> FaultsAsync(Archive archive)
    {
        var faults = new List<LedgerFault>();
        await foreach (var (digest, document) in archive.AllAsync().ConfigureAwait(false))
        {
            if (!Matches(digest, document))
                faults.Add(new(FaultKind.TextAltered, 0, $"The archived text {digest} was altered: it has another digest."));
        }

        return faults;
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
