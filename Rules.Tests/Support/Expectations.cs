namespace ExportPolicy.Rules.Tests;

/// <summary>What tests of single rules expect of an assessment.</summary>
internal static class Expectations
{
    /// <summary>The one finding of a rule, under one commitment where that is named.</summary>
    public static Finding Finds(this Assessment assessment, string ruleId, Effect effect, string? line = "1", string? commitment = null)
    {
        var finding = Assert.Single(assessment.Of(ruleId), finding => commitment is null || finding.Commitment?.Id == commitment);
        Assert.Equal((effect, line), (finding.Effect, finding.LineId));
        return finding;
    }

    public static void FindsNo(this Assessment assessment, string ruleId, string? commitment = null) =>
        Assert.DoesNotContain(assessment.Of(ruleId), finding => commitment is null || finding.Commitment?.Id == commitment);

    /// <summary>The transfer with a broker of a state, so that commitments about that state are looked at although no goods go there.</summary>
    public static Transfer WithBroker(this Transfer transfer, string state) => new(
        transfer.Id, transfer.Kind, transfer.Basis, transfer.Stage, transfer.Date,
        [.. transfer.Parties, A.Party(PartyRole.Broker, state)],
        transfer.Lines, transfer.Route, transfer.EndUse, transfer.Earlier, transfer.Documents);

    public static void Says(this Finding finding, string words) => Assert.Contains(words, finding.Describe(Audience.Internal), StringComparison.Ordinal);

    /// <summary>What becomes of a case in which nothing else stands against the goods.</summary>
    public static Outcome Outcome(Effect effect) => effect switch
    {
        Effect.Prohibit => Rules.Outcome.Denied,
        Effect.Refer => Rules.Outcome.Referred,
        _ => Rules.Outcome.Permitted,
    };
}
