namespace ExportPolicy.Rules.Tests;

/// <summary>Goods for one state that travel through another that must not have them.</summary>
public class RouteThroughRefusedStateTests
{
    private static readonly Policy Denial = TestPolicy.Read("""
        id: denial
        version: "1"
        state: KR
        issuer: Test
        effective: { from: 2022-01-01, time-zone: "+09:00" }
        standard: knowledge
        commitments:
          - { id: denial-ru, kind: policy-of-denial, recipients: [RU], goods: military, source: { title: T, publisher: P, date: 2022-01-01, quote: q } }
        """);

    [Fact]
    public void Route_ThroughAStateUnderAPolicyOfDenial_IsReferred()
    {
        var transfer = A.Transfer(route: Route.Through(A.Place("KR"), A.Place("RU"), A.Place("US")));
        var assessment = Assess.With(transfer, policies: [Assess.Korean, Denial]);

        assessment.Comes(Outcome.Referred, Outcome.Referred);
        Assert.Contains("refused", assessment.Single("route-through-banned-state").Describe(Audience.Internal), StringComparison.Ordinal);
    }

    [Fact]
    public void Route_ThroughAnotherState_IsPermitted() =>
        Assess.With(A.Transfer(route: Route.Through(A.Place("KR"), A.Place("FR"), A.Place("US"))), policies: [Assess.Korean, Denial])
            .Comes(Outcome.Permitted, Outcome.Permitted);
}
