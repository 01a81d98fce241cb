using System.Security.Cryptography;
using System.Text;

namespace ExportPolicy.Rules.Ledger;

/// <summary>Signs heads with a private key: ECDSA over P-256.</summary>
public sealed class HeadSigner : IDisposable
{
    private readonly ECDsa _key;

    private HeadSigner(ECDsa key)
    {
        _key = key;
        KeyId = HeadVerifier.IdOf(key);
    }

    /// <summary>The SHA-256 digest of the public key, in lower-case hexadecimal digits.</summary>
    public string KeyId { get; }

    /// <summary>Reads a private key.</summary>
    /// <param name="pem">The key in PEM, not encrypted, as <c>openssl ecparam -name prime256v1 -genkey</c> makes it.</param>
    /// <returns>The signer.</returns>
    /// <exception cref="FormatException">The text is no private key of that kind.</exception>
    public static HeadSigner FromPem(string pem) => new(HeadKey.Read(pem, "private"));

    /// <inheritdoc/>
    public void Dispose() => _key.Dispose();

    internal LedgerHead Sign(string ledger, long seq, string hash, string at)
    {
        var head = new LedgerHead(ledger, seq, hash, at, KeyId);
        lock (_key)
            return head with { Signature = Convert.ToBase64String(_key.SignData(Encoding.UTF8.GetBytes(head.Signed), HashAlgorithmName.SHA256)) };
    }
}
