using ExportPolicy.Rules.Proving;

namespace ExportPolicy.Rules.Cli;

/// <summary>How a counterexample is decided by hand, and where that comes to something else than the proof.</summary>
internal static class CounterexampleCheck
{
    /// <summary>The command. A shipped policy is named in the case file itself.</summary>
    public static string Command(Proof proof, string caseFile) => string.Join(' ',
    [
        "export-policy check",
        ShellWord.Of(caseFile),
        .. proof.Policies.All(PolicyNames.IsShipped) ? [] : proof.Policies.Select(policy => $"--policy {ShellWord.Of(PolicyNames.IsShipped(policy) ? policy.Id : policy.Origin)}"),
    ]);

    /// <summary>What to say before the command.</summary>
    public static string LeadIn(Proof proof, Case shown)
    {
        var taken = proof.Policies.Where(PolicyNames.HasTakenId).Select(policy => policy.Id).ToList();
        if (taken.Count > 0)
            return $"Check refuses the id {string.Join(", ", taken)}, which a shipped policy with other content has: give this one an id of its own, then decide it with:";

        // The proof is of the policy alone: a promise that another one keeps is not kept by it.
        var binding = PolicySet.Shipped.Policies.Where(policy => policy.State is null && policy.InForceOn(proof.AsOf) && !proof.Policies.Contains(policy)).ToList();
        var outcome = OutcomeOf(shown, [.. proof.Policies, .. binding]);
        return outcome == OutcomeOf(shown, proof.Policies)
            ? "Decide it with:"
            : $"Check applies {string.Join(", ", binding.Select(policy => policy.Id))} as well, which binds every state, and says {FileWords.Of(outcome)}:";
    }

    private static Outcome OutcomeOf(Case shown, IEnumerable<Policy> policies) =>
        new PolicyEngine(PolicySet.Of(policies)).Assess(shown.Transfer, shown.Evidence, shown.AsOf, shown.KnownAt, shown.Acknowledgements).Outcome;
}
