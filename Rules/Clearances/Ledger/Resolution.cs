using System.Security.Cryptography;

namespace ExportPolicy.Rules;

/// <summary>Two people let a referred transfer go, for reasons that they give. It settles the findings that referred it then, and no others: what is found later refers it again. It never lifts a denial.</summary>
public sealed record Resolution
{
    /// <summary>Creates a resolution.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="transferId">The transfer.</param>
    /// <param name="digest">The digest of the transfer that was referred.</param>
    /// <param name="requestedBy">Who asks for it.</param>
    /// <param name="approvedBy">Who approves it: somebody else.</param>
    /// <param name="reasonCode">The kind of reason, by a list of the company's own.</param>
    /// <param name="text">The reason in words.</param>
    /// <param name="expiresAt">From when on it settles nothing any more.</param>
    /// <param name="settled">The findings that it settles, each by its <see cref="KeyOf"/>.</param>
    /// <param name="evidence">The digest of the evidence that was seen, by <see cref="DigestOf"/>.</param>
    /// <exception cref="ArgumentException">A text is empty, a digest is none, nothing is settled, or one person asks and approves.</exception>
    public Resolution(string id, string transferId, string digest, string requestedBy, string approvedBy, string reasonCode, string text, DateTimeOffset expiresAt, IEnumerable<string> settled, string evidence)
    {
        Id = Require.Text(id, "The id of a resolution");
        TransferId = Require.Text(transferId, $"The transfer of resolution '{id}'");
        Digest = TransferDigest.IsOne(Require.Text(digest, $"The digest of resolution '{id}'"))
            ? digest
            : throw new ArgumentException($"The digest of resolution '{id}' is '{digest}'; expected 64 lower-case hexadecimal digits.", nameof(digest));
        RequestedBy = Require.Text(requestedBy, $"Who asks for resolution '{id}'");
        ApprovedBy = Require.Text(approvedBy, $"Who approves resolution '{id}'");
        ReasonCode = Require.Text(reasonCode, $"The reason code of resolution '{id}'");
        Text = Require.Text(text, $"The reason of resolution '{id}'");
        ExpiresAt = expiresAt;
        Evidence = TransferDigest.IsOne(Require.Text(evidence, $"The evidence of resolution '{id}'"))
            ? evidence
            : throw new ArgumentException($"The digest of the evidence of resolution '{id}' is '{evidence}'; expected 64 lower-case hexadecimal digits.", nameof(evidence));
        Settled = Require.List(settled, $"The findings that resolution '{id}' settles");
        if (Settled.Count == 0)
            throw new ArgumentException($"Resolution '{id}' settles nothing; expected at least one finding.", nameof(settled));
        if (IsOnePerson(requestedBy, approvedBy))
            throw new ArgumentException($"'{requestedBy}' asks for resolution '{id}' and approves it; expected two people.", nameof(approvedBy));
    }

    /// <summary>The id.</summary>
    public string Id { get; }

    /// <summary>The transfer.</summary>
    public string TransferId { get; }

    /// <summary>The digest of the transfer that was referred.</summary>
    public string Digest { get; }

    /// <summary>Who asks for it.</summary>
    public string RequestedBy { get; }

    /// <summary>Who approves it.</summary>
    public string ApprovedBy { get; }

    /// <summary>The kind of reason.</summary>
    public string ReasonCode { get; }

    /// <summary>The reason in words.</summary>
    public string Text { get; }

    /// <summary>From when on it settles nothing any more.</summary>
    public DateTimeOffset ExpiresAt { get; }

    /// <summary>The findings that it settles, each by its <see cref="KeyOf"/>.</summary>
    public EquatableArray<string> Settled { get; }

    /// <summary>The digest of the evidence that was seen. With more, less or other evidence it settles nothing.</summary>
    public string Evidence { get; }

    /// <summary>The digest of evidence, balances left out: the same for the same statements, in whatever order.</summary>
    /// <param name="evidence">The evidence.</param>
    /// <returns>A SHA-256 digest in lower-case hexadecimal digits.</returns>
    public static string DigestOf(Evidence evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        return Convert.ToHexStringLower(SHA256.HashData(EvidenceWriter.Canonical(evidence)));
    }

    /// <summary>What a finding is known by: the same rule for the same reasons under the same text of a policy.</summary>
    /// <param name="finding">The finding.</param>
    /// <returns>A SHA-256 digest in lower-case hexadecimal digits.</returns>
    public static string KeyOf(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        var json = new CanonicalJson();
        json.Object(null, finding, static (json, finding) =>
        {
            json.Text("rule", finding.RuleId);
            json.Word("effect", finding.Effect);
            json.Text("policy", finding.Policy?.Digest);
            json.Text("commitment", finding.Commitment?.Id);
            json.Text("line", finding.LineId);
            json.Word("level", finding.Level);
            json.Text("text", finding.Describe(Audience.Internal));
        });
        return Convert.ToHexStringLower(SHA256.HashData(json.Written.Span));
    }

    /// <summary>The findings that keep a referred transfer from being permitted: those that refer it, and under the letter standard those on knowledge that would deny it.</summary>
    /// <param name="assessment">What the policies say.</param>
    /// <returns>The findings; empty unless the outcome is Referred.</returns>
    public static IEnumerable<Finding> InTheWayOf(Assessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        return assessment.Outcome == Outcome.Referred
            ? assessment.Findings.Where(finding => finding.Refers || finding.Effect == Effect.Prohibit)
            : [];
    }

    /// <summary>Whether two names are those of one person, as far as names tell.</summary>
    /// <param name="one">A name.</param>
    /// <param name="other">Another.</param>
    /// <returns>True where case, accents, punctuation and look-alike letters are all that tells them apart.</returns>
    public static bool IsOnePerson(string one, string other) => PartyName.Normalize(one) == PartyName.Normalize(other);

    /// <summary>Whether it lets a referred transfer go at an instant.</summary>
    internal bool Settles(Assessment assessment, Evidence? evidence, DateTimeOffset now)
    {
        if (now >= ExpiresAt || DigestOf(evidence ?? Rules.Evidence.None) != Evidence || assessment.Outcome != Outcome.Referred || Digest != TransferDigest.Of(assessment.Transfer))
            return false;
        var ways = InTheWayOf(assessment).ToList();
        return ways.Count > 0 && ways.All(finding => Settled.Contains(KeyOf(finding)));
    }
}
