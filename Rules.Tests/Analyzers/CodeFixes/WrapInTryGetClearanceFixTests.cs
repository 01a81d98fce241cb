using ExportPolicy.Rules.Analyzers.CodeFixes;

namespace ExportPolicy.Rules.Tests.Analyzers.CodeFixes;

public sealed class WrapInTryGetClearanceFixTests
{
    private static readonly WrapInTryGetClearanceFix Fix = new();

    [Theory]
    [InlineData("{|EXP1001:warehouse.Ship(t)|};", """
        if (gate.Check(t).TryGetClearance(out _))
        {
            warehouse.Ship(t);
        }
        """)]
    [InlineData("{|EXP1001:warehouse.Release(t, {|EXP2001:null!|})|};", """
        if (gate.Check(t).TryGetClearance(out var clearance))
        {
            warehouse.Release(t, clearance);
        }
        """)]
    [InlineData("{|EXP1001:warehouse.ShipOrder(order)|};", """
        if (gate.Check(order.ToTransfer()).TryGetClearance(out _))
        {
            warehouse.ShipOrder(order);
        }
        """)]
    [InlineData("_ = {|EXP1001:warehouse.TryShip(t)|};", """
        if (gate.Check(t).TryGetClearance(out _))
        {
            _ = warehouse.TryShip(t);
        }
        """)]
    [InlineData("{|EXP1001:warehouse.ShipAsync(t)|}.ConfigureAwait(false).GetAwaiter().GetResult();", """
        if (gate.Check(t).TryGetClearance(out _))
        {
            warehouse.ShipAsync(t).ConfigureAwait(false).GetAwaiter().GetResult();
        }
        """)]
    [InlineData("warehouse?{|EXP1001:.Ship(t)|};", """
        if (gate.Check(t).TryGetClearance(out _))
        {
            warehouse?.Ship(t);
        }
        """)]
    [InlineData("t = other; {|EXP1001:warehouse.Ship(t)|};", """
        t = other;
        if (gate.Check(t).TryGetClearance(out _))
        {
            warehouse.Ship(t);
        }
        """)]
    public Task Statement_IsWrapped(string before, string after) => Verify(before, after);

    [Theory]
    [InlineData("""
        // Everything is packed.
        {|EXP1001:warehouse.Ship(t)|}; // and gone
        Other.Log("next");
        """, """
        // Everything is packed.
        if (gate.Check(t).TryGetClearance(out _))
        {
            warehouse.Ship(t); // and gone
        }
        Other.Log("next");
        """)]
    [InlineData("""
        Other.Log("first");

        {|EXP1001:warehouse.Ship(/* all of */ t)|};

        Other.Log("next");
        """, """
        Other.Log("first");

        if (gate.Check(t).TryGetClearance(out _))
        {
            warehouse.Ship(/* all of */ t);
        }

        Other.Log("next");
        """)]
    public Task Comments_AndBlankLinesStay(string before, string after) => Verify(before, after);

    [Theory]
    [InlineData("foreach (var x in ts) {|EXP1001:warehouse.Ship(x)|};", """
        foreach (var x in ts)
        {
            if (gate.Check(x).TryGetClearance(out _))
            {
                warehouse.Ship(x);
            }
        }
        """)]
    [InlineData("""
        if (flag)
            {|EXP1001:warehouse.Ship(t)|};
        else
            Other.Log("kept");
        """, """
        if (flag)
        {
            if (gate.Check(t).TryGetClearance(out _))
            {
                warehouse.Ship(t);
            }
        }
        else
            Other.Log("kept");
        """)]
    [InlineData("""
        switch (flag)
        {
            case true:
                {|EXP1001:warehouse.Ship(t)|};
                break;
        }
        """, """
        switch (flag)
        {
            case true:
                if (gate.Check(t).TryGetClearance(out _))
                {
                    warehouse.Ship(t);
                }
                break;
        }
        """)]
    [InlineData("ts.ForEach(x => {|EXP1001:warehouse.Ship(x)|});", """
        ts.ForEach(x =>
        {
            if (gate.Check(x).TryGetClearance(out _))
            {
                warehouse.Ship(x);
            }
        });
        """)]
    [InlineData("Other.Retry(() => Other.Retry(() => { {|EXP1001:warehouse.Ship(t)|}; }));", """
        Other.Retry(() => Other.Retry(() => {
            if (gate.Check(t).TryGetClearance(out _))
            {
                warehouse.Ship(t);
            }
        }));
        """)]
    [InlineData("again: {|EXP1001:warehouse.Ship(t)|};\nif (flag) goto again;", """
        again:
        {
            if (gate.Check(t).TryGetClearance(out _))
            {
                warehouse.Ship(t);
            }
        }
        if (flag) goto again;
        """)]
    public Task StatementInAnother_IsWrappedThere(string before, string after) => Verify(before, after);

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
    public Task ExpressionBodies_BecomeBlocks() => FixCase.Source("""
        class Desk(IExportGate gate, Warehouse warehouse)
        {
            // One at a time.
            void Go(Transfer t) => {|EXP1001:warehouse.Ship(t)|}; // over

            void Both(Transfer t)
            {
                void Inner(Transfer x) => warehouse.Ship(x);
                if (gate.Check(t).IsPermitted)
                    Inner(t);
            }
        }
        """).VerifyFix(Fix, """
        class Desk(IExportGate gate, Warehouse warehouse)
        {
            // One at a time.
            void Go(Transfer t)
            {
                if (gate.Check(t).TryGetClearance(out _))
                {
                    warehouse.Ship(t);
                }
            } // over

            void Both(Transfer t)
            {
                void Inner(Transfer x) => warehouse.Ship(x);
                if (gate.Check(t).IsPermitted)
                    Inner(t);
            }
        }
        """);

