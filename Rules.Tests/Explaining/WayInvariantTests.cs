using ExportPolicy.Rules.Proving;
using FsCheck;
using FsCheck.Fluent;

namespace ExportPolicy.Rules.Tests.Explaining;

/// <summary>What holds of every way that is ever shown, tested on random cases: it is better, it is lawful, and no step of it is idle.</summary>
public class WayInvariantTests
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(Math.Max(40, GeneratedCases.Count / 4));

    [Fact]
    public void Way_DecidedAgain_IsBetter() => CheckEach((explanation, way) =>
    {
        var decided = Decide(way.Case, way.Policies);
        return decided.Outcome == way.Outcome && decided.Outcome > explanation.Assessment.Outcome;
    });

    [Fact]
    public void Way_WithoutAnyOfItsSteps_IsWorse() => CheckEach((explanation, way) =>
    {
        var start = new Situation(explanation.Case, Given, ReferenceData.Shipped, Clock);
        return way.Steps.All(idle => Taken.Of(start, way.Steps.Where(step => step != idle).Select(step => step.Move)) is not { } without || without.Outcome < way.Outcome);
    });

    [Fact]
    public void Way_LeavesWhatIsDeclared() => CheckEach((explanation, way) =>
    {
        var (before, after) = (explanation.Case.Transfer, way.Case.Transfer);
        return (before.Id, before.Kind, before.Basis, before.Stage, before.Date, before.EndUse, before.Earlier) ==
               (after.Id, after.Kind, after.Basis, after.Stage, after.Date, after.EndUse, after.Earlier) &&
               after.Parties.Take(before.Parties.Count).SequenceEqual(before.Parties) &&
               after.Parties.Skip(before.Parties.Count).All(party => party.Role == PartyRole.EndUser && !before.In(PartyRole.EndUser).Any()) &&
               (before.Route is null or { IsUnknown: true } || before.Route.Equals(after.Route)) &&
               after.Lines.All(line => IsTheSame(before.Lines.Single(own => own.Id == line.Id), line));
    });

    [Fact]
    public void Way_KeepsEveryPaper() => CheckEach((explanation, way) =>
    {
        var (before, after) = (explanation.Case.Transfer.Documents, way.Case.Transfer.Documents);
        return before.StockPlans.Equals(after.StockPlans) &&
               before.Exceptions.All(after.Exceptions.Contains) && before.Consents.All(after.Consents.Contains) && before.Licences.All(after.Licences.Contains) &&
               before.Certificates.Zip(after.Certificates).All(pair => IsCompleted(pair.First, pair.Second)) && before.Certificates.Count <= after.Certificates.Count;
    });

    [Fact]
    public void Way_KeepsAllEvidence_ButWhatItsOwnSourceRetracts() => CheckEach((explanation, way) =>
    {
        var (before, after) = (explanation.Case.Evidence, way.Case.Evidence);
        var clarifies = way.Steps.Any(step => step.Kind == StepKind.Clarification);
        return before.Funding.Equals(after.Funding) && before.Events.Equals(after.Events) && before.PriorTransfers.Equals(after.PriorTransfers) && before.Balances.Equals(after.Balances) &&
               before.Claims.Count == after.Claims.Count &&
               before.Claims.Zip(after.Claims).All(pair => pair.First.Equals(pair.Second) ||
                   (clarifies && pair.First.Id == pair.Second.Id && pair.Second.RetractedOn == explanation.Case.KnownAt && pair.First.Proposition.Equals(pair.Second.Proposition)));
    });

    [Fact]
    public void Way_LiftsWhatIsKnown_OnlyByClarificationAndDocuments() => CheckEach((explanation, way) =>
    {
        // Clarified and documented, and nothing else: what is known then must not fall by any other step.
        var given = explanation.Case.Transfer;
        var clarified = explanation.Case with
        {
            Transfer = new Transfer(given.Id, given.Kind, given.Basis, given.Stage, given.Date, given.Parties, given.Lines, given.Route, given.EndUse, given.Earlier, way.Case.Transfer.Documents),
            Evidence = way.Case.Evidence,
        };
        var left = Known(way.Assessment);
        return Known(Decide(clarified, Given)).All(left.Contains);
    });

    [Fact]
    public void Way_ChangesPolicies_OnlyWhereTheirOwnerIsAsked() => CheckEach((_, way) =>
        way.Steps.Any(step => step.Kind == StepKind.PolicyOwner) || way.Policies.Policies.ToHashSet().SetEquals(Given.Policies));

    [Fact]
    public void Explanation_OfAnyCase_SaysWhatIsInTheWayOrHowToGoOn() => Prop.ForAll(GeneratedCase.Arbitrary, generated =>
    {
        var explanation = Explain(generated);
        return explanation.Assessment.Outcome == Outcome.Permitted
            ? explanation.Ways.Count == 0 && explanation.Unanswered.Count == 0
            : explanation.Ways.Count > 0 || explanation.Unanswered.Count > 0 || explanation.SearchWasCut;
    }).Check(Many);

    [Fact]
    public void GeneratedCases_HaveWaysOfEveryKind()
    {
        var kinds = GeneratedCase.Arbitrary.Generator.Sample(400, new Rnd(5, 5), 50).SelectMany(generated => Explain(generated).Ways).SelectMany(way => way.Steps).Select(step => step.Kind).ToHashSet();

        Assert.Superset(new HashSet<StepKind> { StepKind.Clarification, StepKind.Fact, StepKind.LeaveOut, StepKind.Wait, StepKind.PolicyOwner, StepKind.Document, StepKind.Acknowledgement }, kinds);
    }

    [ThreadStatic]
    private static PolicySet? s_given;

    private static PolicySet Given => s_given!;

    private static void CheckEach(Func<Explanation, Way, bool> holds) => Prop.ForAll(GeneratedCase.Arbitrary, generated =>
    {
        s_given = PoliciesOf(generated);
        var explanation = Explain(generated);
        return explanation.Ways.All(way => holds(explanation, way));
    }).Check(Many);

    private static Explanation Explain(GeneratedCase generated) =>
        Explanation.Of(new Case(generated.Transfer, generated.Evidence, null, generated.KnownAt, [], [], []), PoliciesOf(generated), time: Clock);

    // The day of the cases, so that there is something to wait for.
    private static readonly TestClock Clock = new(new DateTimeOffset(A.Day, default, TimeSpan.Zero));

    // Something to wait for.
    private static PolicySet PoliciesOf(GeneratedCase generated) => PolicySet.Of([.. generated.Policies, Later.Value]);

    private static readonly Lazy<Policy> Later = new(() => TestPolicy.InForce("from: 2022-12-20, time-zone: \"+09:00\"", "KR", TestPolicy.AllowsAll));

    private static Assessment Decide(Case given, PolicySet policies) =>
        new PolicyEngine(policies).Assess(given.Transfer, given.Evidence, given.AsOf, given.KnownAt, given.Acknowledgements);

    private static HashSet<(string, string?, string?)> Known(Assessment assessment) => [.. assessment.Findings
        .Where(finding => finding.Basis == Basis.Knowledge && (finding.Refers || finding.Effect == Effect.Prohibit))
        .Select(finding => (finding.RuleId, finding.Commitment?.Id, finding.LineId))];

    private static bool IsTheSame(TransferLine before, TransferLine after) =>
        (before.Id, before.Description, before.Value) == (after.Id, after.Description, after.Value) &&
        (before.Quantity is null || before.Quantity.Equals(after.Quantity)) &&
        before.Codes.Count <= after.Codes.Count && before.Codes.All(code => after.Codes.Any(finer => finer.IsAtOrBelow(code))) && after.Codes.All(code => before.Codes.Any(code.IsAtOrBelow));

    private static bool IsCompleted(EndUseCertificate before, EndUseCertificate after) =>
        IsKept(before.EndUser, after.EndUser) && IsKept(before.Exporter, after.Exporter) && IsKept(before.Goods, after.Goods) && IsKept(before.EndUse, after.EndUse) &&
        IsKept(before.Contract, after.Contract) && IsKept(before.Number, after.Number) && IsKept(before.IssuingAuthority, after.IssuingAuthority) &&
        (before.FinalDestination is null || before.FinalDestination.Equals(after.FinalDestination)) && before.Lines.Equals(after.Lines) &&
        (before.IssuedOn is null || before.IssuedOn == after.IssuedOn) && before.ExpiresOn == after.ExpiresOn && (before.Quantity is null || before.Quantity.Equals(after.Quantity));

    private static bool IsKept(string? before, string? after) => string.IsNullOrWhiteSpace(before) || before == after;
}
