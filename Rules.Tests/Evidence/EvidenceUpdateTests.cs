using FsCheck;
using FsCheck.Fluent;

namespace ExportPolicy.Rules.Tests;

/// <summary>Evidence together with what became known later.</summary>
public sealed class EvidenceUpdateTests
{
    private static readonly Gen<Evidence> Any = GeneratedCase.Arbitrary.Generator.Select(generated => generated.Evidence);

    [Fact]
    public void UpdatedBy_None_ChangesNothing() =>
        InvariantTests.Check(Any, evidence => evidence.UpdatedBy(Evidence.None).Equals(evidence) && Evidence.None.UpdatedBy(evidence).Equals(evidence));

    [Fact]
    public void UpdatedBy_Itself_ChangesNothing() => InvariantTests.Check(Any, evidence => evidence.UpdatedBy(evidence).Equals(evidence));

    [Fact]
    public void UpdatedBy_InSteps_ComesToTheSame() => InvariantTests.Check(
        from one in Any
        from two in Any
        from three in Any
        select (One: one, Two: two, Three: three),
        known => known.One.UpdatedBy(known.Two).UpdatedBy(known.Three).Equals(known.One.UpdatedBy(known.Two.UpdatedBy(known.Three))));

    [Fact]
    public void UpdatedBy_Anything_HoldsAllOfItAndWhatItDoesNotReplace() => InvariantTests.Check(
        from earlier in Any
        from later in Any
        select (Earlier: earlier, Later: later),
        known =>
        {
            var both = known.Earlier.UpdatedBy(known.Later);
            return known.Later.Claims.All(both.Claims.Contains) && known.Earlier.Claims.All(claim => both.Claims.Any(other => other.Id == claim.Id)) &&
                known.Later.PriorTransfers.All(both.PriorTransfers.Contains) && known.Earlier.PriorTransfers.All(prior => both.PriorTransfers.Any(other => other.Id == prior.Id)) &&
                known.Later.Balances.All(both.Balances.Contains) && known.Earlier.Balances.All(balance => both.Balances.Any(other => other.Account == balance.Account && other.Unit == balance.Unit)) &&
                known.Earlier.Funding.Concat(known.Later.Funding).All(both.Funding.Contains) && known.Earlier.Events.Concat(known.Later.Events).All(both.Events.Contains);
        });

    [Fact]
    public void UpdatedBy_RetractionOfAKnownClaim_TakesItsPlace()
    {
        var stands = A.Claim("a", A.GoesTo("UA"));
        var retracted = A.Claim("a", A.GoesTo("UA"), retracted: A.Day.AddDays(3));
        var (other, added) = (A.Claim("b", A.GoesTo("PL")), A.Claim("c", A.GoesTo("FR")));

        var both = new Evidence([stands, other]).UpdatedBy(new Evidence([added, retracted]));

        Assert.Equal([retracted, other, added], both.Claims);
    }

    [Fact]
    public void UpdatedBy_LaterWordOnTransfersAndBalances_Counts()
    {
        var earlier = new Evidence(
            priorTransfers: [Prior("T-1", 1), Prior("T-2", 2)],
            balances: [new Balance("cap", 1, "rounds"), new Balance("cap", 5, "crates")]);
        var later = new Evidence(
            priorTransfers: [Prior("T-2", 3), Prior("t-1", 4)],
            balances: [new Balance("CAP", 2, "Rounds")]);

        var both = earlier.UpdatedBy(later);

        Assert.Equal([Prior("T-1", 1), Prior("T-2", 3), Prior("t-1", 4)], both.PriorTransfers);
        Assert.Equal([new Balance("CAP", 2, "Rounds"), new Balance("cap", 5, "crates")], both.Balances);

        static EarlierTransfer Prior(string id, decimal amount) => new(id, A.Country("KR"), A.Country("US"), quantity: new Quantity(amount, "rounds"));
    }

    [Fact]
    public void UpdatedBy_SameFundingAndEvents_AddsThemOnce()
    {
        var (usai, pda) = (new Funding("USAI", FundingCertainty.Possible, A.Citation()), new Funding("PDA", FundingCertainty.Possible, A.Citation()));
        var seen = new ObservedEvent(ObservedEventKind.Delivery, "T-1", A.Place("US"), A.Day, A.Citation());

        var both = new Evidence(funding: [usai], events: [seen]).UpdatedBy(new Evidence(funding: [pda, new Funding("USAI", FundingCertainty.Possible, A.Citation())], events: [seen with { }]));

        Assert.Equal([usai, pda], both.Funding);
        Assert.Equal([seen], both.Events);
    }

    [Fact]
    public void UpdatedBy_CorrectionThatAnEchoDoesNotRepeat_IsRefused()
    {
        var earlier = new Evidence([A.Claim("a", A.GoesTo("UA")), A.Claim("echo", A.GoesTo("UA"), from: "a")]);

        var problem = Assert.Throws<ArgumentException>(() => earlier.UpdatedBy(new Evidence([A.Claim("a", A.GoesTo("PL"))])));

        Assert.Contains("'echo' is derived from 'a', but says something else", problem.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(() => earlier.UpdatedBy(null!));
    }
}
