namespace ExportPolicy.Rules;

/// <summary>Names a clearance and what it was issued for. It can be stored and sent; it is no key, and opens nothing by itself.</summary>
public sealed record ClearanceReference
{
    /// <summary>Creates a reference, as it was stored or received.</summary>
    /// <param name="id">The id of the clearance.</param>
    /// <param name="digest">The digest of the transfer, 64 lower-case hexadecimal digits; see <see cref="TransferDigest"/>.</param>
    /// <param name="transferId">The id of the transfer.</param>
    /// <exception cref="ArgumentException">A text is empty or too long, or the digest is none.</exception>
    public ClearanceReference(string id, string digest, string transferId)
    {
        Id = Require.Text(id, "The id of a clearance");
        Digest = TransferDigest.IsOne(Require.Text(digest, $"The digest of clearance '{id}'"))
            ? digest
            : throw new ArgumentException($"The digest of clearance '{id}' is '{digest}'; expected 64 lower-case hexadecimal digits, as TransferDigest.Of gives them.", nameof(digest));
        TransferId = Require.Text(transferId, $"The transfer of clearance '{id}'");
    }

    /// <summary>The id of the clearance.</summary>
    public string Id { get; }

    /// <summary>The SHA-256 digest of the transfer that was checked, in lower-case hexadecimal digits.</summary>
    public string Digest { get; }

    /// <summary>The id of the transfer that was checked.</summary>
    public string TransferId { get; }

    /// <inheritdoc/>
    public override string ToString() => $"clearance {Id} for transfer {TransferId}";
}
