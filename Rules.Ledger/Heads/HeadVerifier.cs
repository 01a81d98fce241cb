using System.Security.Cryptography;
using System.Text;

namespace ExportPolicy.Rules.Ledger;

/// <summary>Verifies the signatures of heads by a public key: ECDSA over P-256.</summary>
public sealed class HeadVerifier : IDisposable
{
    private readonly ECDsa _key;

    private HeadVerifier(ECDsa key)
    {
        _key = key;
        KeyId = IdOf(key);
    }

    /// <summary>The SHA-256 digest of the public key, in lower-case hexadecimal digits.</summary>
    public string KeyId { get; }

    /// <summary>Reads a public key.</summary>
    /// <param name="pem">The key in PEM; of a private one the public half is taken.</param>
    /// <returns>The verifier.</returns>
    /// <exception cref="FormatException">The text is no key of that kind.</exception>
    public static HeadVerifier FromPem(string pem) => new(HeadKey.Read(pem, "public"));

    /// <summary>Whether a head was signed by the key.</summary>
    /// <param name="head">The head.</param>
    /// <returns>True when it was.</returns>
    public bool Verifies(LedgerHead head)
    {
        ArgumentNullException.ThrowIfNull(head);
        if (head.Signature is null || head.KeyId != KeyId)
            return false;
        var signature = new byte[head.Signature.Length];
        return Convert.TryFromBase64String(head.Signature, signature, out var length) &&
            _key.VerifyData(Encoding.UTF8.GetBytes(head.Signed), signature.AsSpan(0, length), HashAlgorithmName.SHA256);
    }

    /// <inheritdoc/>
    public void Dispose() => _key.Dispose();

    internal static string IdOf(ECDsa key) => Convert.ToHexStringLower(SHA256.HashData(key.ExportSubjectPublicKeyInfo()));
}
