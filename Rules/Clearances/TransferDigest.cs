using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace ExportPolicy.Rules;

/// <summary>Digests of transfers. Two transfers have the same digest exactly when they are equal in everything but their stage.</summary>
/// <remarks>The encoding is described in docs/clearances.md and does not change under its name; test vectors stand in the tests.</remarks>
public static class TransferDigest
{
    /// <summary>The SHA-256 digest of the canonical form of a transfer.</summary>
    /// <param name="transfer">The transfer.</param>
    /// <returns>64 lower-case hexadecimal digits.</returns>
    public static string Of(Transfer transfer) => Convert.ToHexStringLower(SHA256.HashData(Encode(transfer).Span));

    /// <summary>The text that is digested: JSON on one line, in ASCII, with every member in a fixed order.</summary>
    /// <param name="transfer">The transfer.</param>
    /// <returns>The text.</returns>
    public static string CanonicalForm(Transfer transfer) => Encoding.ASCII.GetString(Encode(transfer).Span);

    /// <summary>Whether a text is written as digests are.</summary>
    internal static bool IsOne(string text) => text.Length == 2 * SHA256.HashSizeInBytes && text.All(char.IsAsciiHexDigitLower);

    /// <summary>The members in which two transfers differ, by the names of the canonical form.</summary>
    internal static IEnumerable<string> Differences(Transfer one, Transfer other)
    {
        using var left = JsonDocument.Parse(Encode(one));
        using var right = JsonDocument.Parse(Encode(other));
        return left.RootElement.EnumerateObject()
            .Where(member => member.Value.GetRawText() != right.RootElement.GetProperty(member.Name).GetRawText())
            .Select(member => member.Name)
            .ToList();
    }

    private static ReadOnlyMemory<byte> Encode(Transfer transfer)
    {
        ArgumentNullException.ThrowIfNull(transfer);
        var json = new CanonicalJson();
        CanonicalTransfer.Write(json, transfer);
        return json.Written;
    }
}
