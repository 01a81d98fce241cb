using ExportPolicy.Rules.Ledger;

namespace ExportPolicy.Rules.Tests.LedgerWorker;

/// <summary>The orders of the workers: all of them draw on one cap.</summary>
internal static class Orders
{
    public static readonly TestClock Clock = new(new DateTimeOffset(2022, 11, 11, 12, 0, 0, TimeSpan.FromHours(9)));

    public static ExportGate Gate(DecisionLedger ledger, string cap)
    {
        var policy = Policy.Parse($$"""
            id: load
            version: "1"
            state: KR
            issuer: Test
            effective: { from: 2022-01-01, time-zone: "+09:00" }
            standard: knowledge
            commitments:
              - { id: all, kind: allowance, recipients: [US], goods: all, source: { title: T, publisher: P, date: 2022-01-01, quote: q } }
              - { id: cap, kind: quantity-cap, recipients: [US], goods: all, cap: { amount: {{cap}}, unit: rounds }, source: { title: T, publisher: P, date: 2022-01-01, quote: q } }
            """);
        return new ExportGate(new ExportPolicyOptions { Policies = PolicySet.Of([policy]) }, time: Clock, ledger: ledger);
    }

    public static Transfer Of(string name, int number) => A.Transfer(id: $"{name}-{number}", lines: [A.Line(quantity: Amount(2 + (number * 7 % 19)))]);

    public static Quantity Amount(decimal rounds) => new(rounds, "rounds");
}
