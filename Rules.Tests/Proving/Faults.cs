using ExportPolicy.Rules.Proving;

namespace ExportPolicy.Rules.Tests.Proving;

/// <summary>Faults between the engine and a proof: rules that find nothing, and a verdict algebra that is wrong.</summary>
internal static class Faults
{
    /// <summary>What the verdict would be if some findings were never made, by the algebra of one policy and one line.</summary>
    public static Decided Without(Decided decided, Func<Finding, bool> lost)
    {
        var findings = decided.Findings.Where(finding => !lost(finding)).ToList();
        var byLetter = Combine(findings.Where(finding => finding.Basis == Basis.Letter));
        var all = Combine(findings);
        var onKnowledge = all < byLetter ? all : byLetter;
        return decided with { Findings = findings, ByLetter = byLetter, OnKnowledge = onKnowledge, Outcome = onKnowledge };
    }

    private static Outcome Combine(IEnumerable<Finding> findings)
    {
        var seen = findings.ToList();
        return seen.Exists(finding => finding.Effect == Effect.Prohibit) ? Outcome.Denied
            : seen.Exists(finding => finding.Refers) || !seen.Exists(finding => finding.Effect == Effect.Allow) ? Outcome.Referred
            : Outcome.Permitted;
    }
}
