using System.Text;

namespace ExportPolicy.Rules.Tests.Samples;

/// <summary>Writes <c>docs/decision-table.md</c> from the sample cases: what each comes to, and the rules that say so.</summary>
internal static class DecisionTable
{
    private const string Head = """
        # Decision table

        What the shipped policies say of typical cases. Every line is a case file of [samples/cases](../samples/cases) as the library decides it,
        under the policies that the file names; a setting in the column *parameters* changes how they are read. Cases of one row show one question
        with other facts.

        The outcome *by the letter* comes from the words of the policy and what is declared; *on knowledge*, evidence counts as well.
        The column *findings* names the rules behind it, gravest first. Cases before a contract are only advised on; of delivered goods they are a review.

        Companies are invented. Statements are quoted from five articles of November 2022, or marked in the file as assumed for the case.
        Policies that end in `.yaml` are [examples](../samples/policies) that no state has declared.
        The numbers 5 and 45 to 47 are no cases: 5 asks for no decision, the others hold for every case and are tested so.

        This page is generated. After a change run `UPDATE_DOCS=1 dotnet test --filter "FullyQualifiedName~DecisionTableTests"` and review the difference.

        | Row | Case | Policies | Parameters | By the letter | On knowledge | Findings |
        |---|---|---|---|---|---|---|

        """;

    public static string Write()
    {
        var page = new StringBuilder(Head.ReplaceLineEndings("\n"));
        var row = 0;
        foreach (var sample in SampleFile.All)
        {
            foreach (var expectation in sample.Case.Expectations)
            {
                var assessment = sample.Assess(expectation);
                Cells(page, [
                    sample.Row == row ? "" : $"{sample.Row}",
                    expectation == sample.Case.Expectations[0] ? $"[{sample.Case.Title}](../samples/cases/{sample.Name}){Mark(assessment)}" : "",
                    expectation == sample.Case.Expectations[0] ? Policies(sample) : "",
                    string.Join(", ", expectation.Parameters.Select(parameter => $"`{parameter.Key}: {parameter.Value}`")),
                    Outcomes(assessment, line => line.ByLetter, assessment.ByLetter),
                    Outcomes(assessment, line => line.OnKnowledge, assessment.OnKnowledge),
                    string.Join(", ", assessment.Findings.Select(finding => finding.RuleId).Distinct()),
                ]);
                row = sample.Row;
            }
        }

        return page.ToString();
    }

    private static void Cells(StringBuilder page, IEnumerable<string> cells) => page.Append("| ").AppendJoin(" | ", cells).Append(" |\n");

    private static string Mark(Assessment assessment) => assessment.IsAdvisory ? " (advisory)" : assessment.IsReview ? " (review)" : "";

    private static string Policies(SampleFile sample) => sample.Case.Policies.Count == 0
        ? $"all in force on {sample.Case.AsOf:yyyy-MM-dd}"
        : string.Join(", ", sample.Case.Policies.Select(name => $"`{Path.GetFileName(name)}`"));

    private static string Outcomes(Assessment assessment, Func<LineAssessment, Outcome> of, Outcome whole)
    {
        var differ = assessment.Lines.Select(of).Distinct().Count() > 1;
        return Word(whole) + (differ ? $" ({string.Join(", ", assessment.Lines.Select(line => $"line {line.LineId} {Word(of(line))}"))})" : "");
    }

    private static string Word(Outcome outcome) => outcome switch
    {
        Outcome.Permitted => "permitted",
        Outcome.Referred => "referred",
        _ => "**denied**",
    };
}
