namespace ExportPolicy.Rules.Ledger;

/// <summary>A record's place in the chain: where it stands, and where it was written.</summary>
internal sealed class ChainLink
{
    // Of one that hashes right where it stands nothing more is needed.
    private readonly LedgerRecord? _record;
    private readonly bool _isWhole;

    public ChainLink(LedgerRecord record)
    {
        (Seq, Previous, Hash) = (record.Seq, record.Previous, record.Hash);
        _isWhole = record.Body is null || IsDigest(record.Body, record.BodyDigest);
        if (Chain.HashAs(record, record.Seq) == record.Hash)
            Number = record.Seq;
        else
            _record = new LedgerRecord(record.Seq, record.At, record.Kind, record.Subject, null, record.BodyDigest, record.Previous, record.Hash);
    }

    /// <summary>The number under which it stands.</summary>
    public long Seq { get; }

    public string Previous { get; }

    public string Hash { get; }

    /// <summary>The number under which it hashes right; null where none is known.</summary>
    public long? Number { get; private set; }

    /// <summary>The number under which it was written; null where it says something else than it did.</summary>
    public long? WrittenAs => _isWhole ? Number : null;

    /// <summary>Takes a number for the one under which it was written, where it hashes right under that.</summary>
    public bool Try(long number)
    {
        if (Number is null && number > 0 && Chain.HashAs(_record!, number) == Hash)
            Number = number;
        return Number == number;
    }

    private static bool IsDigest(string body, string digest)
    {
        try
        {
            return Chain.Digest(body) == digest;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
