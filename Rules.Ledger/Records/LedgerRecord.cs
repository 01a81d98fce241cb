namespace ExportPolicy.Rules.Ledger;

/// <summary>One memory of the ledger, as it is stored. The hash covers all of it, and the record before it.</summary>
public sealed record LedgerRecord
{
    internal LedgerRecord(long seq, string at, string kind, string subject, string? body, string bodyDigest, string previous, string hash)
    {
        Seq = seq;
        At = at;
        Kind = kind;
        Subject = subject;
        Body = body;
        BodyDigest = bodyDigest;
        Previous = previous;
        Hash = hash;
    }

    /// <summary>The number; the first is 1, and none is left out.</summary>
    public long Seq { get; }

    /// <summary>When it was written, by the clock of the writer: ISO 8601 in UTC.</summary>
    public string At { get; }

    /// <summary>What kind of memory: see <see cref="RecordKind"/>.</summary>
    public string Kind { get; }

    /// <summary>The id of the transfer that it is about; empty where it is about the ledger itself.</summary>
    public string Subject { get; }

    /// <summary>The id of that transfer as it was given. A subject has it with backslashes and control characters written out.</summary>
    public string TransferId => StoredText.Back(Subject);

    /// <summary>The content, JSON; null when it was purged after its time.</summary>
    public string? Body { get; }

    /// <summary>The SHA-256 digest of the content in UTF-8, in lower-case hexadecimal digits. It stays when the content is purged.</summary>
    public string BodyDigest { get; }

    /// <summary>The hash of the record before it; of the first, of the ledger's own id.</summary>
    public string Previous { get; }

    /// <summary>The SHA-256 digest of all that, in lower-case hexadecimal digits; see docs/ledger.md for the form.</summary>
    public string Hash { get; }

    /// <summary>What the record holds, in few words, for people. It may quote evidence, and is not for an applicant.</summary>
    /// <returns>The words; of content that was purged or cannot be read, that it is so.</returns>
    public string Describe() => RecordText.Of(this);

    /// <inheritdoc/>
    public override string ToString() => $"record {Seq} ({Kind}, {Subject})";
}
