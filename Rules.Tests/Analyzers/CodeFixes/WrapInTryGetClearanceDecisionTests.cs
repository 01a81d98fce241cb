using ExportPolicy.Rules.Analyzers.CodeFixes;

namespace ExportPolicy.Rules.Tests.Analyzers.CodeFixes;

/// <summary>What the condition asks: a decision that is there, or a new check.</summary>
public sealed class WrapInTryGetClearanceDecisionTests
{
    private static readonly WrapInTryGetClearanceFix Fix = new();

    [Theory]
    [InlineData("{|EXP1001:warehouse.Ship(Other.Next())|};", """
        var transfer = Other.Next();
        if (gate.Check(transfer).TryGetClearance(out _))
        {
            warehouse.Ship(transfer);
        }
        """)]
    [InlineData("foreach (var x in ts) {|EXP1001:warehouse.Release(Other.Amend(x), {|EXP2001:null!|})|};", """
        foreach (var x in ts)
        {
            var transfer = Other.Amend(x);
            if (gate.Check(transfer).TryGetClearance(out var clearance))
            {
                warehouse.Release(transfer, clearance);
            }
        }
        """)]
    public Task TransferThatMayDiffer_IsReadOnce(string before, string after) => Verify(before, after);

    [Theory]
    [InlineData("gate.Check(t);\n{|EXP1006:warehouse.Ship(t)|};", """
        var decision = gate.Check(t);
        if (decision.TryGetClearance(out _))
        {
            warehouse.Ship(t);
        }
        """)]
    [InlineData("_ = gate.Check(t, Evidence.None);\nOther.Log(t);\n{|EXP1006:warehouse.Ship(t)|};", """
        var decision = gate.Check(t, Evidence.None);
        Other.Log(t);
        if (decision.TryGetClearance(out _))
        {
            warehouse.Ship(t);
        }
        """)]
    [InlineData("""
        var d = gate.Check(t);
        Other.Log(d);
        foreach (var each in ts)
            {|EXP1006:warehouse.Ship(t)|};
        """, """
        var d = gate.Check(t);
        Other.Log(d);
        foreach (var each in ts)
        {
            if (d.TryGetClearance(out _))
            {
                warehouse.Ship(t);
            }
        }
        """)]
    [InlineData("var d = gate.Check(t);\nif (d is not null) {|EXP1001:warehouse.Ship(t)|};", """
        var d = gate.Check(t);
        if (d is not null)
        {
            if (d.TryGetClearance(out _))
            {
                warehouse.Ship(t);
            }
        }
        """)]
    public Task UnusedCheck_IsUsed(string before, string after) => Verify(before, after);

    [Theory]
    [InlineData("{|EXP1001:warehouse.Release(t, gate.Check(t).Clearance!)|};", """
        if (gate.Check(t).TryGetClearance(out var clearance))
        {
            warehouse.Release(t, clearance);
        }
        """)]
    [InlineData("foreach (var x in gate.CheckAll(ts)) {|EXP1001:warehouse.Ship(x.Item)|};", """
        foreach (var x in gate.CheckAll(ts))
        {
            if (x.TryGetClearance(out _))
            {
                warehouse.Ship(x.Item);
            }
        }
        """)]
    public Task DecisionAtHand_IsAsked(string before, string after) => Verify(before, after);

    [Theory]
    [InlineData("var clearance = flag;\n{|EXP1001:warehouse.Release(t, {|EXP2001:null!|})|};\nOther.Log(clearance);", """
        var clearance = flag;
        if (gate.Check(t).TryGetClearance(out var clearance2))
        {
            warehouse.Release(t, clearance2);
        }
        Other.Log(clearance);
        """)]
    [InlineData("gate.Check(t);\n{ var decision = 1; Other.Log(decision); }\n{|EXP1006:warehouse.Ship(t)|};", """
        var decision2 = gate.Check(t);
        { var decision = 1; Other.Log(decision); }
        if (decision2.TryGetClearance(out _))
        {
            warehouse.Ship(t);
        }
        """)]
    public Task NamesThatAreTaken_AreLeftAlone(string before, string after) => Verify(before, after);

    [Fact]
    public Task AwaitedCheck_ThatIsUnused_IsUsed() => FixCase.Source("""
        class Desk(IExportGate gate, Warehouse warehouse)
        {
            public async Task Go(Transfer t)
            {
                await gate.CheckAsync(t).ConfigureAwait(false);
                {|EXP1006:warehouse.Release(t, {|EXP2001:null!|})|};
            }
        }
        """).VerifyFix(Fix, """
        class Desk(IExportGate gate, Warehouse warehouse)
        {
            public async Task Go(Transfer t)
            {
                var decision = await gate.CheckAsync(t).ConfigureAwait(false);
                if (decision.TryGetClearance(out var clearance))
                {
                    warehouse.Release(t, clearance);
                }
            }
        }
        """);

