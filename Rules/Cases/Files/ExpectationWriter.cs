namespace ExportPolicy.Rules;

/// <summary>Writes what a case is expected to come to.</summary>
internal static class ExpectationWriter
{
    public static void Write(CaseJson json, Expectation expectation)
    {
        json.Object("parameters", expectation.Parameters is { Count: > 0 } parameters ? parameters : null, static (json, parameters) =>
        {
            foreach (var (name, word) in parameters)
                json.Text(name, word);
        });
        json.Word<Outcome>("byLetter", expectation.ByLetter);
        json.Word<Outcome>("onKnowledge", expectation.OnKnowledge);
        json.Word("outcome", expectation.Outcome);
        json.Texts("findings", expectation.Findings);
        json.Texts("obligations", expectation.Obligations.Select(obligation => Words<ObligationKind>.Of(obligation)).ToEquatableArray());
        json.Objects("lines", expectation.Lines, Write);
    }

    private static void Write(CaseJson json, LineExpectation line)
    {
        json.Text("line", line.Line);
        json.Word<Outcome>("byLetter", line.ByLetter);
        json.Word<Outcome>("onKnowledge", line.OnKnowledge);
    }
}
