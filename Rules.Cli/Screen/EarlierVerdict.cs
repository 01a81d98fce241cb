namespace ExportPolicy.Rules.Cli;

/// <summary>What an earlier run came to for transfers that it saw alike.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="HadMissing">Whether documents were missing. Which ones is left out: their names quote the case.</param>
/// <param name="Findings">What was found, by rule, policy and commitment.</param>
/// <param name="Policies">The policies that decided, each with its digest.</param>
internal sealed record EarlierVerdict(Outcome Outcome, bool HadMissing, IReadOnlyList<string> Findings, IReadOnlyList<(string Id, string Digest)> Policies)
{
    /// <summary>Equal for verdicts that cannot be told apart.</summary>
    public string Key => string.Join('\n', [$"{Outcome} {HadMissing}", .. Findings, "", .. Policies.Select(policy => $"{policy.Id} {policy.Digest}")]);
}
