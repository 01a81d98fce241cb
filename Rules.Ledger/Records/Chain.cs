using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ExportPolicy.Rules.Ledger;

/// <summary>The form in which records are hashed. It does not change under its name.</summary>
internal static class Chain
{
    public const string Format = "export-policy/ledger/1";

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>What the first record of a ledger continues.</summary>
    public static string Genesis(string ledger) => Digest($"{Format}\n{ledger}");

    /// <summary>The digest of a text in UTF-8.</summary>
    /// <exception cref="ArgumentException">The text has half a surrogate pair: it would not come back from a database as it went in.</exception>
    public static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Strict.GetBytes(text)));

    /// <summary>The hash of a record. The length of the subject keeps one member from passing for the next.</summary>
    public static string Hash(long seq, string at, string kind, string subject, string bodyDigest, string previous) => Digest(string.Create(
        CultureInfo.InvariantCulture,
        $"{Format}\n{seq}\n{at}\n{kind}\n{subject.Length}:{subject}\n{bodyDigest}\n{previous}"));

    /// <summary>The hash that a record would have under a number.</summary>
    public static string HashAs(LedgerRecord record, long seq) => Hash(seq, record.At, record.Kind, record.Subject, record.BodyDigest, record.Previous);

    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture);
}
