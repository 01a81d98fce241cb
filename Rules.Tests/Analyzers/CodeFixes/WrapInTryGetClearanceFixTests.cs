using ExportPolicy.Rules.Analyzers.CodeFixes;

namespace ExportPolicy.Rules.Tests.Analyzers.CodeFixes;

/// <summary>Where the condition goes.</summary>
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
        Other.Retry(() => Other.Retry(() =>
        {
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
                if ((await _gate.CheckAsync(t)).TryGetClearance(out _))
                {
                    await warehouse.ShipAsync(t).ConfigureAwait(false);
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

    private static Task Verify(string before, string after) => FixCase.Statements(before).VerifyFix(Fix, FixCase.Method(after));
}
