using System.Globalization;
using System.Text.Json;

namespace ExportPolicy.Rules.Ledger;

/// <summary>Where a ledger ended at some time: kept elsewhere, it shows whether what was there then is there still.</summary>
/// <param name="Ledger">The id of the ledger.</param>
/// <param name="Seq">The number of the last record; 0 of an empty ledger.</param>
/// <param name="Hash">The hash of that record.</param>
/// <param name="At">When it was taken: ISO 8601 in UTC.</param>
/// <param name="KeyId">The SHA-256 digest of the public key that signed it; null where nobody has.</param>
/// <param name="Signature">The signature: ECDSA over P-256 with SHA-256, in Base64; null where nobody has signed it.</param>
public sealed record LedgerHead(string Ledger, long Seq, string Hash, string At, string? KeyId = null, string? Signature = null)
{
    private const string Format = "export-policy/ledger-head/1";

    /// <summary>What is signed.</summary>
    internal string Signed => string.Create(CultureInfo.InvariantCulture, $"{Format}\n{Ledger}\n{Seq}\n{Hash}\n{At}");

    /// <summary>The head as JSON on one line, to be kept elsewhere.</summary>
    /// <returns>The text.</returns>
    public string ToJson() => JsonSerializer.Serialize(new HeadDocument(Format, Ledger, Seq, Hash, At, KeyId, Signature), LedgerJson.Default.HeadDocument);

    /// <summary>Reads a head that was kept.</summary>
    /// <param name="json">The text.</param>
    /// <returns>The head.</returns>
    /// <exception cref="FormatException">The text is no head.</exception>
    public static LedgerHead Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            var read = JsonSerializer.Deserialize(json, LedgerJson.Default.HeadDocument);
            if (read is { Format: Format, Ledger: { } ledger, Seq: >= 0 and var seq, Hash: { } hash, At: { } at } && read.KeyId is null == read.Signature is null)
                return new(ledger, seq, hash, at, read.KeyId, read.Signature);
        }
        catch (JsonException problem)
        {
            throw new FormatException($"The text is no head of a ledger: {problem.Message} Expected what 'export-policy ledger head' writes.", problem);
        }

        throw new FormatException($"The text is no head of a ledger; expected an object with format '{Format}', ledger, seq, hash and at, as 'export-policy ledger head' writes it.");
    }
}
