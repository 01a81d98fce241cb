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
            Title = denied ? "The export is denied" : "The export is not cleared",
            Status = denied ? StatusCodes.Status403Forbidden : StatusCodes.Status409Conflict,
            Detail = $"Nothing of order '{decision.Transfer.Id}' leaves by this request.",
            Extensions =
            {
                ["verdict"] = decision.Outcome,
                ["reasons"] = Reasons(decision),
                ["missing"] = decision.Assessment.Missing.ToList(),
                ["policies"] = decision.Assessment.Policies.Select(policy => policy.Id).ToList(),
            },
        };
    }

    private static List<string> Reasons(Decision decision) =>
        [.. decision.Assessment.Findings
            .Where(finding => finding.Effect == Effect.Prohibit || finding.Refers)
            .Select(finding => finding.Describe(Audience.Applicant))
            .Where(reason => reason.Length > 0)
            .Concat(decision.Withheld.Select(Describe))
            .Distinct(StringComparer.Ordinal)];

    // What is known of the transfer itself the applicant may read. Why a case is held, and by whom, would tip off; how the gate is set up is no business of theirs.
    private static string Describe(Withholding withheld) => withheld.Reason switch
    {
        WithheldReason.NotContracted or WithheldReason.AlreadyShipped or WithheldReason.NothingLeft or WithheldReason.OtherDay => withheld.Text,
        WithheldReason.Held => "The case is with an officer.",
        _ => "The desk cannot clear it at present.",
    };
}
