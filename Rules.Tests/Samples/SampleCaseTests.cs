namespace ExportPolicy.Rules.Tests.Samples;

/// <summary>The cases of <c>samples/cases</c> come to what they expect.</summary>
public class SampleCaseTests
{
    // Rows without a case: 5 asks nothing, 45 to 47 are properties of every case and tested as such.
    private static readonly int[] RowsWithoutCase = [5, 45, 46, 47];

    // Rules that no sample shows, each with the reason. None at present.
    private static readonly string[] RulesWithoutSample = [];

    public static TheoryData<string> Files => [.. SampleFile.All.Select(sample => sample.Name)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Case_ComesToWhatItExpects(string file)
    {
        var sample = SampleFile.Named(file);

        Assert.NotNull(sample.Case.Title);
        Assert.NotEmpty(sample.Case.Expectations);
        Assert.All(sample.Case.Expectations, expectation => Check(sample, expectation));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Case_ReducedToRoots_ComesToTheSame(string file)
    {
        var sample = SampleFile.Named(file);
        var roots = Evidence(sample, sample.Case.Evidence.Claims.Where(claim => !claim.IsEcho));

        Assert.All(sample.Case.Expectations, expectation =>
            Assert.Equal(Tell(sample.Assess(expectation)), Tell(sample.Assess(expectation, roots))));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Case_EchoedFiveTimesMore_ComesToTheSame(string file)
    {
        var sample = SampleFile.Named(file);
        var claims = sample.Case.Evidence.Claims;
        var echoed = Evidence(sample, claims.Concat(claims.SelectMany(claim => Enumerable.Range(1, 5).Select(number => Echo(claim, number)))));

        Assert.All(sample.Case.Expectations, expectation =>
            Assert.Equal(Tell(sample.Assess(expectation)), Tell(sample.Assess(expectation, echoed))));
    }

    [Fact]
    public void EveryRule_FiresInSomeSample()
    {
        var fired = SampleFile.All
            .SelectMany(sample => sample.Case.Expectations.Select(expectation => sample.Assess(expectation)))
            .SelectMany(assessment => assessment.Findings)
            .Select(finding => finding.RuleId)
            .ToHashSet();

        Assert.Equal(RulesWithoutSample, RuleInfos.All.Select(info => info.Id).Where(id => !fired.Contains(id)));
    }

    [Fact]
    public void EveryRow_HasACase() =>
        Assert.Equal(Enumerable.Range(1, 48).Except(RowsWithoutCase), SampleFile.All.Select(sample => sample.Row).Distinct());

    private static void Check(SampleFile sample, Expectation expected)
    {
        var assessment = sample.Assess(expected);
        assessment.Comes(expected.ByLetter, expected.OnKnowledge);
        Assert.NotEmpty(expected.Findings);
        Assert.All(expected.Findings, id => Assert.Contains(id, assessment.Findings.Select(finding => finding.RuleId)));
        Assert.Equal(expected.Outcome ?? assessment.Outcome, assessment.Outcome);
        Assert.All(expected.Obligations, kind => Assert.Contains(kind, assessment.Findings.Select(finding => finding.Obligation?.Term.Kind)));
        Assert.All(expected.Lines, line =>
        {
            var actual = Assert.Single(assessment.Lines, actual => actual.LineId == line.Line);
            Assert.Equal((line.ByLetter, line.OnKnowledge), (actual.ByLetter, actual.OnKnowledge));
        });
        var stage = sample.Case.Transfer.Stage;
        Assert.Equal(stage is TransferStage.Proposed or TransferStage.Negotiating or TransferStage.AgreedInPrinciple, assessment.IsAdvisory);
        Assert.Equal(stage is TransferStage.Shipped or TransferStage.Delivered, assessment.IsReview);
        Assert.True(assessment.IsHistorical);
    }

    private static Evidence Evidence(SampleFile sample, IEnumerable<Claim> claims)
    {
        var evidence = sample.Case.Evidence;
        return new Evidence(claims, evidence.Funding, evidence.PriorTransfers, evidence.Events, evidence.Balances);
    }

    private static Claim Echo(Claim claim, int number) => new(
        $"{claim.Id}-again-{number}",
        claim.Proposition,
        Modality.Did,
        Attribution.OnRecord,
        Reliability.A,
        Credibility.Confirmed,
        claim.PublishedOn,
        claim.Citation,
        claim.Denies,
        outlet: $"Example outlet {number}",
        derivedFrom: [claim.Id]);

    // All that must not change when a claim is repeated: outcomes, findings, and how many stand behind what is said.
    private static List<string> Tell(Assessment assessment) =>
    [
        .. assessment.Lines.Select(line => line.ToString()),
        .. assessment.Findings.Select(finding => $"{finding.RuleId} {finding.Effect} {finding.Level} {finding.Commitment} line {finding.LineId}").Order(StringComparer.Ordinal),
        .. assessment.Weighed.Select(claims =>
            $"{claims.Proposition} {claims.Denied} {claims.Level}: {claims.Origins.Count} of {claims.Institutions} against {claims.Opposing.Count} of {claims.OpposingInstitutions}"),
    ];
}
