using System.Security.Cryptography;

namespace ExportPolicy.Rules.Ledger;

/// <summary>Reads keys of the one kind that heads are signed with.</summary>
internal static class HeadKey
{
    private const string P256 = "1.2.840.10045.3.1.7";

    public static ECDsa Read(string pem, string half)
    {
        ArgumentNullException.ThrowIfNull(pem);
        var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(pem);
            var parameters = key.ExportParameters(includePrivateParameters: half == "private");
            if (parameters.Curve.Oid.Value == P256)
                return key;
        }
        catch (Exception problem) when (problem is ArgumentException or CryptographicException)
        {
            key.Dispose();
            throw new FormatException($"The key cannot be read: {problem.Message} {Expected(half)}", problem);
        }

        key.Dispose();
        throw new FormatException($"The key is of another curve. {Expected(half)}");
    }

    private static string Expected(string half) => $"Expected a {half} key for ECDSA over P-256 in PEM, not encrypted, such as 'openssl ecparam -name prime256v1 -genkey -noout' makes.";
}