    [Fact]
    public Task AsyncExpressionBody_IsWrappedWithItsAwait() => FixCase.Source("""
        class Desk(Warehouse warehouse)
        {
            private readonly IExportGate _gate = null!;

            public async Task Go(Transfer t) => await {|EXP1001:warehouse.ShipAsync(t)|}.ConfigureAwait(false);
        }
        """).VerifyFix(Fix, """
        class Desk(Warehouse warehouse)
        {
            private readonly IExportGate _gate = null!;

            public async Task Go(Transfer t)
            {
                if (_gate.Check(t).TryGetClearance(out _))
                {
                    await warehouse.ShipAsync(t).ConfigureAwait(false);
                }
            }
        }
        """);

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
    public Task TopLevelStatements_AreWrapped() => FixCase.Source("""
        IExportGate gate = Args.Gate;
        var t = Other.Next();

        // Off it goes.
        {|EXP1001:new Warehouse().Release(Other.Next(), {|EXP2001:null!|})|};
        Other.Log(t);

        static class Args { public static IExportGate Gate => throw new NotSupportedException(); }
        """).VerifyFix(Fix, """
        IExportGate gate = Args.Gate;
        var t = Other.Next();

        // Off it goes.
        var transfer = Other.Next();
        if (gate.Check(transfer).TryGetClearance(out var clearance))
        {
            new Warehouse().Release(transfer, clearance);
        }
        Other.Log(t);

        static class Args { public static IExportGate Gate => throw new NotSupportedException(); }
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

    [Fact]
    public Task FixAll_WrapsEach_UnderNamesOfTheirOwn() => FixCase.Statements("""
        {|EXP1001:warehouse.Release(t, {|EXP2001:null!|})|};
        {|EXP1001:warehouse.Release(other, {|EXP2001:null!|})|};
        ts.ForEach(x => {|EXP1001:warehouse.Ship(x)|});
        """).VerifyFixAll(Fix, FixCase.Method("""
        if (gate.Check(t).TryGetClearance(out var clearance))
        {
            warehouse.Release(t, clearance);
        }
        if (gate.Check(other).TryGetClearance(out var clearance2))
        {
            warehouse.Release(other, clearance2);
        }
        ts.ForEach(x =>
        {
            if (gate.Check(x).TryGetClearance(out _))
            {
                warehouse.Ship(x);
            }
        });
        """));

    [Fact]
    public Task FixAll_LeavesWhatItCannotFix() => FixCase.Statements("""
        {|EXP1001:warehouse.Ship(t)|};
        flag = {|EXP1001:warehouse.TryShip(other)|};
        {|EXP1001:warehouse.Open()|};
        {|EXP1001:warehouse.ShipOrder(order)|};
        """).VerifyFixAll(Fix, FixCase.Method("""
        if (gate.Check(t).TryGetClearance(out _))
        {
            warehouse.Ship(t);
        }
        flag = {|EXP1001:warehouse.TryShip(other)|};
        {|EXP1001:warehouse.Open()|};
        if (gate.Check(order.ToTransfer()).TryGetClearance(out _))
        {
            warehouse.ShipOrder(order);
        }
        """));

    [Theory]
    [InlineData("flag = {|EXP1001:warehouse.TryShip(t)|};")]
    [InlineData("if ({|EXP1001:warehouse.TryShip(t)|}) Other.Log(t);")]
    [InlineData("Other.Log({|EXP1001:warehouse.TryShip(t)|});")]
    [InlineData("Func<bool> go = () => {|EXP1001:warehouse.TryShip(t)|};")]
    [InlineData("Func<Task> go = () => {|EXP1001:warehouse.ShipAsync(t)|};")]
    [InlineData("var (a, b) = (flag, {|EXP1001:warehouse.TryShip(t)|});")]
    public Task CallWhoseResultIsUsed_IsNotOffered(string statement) => FixCase.Statements(statement).VerifyNoFix(Fix);

    [Theory]
    [InlineData("{|EXP1001:warehouse.Open()|};")]
    [InlineData("if (gate.Check(t).IsPermitted) Other.Log(t); else {|EXP1002:warehouse.Ship(t)|};")]
    [InlineData("Action<Transfer> go = {|EXP1008:warehouse.Ship|};")]
    [InlineData("static void Go(Warehouse w, Transfer x) => w.Ship(x); {|EXP1001:Go(warehouse, Other.Next())|};", "IExportGate? gate")]
    public Task CallThatACheckWouldNotProve_IsNotOffered(string statement, string gate = "IExportGate gate") =>
        FixCase.Source(FixCase.Method(statement).Replace("IExportGate gate", gate, StringComparison.Ordinal)).VerifyNoFix(Fix);

    [Fact]
    public Task WithoutAGateInScope_IsNotOffered() => FixCase.Source("""
        class Desk(Warehouse warehouse)
        {
            private readonly IExportGate _gate = null!;
            private readonly IExportGate? _perhaps;

            static void Go(Warehouse warehouse, Transfer t)
            {
                {|EXP1001:warehouse.Ship(t)|};
                IExportGate later = null!;
                Other.Log(later);
            }

            class Inner(Warehouse warehouse, object gate)
            {
                void Go(Transfer t)
                {
                    Other.Log(gate);
                    {|EXP1001:warehouse.Ship(t)|};
                }
            }
        }
        """).VerifyNoFix(Fix);

    private static Task Verify(string before, string after) => FixCase.Statements(before).VerifyFix(Fix, FixCase.Method(after));
}
