using FsCheck;
using FsCheck.Fluent;

namespace ExportPolicy.Rules.Tests;

/// <summary>What holds of every case, tested on random ones.</summary>
public class InvariantTests
{
    // A failure prints its seed.
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(GeneratedCases.Count);

    [Fact]
    public void Knowledge_IsNeverLooserThanTheLetter() => Check(generated =>
    {
        var assessment = generated.Assess();
        return assessment.OnKnowledge <= assessment.ByLetter && assessment.Lines.All(line => line.OnKnowledge <= line.ByLetter);
    });

    [Fact]
    public void WorstLine_Decides() => Check(generated =>
    {
        var assessment = generated.Assess();
        return assessment.Outcome == assessment.Lines.Min(line => line.Outcome) &&
               assessment.ByLetter == assessment.Lines.Min(line => line.ByLetter) &&
               assessment.OnKnowledge == assessment.Lines.Min(line => line.OnKnowledge);
    });

    [Fact]
    public void Outcome_LiesBetweenLetterAndKnowledge() => Check(generated =>
    {
        var assessment = generated.Assess();
        return assessment.Lines.All(line => line.Outcome <= line.ByLetter && line.Outcome >= line.OnKnowledge);
    });

    [Fact]
    public void Permit_NeedsAnAllowanceForEveryLineAndNothingAgainstIt() => Check(generated =>
    {
        var assessment = generated.Assess();
        return assessment.Lines.Where(line => line.OnKnowledge == Outcome.Permitted).All(line =>
            assessment.Findings.Any(finding => finding.Effect == Effect.Allow && finding.Concerns(line.LineId)) &&
            !assessment.Findings.Any(finding => finding.Concerns(line.LineId) && (finding.Effect == Effect.Prohibit || finding.Refers)));
    });

    [Fact]
    public void FurtherEvidence_NeverLoosens() => Check(
        from generated in GeneratedCase.Arbitrary.Generator
        from claim in GeneratedCase.Claim("further")
        from funding in Gen.Elements<Funding[]>([], [new Funding("USAI", FundingCertainty.Confirmed, A.Citation())])
        from diversion in Gen.Elements<ObservedEvent[]>([], [new ObservedEvent(ObservedEventKind.Diversion, "T-0", A.Place("UA"), A.Day, A.Citation())])
        select (Before: generated, After: generated with
        {
            Evidence = new Evidence([.. generated.Evidence.Claims, claim], [.. generated.Evidence.Funding, .. funding], generated.Evidence.PriorTransfers, [.. generated.Evidence.Events, .. diversion], generated.Evidence.Balances),
        }),
        pair =>
        {
            var (before, after) = (pair.Before.Assess(), pair.After.Assess());
            return after.ByLetter == before.ByLetter && after.OnKnowledge <= before.OnKnowledge && after.Outcome <= before.Outcome &&
                   before.Lines.Zip(after.Lines).All(lines => lines.Second.OnKnowledge <= lines.First.OnKnowledge && lines.Second.Outcome <= lines.First.Outcome);
        });

    [Fact]
    public void MoreBalance_NeverLoosens() => Check(
        from generated in GeneratedCase.Arbitrary.Generator
        from more in Gen.Elements(0m, 1m, 450m, 5_000m)
        from further in Gen.Elements("rounds", "crates")
        from account in Gen.Elements("everything/cap", "licence DAPA L-1")
        let evidence = generated.Evidence
        select (Before: generated, After: generated with
        {
            Evidence = new Evidence(evidence.Claims, evidence.Funding, evidence.PriorTransfers, evidence.Events,
            [
                .. evidence.Balances.Select(balance => new Balance(balance.Account, balance.Amount + more, balance.Unit)),
                .. evidence.Balances.Any(balance => balance.Account == account && balance.Unit == further) ? (Balance[])[] : [new(account, more, further)],
            ]),
        }),
        pair =>
        {
            var (before, after) = (pair.Before.Assess(), pair.After.Assess());
            return after.ByLetter <= before.ByLetter && after.OnKnowledge <= before.OnKnowledge && after.Outcome <= before.Outcome;
        });

    [Fact]
    public void Echo_ThroughMoreOutlets_ChangesNothing() => Check(
        from generated in GeneratedCase.Arbitrary.Generator.Where(generated => generated.Evidence.Claims.Count > 0)
        from parents in Gen.Elements<Claim>(generated.Evidence.Claims).NonEmptyListOf()
        from echoes in Gen.CollectToList(Enumerable.Range(0, 5), i => GeneratedCase.Claim($"echo-{i}"))
        select (Before: generated, After: generated with
        {
            Evidence = new Evidence([.. generated.Evidence.Claims, .. echoes.Select(echo => GeneratedCase.Echo(echo, [.. parents]))], generated.Evidence.Funding, generated.Evidence.PriorTransfers, generated.Evidence.Events, generated.Evidence.Balances),
        }),
        pair => Seen(pair.Before.Assess()) == Seen(pair.After.Assess()));

