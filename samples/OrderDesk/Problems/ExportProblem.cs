using ExportPolicy.Rules;
using Microsoft.AspNetCore.Mvc;

namespace OrderDesk.Problems;

/// <summary>Puts a refusal into the form of RFC 9457. The applicant learns what to do, and nothing of what is known.</summary>
internal static class ExportProblem
{
    public static ProblemDetails Of(Decision decision)
    {
        var denied = decision.Outcome == Outcome.Denied;
        return new()
        {
            Type = $"https://order-desk.example/problems/export-{(denied ? "denied" : "referred")}",
            Title = denied ? "The export is denied" : "The export needs the decision of a person, or papers",
            Status = denied ? StatusCodes.Status403Forbidden : StatusCodes.Status409Conflict,
            Detail = $"Order '{decision.Transfer.Id}' has not left.",
            Extensions =
            {
                ["verdict"] = decision.Outcome,
                ["reasons"] = Reasons(decision.Assessment),
                ["missing"] = decision.Assessment.Missing.ToList(),
                ["policies"] = decision.Assessment.Policies.Select(policy => policy.Id).ToList(),
            },
        };
    }

    private static List<string> Reasons(Assessment assessment) =>
        [.. assessment.Findings
            .Where(finding => finding.Effect == Effect.Prohibit || finding.Refers)
            .Select(finding => finding.Describe(Audience.Applicant))
            .Where(reason => reason.Length > 0)
            .Distinct(StringComparer.Ordinal)];
}
