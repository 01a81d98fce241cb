using FsCheck;
using FsCheck.Fluent;

namespace ExportPolicy.Rules.Tests.Tracing;

/// <summary>How far rules come with a case, and what they fail on; the same on either engine.</summary>
public class RuleTraceTests
{
    // They insert facts, not findings, so that nothing tells from outside whether they matched.
    private static readonly string[] Derivations = ["classify-goods", "find-recipients"];

    // A match of theirs finds something only where there is something to find.
    private static readonly string[] MayFindNothing = ["certificate-required", "licence-required", "licence-exceeded", "duty-after-delivery"];

    [Fact]
    public void Trace_ByDefault_TellsOfEachCommitmentThatCouldAllow()
    {
        var traces = Trace(A.Transfer("UA", basis: TransferBasis.Gift));

        Assert.Equal(
            [
                "allowance-covers for arms-to-poland, line 1: matched transfer; `allowance.SpeaksOf(transfer.Basis)` does not hold",
                "allowance-covers for non-lethal-aid-ua, line 1: matched transfer, allowance; `allowance.Goods.Covers(goods)` does not hold",
                "consent-covers for consent-to-retransfer, line 1: matched transfer, dates; `commitment.IsAbout(transfer)` does not hold",
                "premise-covers for us-is-end-user, line 1: matched transfer; `premise.NamesReceiverOf(transfer)` does not hold",
            ],
            traces.Select(trace => trace.ToString()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Trace_OfARuleThatMatches_SaysSo()
    {
        var trace = Assert.Single(Trace(A.Transfer(), "premise-covers"));

        Assert.True(trace.Matched);
        Assert.Null(trace.FailedCondition);
        Assert.Equal("premise-covers for us-is-end-user, line 1: matched transfer, premise, goods", trace.ToString());
    }

    [Fact]
    public void Trace_OfAnAll_NamesWhoStandsAgainstIt()
    {
        var transfer = A.Transfer(parties: [A.Party(PartyRole.Exporter, "KR"), A.Party(PartyRole.IntermediateConsignee, "PL", name: "Forwarder"), A.Party(PartyRole.EndUser, "US")]);

        var trace = Assert.Single(Trace(transfer, "premise-covers"));

        Assert.Equal("Forwarder (PL) stands against it: `!premise.Expects(party)`", trace.Failure);
        Assert.Equal("!premise.Expects(party)", trace.FailedCondition);
    }

    [Fact]
    public void Trace_OfAnExists_TellsTheConditionsThatNobodyMeets()
    {
        var transfer = A.Transfer(parties: [A.Party(PartyRole.Exporter, "KR"), A.Party(PartyRole.Purchaser, "US"), A.Party(PartyRole.EndUser, "US", kind: PartyKind.Company)]);

        var trace = Assert.Single(Trace(transfer, "premise-covers"));

        Assert.Equal("no party with `party.Role == PartyRole.EndUser` and `party.State == premise.EndUser` and `party.IsGovernment || !premise.GovernmentEndUser`", trace.Failure);
    }

    [Fact]
    public void Trace_OfANot_NamesTheFactThatStandsAgainstIt()
    {
        var denial = TestPolicy.Of("id: denial, kind: policy-of-denial, recipients: [RU], goods: all, exceptions: [{ id: old-contract, text: a text }]");
        var transfer = A.Transfer("RU", documents: new Documents(exceptions: [new ExceptionClaim("old-contract", "paper 1")]));

        var trace = Assert.Single(Trace(transfer, [denial], "under-policy-of-denial"));

        Assert.Equal(["denial", "recipient", "goods"], trace.Facts.Select(fact => fact.Alias));
        Assert.Equal("exception old-contract (paper 1) stands against it: `denial.Lists(exceptionClaim)`", trace.Failure);
    }

    [Fact]
    public void Trace_OfAQuery_TellsWhatItsResultsDoNotMeet()
    {
        var cap = TestPolicy.Of("id: cap, kind: quantity-cap, recipients: [US], goods: all, cap: { amount: 1000, unit: rounds }");

        var trace = Assert.Single(Trace(A.Transfer(), [cap], "quantity-over-cap"));

        Assert.False(trace.Matched);
        Assert.Equal("`Uses(cap, evidence, policies, lines).Any(use => use.IsOverOrUnknown)` does not hold", trace.Failure);
    }

    [Fact]
    public void Trace_WithoutAnyFactOfAKind_SaysThatThereIsNone()
    {
        var transfer = A.Transfer("UA", TransferKind.Retransfer, earlier: new EarlierTransfer("T-0", A.Country("KR"), A.Country("PL")), from: "PL");

        var trace = Assert.Single(Trace(transfer, "consent-covers"));

        Assert.Equal("matched transfer, dates, commitment; there is no retransfer consent", trace.Describe());
        Assert.Null(trace.FailedCondition);
    }

    [Fact]
    public void Trace_OfLinesThatDiffer_TellsThemApart_AndOthersTogether()
    {
        var transfer = A.Transfer("UA", basis: TransferBasis.Gift, lines: [A.Line("1"), A.Line("2", ["ML13.d"], new Quantity(10, "pieces")), A.Line("3")]);

        var traces = Trace(transfer, "allowance-covers").Where(trace => trace.Commitment!.Id == "non-lethal-aid-ua");

        Assert.Equal(["1, 3: False", "2: True"], traces.Select(trace => $"{string.Join(", ", trace.LineIds)}: {trace.Matched}"));
    }

    [Fact]
    public void Trace_OfARuleThatIsNone_NamesTheRules()
    {
        var error = Assert.Throws<ArgumentException>(() => Trace(A.Transfer(), "no-such-rule"));

        Assert.StartsWith("There is no rule 'no-such-rule'; expected one of allowance-contradicted, allowance-covers, backfill", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Rules_OfTheEngine_AreAllThatAreWritten() => Assert.Equal(
        RuleInfos.All.Select(rule => rule.Id).Except(["not-covered", "acknowledgement-without-commitment"]),
        PolicyEngine.Rules.Select(rule => rule.Id).Except(Derivations));

    /// <summary>No condition may show what a compiler made of it.</summary>
    [Fact]
    public void Conditions_OfEveryRule_ReadAsCSharp()
    {
        var conditions = FailedConditions().ToList();

        Assert.InRange(conditions.Count, 60, 400);
        Assert.All(conditions, condition => Assert.Matches(@"^[\w\s.,!=<>()\[\]|&+*/?:""'-]+$", condition));
        Assert.All(conditions, condition => Assert.DoesNotMatch(@"Convert|DisplayClass|<>|\$|Closure|op_", condition));
        Assert.Contains("ban.Policy.Parameters.Indirect == IndirectReading.Strict", conditions);
        Assert.Contains("goods.Line.DeclaredLethality != goods.Classification.Lethality", conditions);
    }

    [Fact]
    public void Trace_OfEveryRule_MatchesExactlyWhereTheEngineFinds() => InvariantTests.Check(GeneratedCase.Arbitrary.Generator, generated =>
    {
        var assessment = generated.Assess();
        var traces = new PolicyEngine(PolicySet.Of(generated.Policies)).Trace(
            generated.Transfer, generated.Evidence, knownAt: generated.KnownAt, rules: PolicyEngine.Rules.Select(rule => rule.Id));
        return traces.Where(trace => !Derivations.Contains(trace.RuleId)).All(trace =>
        {
            var finds = assessment.Findings.Any(finding => finding.RuleId == trace.RuleId && (trace.Commitment is null || finding.Commitment is null || finding.Commitment.Equals(trace.Commitment)) && (trace.LineIds.Count == 0 || finding.LineId is null || trace.LineIds.Contains(finding.LineId)));
            return trace.Matched ? finds || MayFindNothing.Contains(trace.RuleId) : !finds && trace.Failure is not null;
        });
    });

    private static HashSet<string> FailedConditions()
    {
        // Through the public door: what fails somewhere, over many cases, is every condition.
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var generated in GeneratedCase.Arbitrary.Generator.Sample(300, new Rnd(7, 7), 50))
        {
            foreach (var trace in new PolicyEngine(PolicySet.Of(generated.Policies)).Trace(generated.Transfer, generated.Evidence, knownAt: generated.KnownAt, rules: PolicyEngine.Rules.Select(rule => rule.Id)))
            {
                if (trace.FailedCondition is { } condition)
                    seen.Add(condition);
            }
        }

        return seen;
    }

    private static EquatableArray<RuleTrace> Trace(Transfer transfer, params string[] rules) => Trace(transfer, [Assess.Korean], rules);

    private static EquatableArray<RuleTrace> Trace(Transfer transfer, Policy[] policies, params string[] rules) =>
        new PolicyEngine(PolicySet.Of(policies)).Trace(transfer, Evidence.None, knownAt: A.Day, rules: rules.Length == 0 ? null : rules);
}