    [Fact]
    public Task Constructor_IsWrapped_ByAStaticGate() => FixCase.Source("""
        class Shipment { [RequiresClearance] public Shipment(Transfer t) => Other.Log(t); }

        class Desk
        {
            private readonly IExportGate _gate = null!;
            private static IExportGate Shared => throw new NotSupportedException();
            static void Go(Transfer t)
            {
                _ = {|EXP1001:new Shipment(t)|};
            }
        }
        """).VerifyFix(Fix, """
        class Shipment { [RequiresClearance] public Shipment(Transfer t) => Other.Log(t); }

        class Desk
        {
            private readonly IExportGate _gate = null!;
            private static IExportGate Shared => throw new NotSupportedException();
            static void Go(Transfer t)
            {
                if (Shared.Check(t).TryGetClearance(out _))
                {
                    _ = new Shipment(t);
                }
            }
        }
        """);

    [Fact]
    public Task MemberOfSeveralTransfers_AsksForEach() => FixCase.Source("""
        class Exchange(IExportGate gate)
        {
            public void Swap(Transfer a, [ClearanceFor(nameof(a))] Clearance ca, Transfer b, [ClearanceFor(nameof(b))] Clearance cb) { ca.Demand(a); cb.Demand(b); }

            public void Run(Transfer one, Transfer two)
            {
                {|EXP1001:Swap(one, {|EXP2001:null!|}, cb: {|EXP2001:null!|}, b: two)|};
            }
        }
        """).VerifyFix(Fix, """
        class Exchange(IExportGate gate)
        {
            public void Swap(Transfer a, [ClearanceFor(nameof(a))] Clearance ca, Transfer b, [ClearanceFor(nameof(b))] Clearance cb) { ca.Demand(a); cb.Demand(b); }

            public void Run(Transfer one, Transfer two)
            {
                if (gate.Check(one).TryGetClearance(out var clearance) && gate.Check(two).TryGetClearance(out var clearance2))
                {
                    Swap(one, clearance, cb: clearance2, b: two);
                }
            }
        }
        """);

    [Fact]
    public Task PrivateHelper_ThatShips_IsWrappedAtItsCall() => FixCase.Source("""
        class Desk(IExportGate gate, Warehouse warehouse)
        {
            public void Run(Transfer t)
            {
                {|EXP1001:Send(t, "today")|};
            }

            private void Send(Transfer t, string when)
            {
                Other.Log(when);
                warehouse.Ship(t);
            }
        }
        """).VerifyFix(Fix, """
        class Desk(IExportGate gate, Warehouse warehouse)
        {
            public void Run(Transfer t)
            {
                if (gate.Check(t).TryGetClearance(out _))
                {
                    Send(t, "today");
                }
            }

            private void Send(Transfer t, string when)
            {
                Other.Log(when);
                warehouse.Ship(t);
            }
        }
        """);

    [Fact]
    public Task ChangedTransfer_IsCheckedAgain() => Verify("""
        if (gate.Check(order.ToTransfer()).TryGetClearance(out var c))
        {
            order.Destination = "elsewhere";
            {|EXP1004:warehouse.ShipOrder(order)|};
        }
        """, """
        if (gate.Check(order.ToTransfer()).TryGetClearance(out var c))
        {
            order.Destination = "elsewhere";
            if (gate.Check(order.ToTransfer()).TryGetClearance(out _))
            {
                warehouse.ShipOrder(order);
            }
        }
        """);

    [Fact]
    public Task ItemWithAStaticMapping_IsMapped() => FixCase.Source("""
        class Parcel { public Transfer? Content; }

        static class Mapping
        {
            [TransferOf] public static Transfer Of(Parcel parcel) => parcel.Content!;
        }

        class Desk(IExportGate gate)
        {
            [RequiresClearance] public void Send(Parcel parcel) => Other.Log(parcel);

            public void Run(Parcel parcel)
            {
                {|EXP1001:Send(parcel)|};
            }
        }
        """).VerifyFix(Fix, """
        class Parcel { public Transfer? Content; }

        static class Mapping
        {
            [TransferOf] public static Transfer Of(Parcel parcel) => parcel.Content!;
        }

        class Desk(IExportGate gate)
        {
            [RequiresClearance] public void Send(Parcel parcel) => Other.Log(parcel);

            public void Run(Parcel parcel)
            {
                if (gate.Check(Mapping.Of(parcel)).TryGetClearance(out _))
                {
                    Send(parcel);
                }
            }
        }
        """);

    private static Task Verify(string before, string after) => FixCase.Statements(before).VerifyFix(Fix, FixCase.Method(after));
}