    [Fact]
    public void Order_OfFacts_ChangesNothing() => Check(
        from generated in GeneratedCase.Arbitrary.Generator
        from seed in Gen.Choose(0, int.MaxValue)
        select (Before: generated, After: Shuffled(generated, new Random(seed))),
        pair => Seen(pair.Before.Assess()) == Seen(pair.After.Assess()));

    [Fact]
    public void Assessment_OfTheSameCase_IsTheSame() => Check(generated => Seen(generated.Assess()) == Seen(generated.Assess()));

    [Fact]
    public void Acknowledgements_NeverLiftTheLetter() => Check(generated =>
    {
        var all = generated.Policies.SelectMany(policy => policy.Commitments).Select(commitment => new Acknowledgement(commitment.Id, "A person", "A reason"));
        var engine = new PolicyEngine(PolicySet.Of(generated.Policies));
        var acknowledged = engine.Assess(generated.Transfer, generated.Evidence, knownAt: generated.KnownAt, acknowledgements: all);
        return acknowledged.Outcome <= acknowledged.ByLetter &&
               acknowledged.ByLetter == generated.Assess().ByLetter &&
               acknowledged.Lines.All(line => line.Outcome <= line.ByLetter) &&
               (acknowledged.Standard == PolicyStandard.Letter || acknowledged.Outcome == acknowledged.OnKnowledge);
    });

    [Fact]
    public void GeneratedCases_ReachEveryOutcomeAndMostRules()
    {
        var assessments = GeneratedCase.Arbitrary.Generator.Sample(1_000, new Rnd(1, 1), 50).Select(generated => generated.Assess()).ToList();

        foreach (var outcome in Enum.GetValues<Outcome>())
        {
            Assert.Contains(assessments, assessment => assessment.ByLetter == outcome);
            Assert.Contains(assessments, assessment => assessment.OnKnowledge == outcome);
        }

        Assert.Contains(assessments, assessment => assessment.HasPremiseGap);
        Assert.InRange(assessments.SelectMany(assessment => assessment.Findings).Select(finding => finding.RuleId).Distinct().Count(), 30, 60);
    }

    private static void Check(Func<GeneratedCase, bool> holds) => Check(GeneratedCase.Arbitrary.Generator, holds);

    internal static void Check<T>(Gen<T> cases, Func<T, bool> holds) => Prop.ForAll(cases.ToArbitrary(), holds).Check(Many);

    /// <summary>All that a reader of an assessment can see, whatever the order in which it was declared.</summary>
    internal static string Seen(Assessment assessment) => string.Join(Environment.NewLine,
    [
        $"{assessment.Outcome} {assessment.ByLetter} {assessment.OnKnowledge}",
        .. assessment.Lines.Select(line => line.ToString()).Order(StringComparer.Ordinal),
        .. assessment.Findings.Select(finding => finding.ToString()),
        .. assessment.Weighed.Select(weighed => $"{weighed.Policy} {weighed.Proposition} {weighed.Denied} {weighed.Level} {weighed}").Order(StringComparer.Ordinal),
    ]);

    private static GeneratedCase Shuffled(GeneratedCase generated, Random random)
    {
        var (transfer, evidence) = (generated.Transfer, generated.Evidence);
        var documents = transfer.Documents;
        return generated with
        {
            Transfer = new Transfer(
                transfer.Id, transfer.Kind, transfer.Basis, transfer.Stage, transfer.Date,
                Shuffle(transfer.Parties), Shuffle(transfer.Lines), transfer.Route, transfer.EndUse, transfer.Earlier,
                new Documents(
                    Shuffle(documents.Certificates.Select(certificate => certificate with { Lines = Shuffle(certificate.Lines).ToEquatableArray() })),
                    Shuffle(documents.Licences), Shuffle(documents.Consents), Shuffle(documents.StockPlans), Shuffle(documents.Exceptions))),
            Evidence = new Evidence(Shuffle(evidence.Claims), Shuffle(evidence.Funding), Shuffle(evidence.PriorTransfers), Shuffle(evidence.Events), Shuffle(evidence.Balances)),
            Policies = [.. Shuffle(generated.Policies)],
        };

        IEnumerable<T> Shuffle<T>(IEnumerable<T> items)
        {
            var array = items.ToArray();
            random.Shuffle(array);
            return array;
        }
    }
}
