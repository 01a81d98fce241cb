using System.Text;

namespace ExportPolicy.Rules.Tests.Samples;

/// <summary>Writes the table of <c>docs/decision-table.md</c> from the sample cases: what each comes to, and the rules that say so.</summary>
internal static class DecisionTable
{
    private const string Head = """
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
