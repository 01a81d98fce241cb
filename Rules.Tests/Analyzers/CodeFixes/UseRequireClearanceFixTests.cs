using ExportPolicy.Rules.Analyzers.CodeFixes;

namespace ExportPolicy.Rules.Tests.Analyzers.CodeFixes;

public sealed class UseRequireClearanceFixTests
{
    private static readonly UseRequireClearanceFix Fix = new();

    [Theory]
    [InlineData("{|EXP1001:warehouse.Release(t, {|EXP2001:null!|})|};", "warehouse.Release(t, gate.Check(t).RequireClearance());")]
    [InlineData("{|EXP1001:warehouse.Release(clearance: {|EXP2001:default!|}, transfer: t)|};", "warehouse.Release(clearance: gate.Check(t).RequireClearance(), transfer: t);")]
    [InlineData("{|EXP1001:warehouse.Release(t, /* held */ gate.Check(t).Clearance!)|};", "warehouse.Release(t, /* held */ gate.Check(t).RequireClearance());")]
    [InlineData("foreach (var x in gate.CheckAll(ts)) {|EXP1001:warehouse.Release(x.Item, x.Clearance!)|};", "foreach (var x in gate.CheckAll(ts)) warehouse.Release(x.Item, x.RequireClearance());")]
    [InlineData("var d = gate.Check(t); {|EXP1006:warehouse.Release(t, {|EXP2001:null!|})|};", "var d = gate.Check(t); warehouse.Release(t, d.RequireClearance());")]
    [InlineData("ts.ForEach(x => {|EXP1001:warehouse.Release(x, {|EXP2001:null!|})|});", "ts.ForEach(x => warehouse.Release(x, gate.Check(x).RequireClearance()));")]
    [InlineData("if (gate.Check(other).TryGetClearance(out var c)) {|EXP1003:warehouse.Release(t, c)|};", "if (gate.Check(other).TryGetClearance(out var c)) warehouse.Release(t, gate.Check(t).RequireClearance());")]
    public Task ClearanceThatIsPassed_IsRequired(string before, string after) => Verify(before, after);

    // The call itself is suppressed, so that the forged clearance is all there is to mend.
    [Theory]
    [InlineData("{|EXP2001:null!|}", "gate.Check(t).RequireClearance()")]
    [InlineData("flag ? gate.Check(t).RequireClearance() : {|EXP2001:null!|}", "gate.Check(t).RequireClearance()")]
    [InlineData("gate.Check(t).Clearance ?? {|EXP2001:default!|}", "gate.Check(t).RequireClearance()")]
    public Task ForgedClearance_IsReplaced(string before, string after)
    {
        return FixCase.Source(Suppressed(before)).VerifyFix(Fix, Suppressed(after));

        static string Suppressed(string clearance) => $$"""
            class Desk(IExportGate gate, Warehouse warehouse)
            {
                [System.Diagnostics.CodeAnalysis.SuppressMessage("ExportPolicy", "EXP1001", Justification = "The office released it by hand.")]
                void Go(Transfer t, bool flag) => warehouse.Release(t, {{clearance}});
            }
            """;
    }

    [Theory]
    [InlineData("""
        {|EXP1001:warehouse.Ship(t)|};
        """, """
        gate.Check(t).RequireClearance();
        warehouse.Ship(t);
        """)]
    [InlineData("""
        // Off it goes.
        flag = {|EXP1001:warehouse.TryShip(t)|}; // or not
        """, """
        // Off it goes.
        gate.Check(t).RequireClearance();
        flag = warehouse.TryShip(t); // or not
        """)]
    [InlineData("""
        if ({|EXP1001:warehouse.TryShip(t)|})
            Other.Log(t);
        """, """
        gate.Check(t).RequireClearance();
        if (warehouse.TryShip(t))
            Other.Log(t);
        """)]
    [InlineData("""
        if (flag)
            Other.Log(t);
        else if ({|EXP1001:warehouse.TryShip(t)|})
            Other.Log(flag);
        """, """
        if (flag)
            Other.Log(t);
        else
        {
            gate.Check(t).RequireClearance();
            if (warehouse.TryShip(t))
                Other.Log(flag);
        }
        """)]
    [InlineData("""
        foreach (var each in ts)
            {|EXP1001:warehouse.ShipOrder(order)|};
        """, """
        foreach (var each in ts)
        {
            gate.Check(order.ToTransfer()).RequireClearance();
            warehouse.ShipOrder(order);
        }
        """)]
    [InlineData("""
        Func<Transfer, bool> go = x => {|EXP1001:warehouse.TryShip(x)|};
        """, """
        Func<Transfer, bool> go = x =>
        {
            gate.Check(x).RequireClearance();
            return warehouse.TryShip(x);
        };
        """)]
    [InlineData("""
        {|EXP1001:warehouse.Ship(Other.Next())|};
        """, """
        var transfer = Other.Next();
        gate.Check(transfer).RequireClearance();
        warehouse.Ship(transfer);
        """)]
    [InlineData("""
        {|EXP1001:warehouse.Release(Other.Next(), {|EXP2001:null!|})|};
        """, """
        var transfer = Other.Next();
        warehouse.Release(transfer, gate.Check(transfer).RequireClearance());
        """)]
    public Task CallThatTakesNoClearance_ComesAfterTheRequirement(string before, string after) => Verify(before, after);

    [Theory]
    [InlineData("gate.Check(t); {|EXP1006:warehouse.Ship(t)|};", "gate.Check(t).RequireClearance(); warehouse.Ship(t);")]
    [InlineData("_ = gate.Check(t, Evidence.None); // first\n{|EXP1006:warehouse.Ship(t)|};", "gate.Check(t, Evidence.None).RequireClearance(); // first\nwarehouse.Ship(t);")]
    [InlineData("var d = gate.Check(t);\nOther.Log(d);\n{|EXP1006:warehouse.Ship(t)|};", "var d = gate.Check(t);\nOther.Log(d);\nd.RequireClearance();\nwarehouse.Ship(t);")]
    [InlineData("gate.Check(t);\n{|EXP1006:warehouse.Release(t, {|EXP2001:null!|})|};", "var decision = gate.Check(t);\nwarehouse.Release(t, decision.RequireClearance());")]
    public Task UnusedCheck_IsUsed(string before, string after) => Verify(before, after);

    [Fact]
    public Task ExpressionBodies_KeepOrBecomeBlocks() => FixCase.Source("""
        class Desk(IExportGate gate, Warehouse warehouse)
        {
            public bool Go(Transfer t) => {|EXP1001:warehouse.TryShip(t)|};

            public void Pass(Transfer t) => {|EXP1001:warehouse.Release(t, {|EXP2001:null!|})|};

            public Task GoAsync(Transfer t) =>
                // later
                {|EXP1001:warehouse.ShipAsync(t)|};
        }
        """).VerifyFixAll(Fix, """
        class Desk(IExportGate gate, Warehouse warehouse)
        {
            public bool Go(Transfer t)
            {
                gate.Check(t).RequireClearance();
                return warehouse.TryShip(t);
            }

            public void Pass(Transfer t) => warehouse.Release(t, gate.Check(t).RequireClearance());

            public Task GoAsync(Transfer t)
            {
                gate.Check(t).RequireClearance();
                // later
                return warehouse.ShipAsync(t);
            }
        }
        """);

    [Fact]
    public Task Async_AwaitedCheckIsUsed() => FixCase.Source("""
        class Desk(IExportGate gate, Warehouse warehouse)
        {
            public async Task Go(Transfer t)
            {
                await gate.CheckAsync(t);
                await {|EXP1006:warehouse.ShipAsync(t)|};
            }

            public async Task Pass(Transfer t) => {|EXP1001:warehouse.Release(t, (await gate.CheckAsync(t)).Clearance!)|};
        }
        """).VerifyFixAll(Fix, """
        class Desk(IExportGate gate, Warehouse warehouse)
        {
            public async Task Go(Transfer t)
            {
                (await gate.CheckAsync(t)).RequireClearance();
                await warehouse.ShipAsync(t);
            }

            public async Task Pass(Transfer t) => {|EXP1001:warehouse.Release(t, (await gate.CheckAsync(t)).Clearance!)|};
        }
        """);

    [Fact]
    public Task TopLevelStatements_AreMended() => FixCase.Source("""
        IExportGate gate = Args.Gate;
        var warehouse = new Warehouse();
        foreach (var t in new[] { Other.Next() })
            {|EXP1001:warehouse.Ship(t)|};

        // The last one.
        var last = Other.Next();
        {|EXP1001:warehouse.Ship(last)|};

        static class Args { public static IExportGate Gate => throw new NotSupportedException(); }
        """).VerifyFixAll(Fix, """
        IExportGate gate = Args.Gate;
        var warehouse = new Warehouse();
        foreach (var t in new[] { Other.Next() })
        {
            gate.Check(t).RequireClearance();
            warehouse.Ship(t);
        }

        // The last one.
        var last = Other.Next();
        gate.Check(last).RequireClearance();
        warehouse.Ship(last);

        static class Args { public static IExportGate Gate => throw new NotSupportedException(); }
        """);

    [Fact]
    public Task NamesThatAreTaken_AreLeftAlone() => Verify("""
        var transfer = t;
        {|EXP1001:warehouse.Ship(Other.Amend(transfer))|};
        """, """
        var transfer = t;
        var transfer2 = Other.Amend(transfer);
        gate.Check(transfer2).RequireClearance();
        warehouse.Ship(transfer2);
        """);

    [Fact]
    public Task FieldInitializer_TakesAClearance() => FixCase.Source("""
        class Desk
        {
            private static readonly IExportGate Gate = null!;
            private static readonly Transfer T = Other.Next();
            private static bool Send(Transfer t, [ClearanceFor(nameof(t))] Clearance clearance) { clearance.Demand(t); return true; }
            private readonly bool _sent = {|EXP1001:Send(T, {|EXP2001:null!|})|};
        }
        """).VerifyFix(Fix, """
        class Desk
        {
            private static readonly IExportGate Gate = null!;
            private static readonly Transfer T = Other.Next();
            private static bool Send(Transfer t, [ClearanceFor(nameof(t))] Clearance clearance) { clearance.Demand(t); return true; }
            private readonly bool _sent = Send(T, Gate.Check(T).RequireClearance());
        }
        """);

    [Fact]
    public Task FixAll_ChecksEachTransferOnce() => FixCase.Statements("""
        {|EXP1001:warehouse.Ship(t)|};
        {|EXP1001:warehouse.Ship(t)|};
        {|EXP1001:warehouse.Release(other, {|EXP2001:null!|})|};
        Other.Retry(() => {|EXP1001:warehouse.ShipOrder(order)|});
        """).VerifyFixAll(Fix, FixCase.Method("""
        gate.Check(t).RequireClearance();
        warehouse.Ship(t);
        warehouse.Ship(t);
        warehouse.Release(other, gate.Check(other).RequireClearance());
        Other.Retry(() =>
        {
            gate.Check(order.ToTransfer()).RequireClearance();
            warehouse.ShipOrder(order);
        });
        """));

    [Theory]
    [InlineData("flag = flag && {|EXP1001:warehouse.TryShip(t)|};")]
    [InlineData("flag = flag ? {|EXP1001:warehouse.TryShip(t)|} : flag;")]
    [InlineData("warehouse?{|EXP1001:.Ship(t)|};")]
    [InlineData("switch (flag) { case true when {|EXP1001:warehouse.TryShip(t)|}: break; }")]
    public Task CallThatMayNotBeReached_IsNotOffered(string statement) => FixCase.Statements(statement).VerifyNoFix(Fix);

    [Theory]
    [InlineData("_ = from x in ts where {|EXP1001:warehouse.TryShip(x)|} select x;")]
    [InlineData("System.Linq.Expressions.Expression<Func<Transfer, bool>> e = x => {|EXP1008:warehouse.TryShip(x)|};")]
    [InlineData("for (var x = t; {|EXP1001:warehouse.TryShip(x)|}; x = other) ;")]
    [InlineData("{|EXP1001:warehouse.Open()|};")]
    [InlineData("static void Go(Warehouse w, Transfer x) => w.Ship(x); gate = null!; {|EXP1001:Go(warehouse, Other.Next())|};", "object gate")]
    public Task WhatARequirementWouldNotProve_IsNotOffered(string statement, string gate = "IExportGate gate") =>
        FixCase.Source(FixCase.Method(statement).Replace("IExportGate gate", gate, StringComparison.Ordinal)).VerifyNoFix(Fix);

    [Theory]
    [InlineData("Clearance c = {|EXP2001:null!|};")]
    [InlineData("void Keep(Clearance c) { } void Use() => Keep({|EXP2001:null!|});")]
    [InlineData("Clearance Get() => {|EXP2001:default!|};")]
    public Task ForgedClearance_OfNoTransfer_IsNotOffered(string members) =>
        FixCase.Source($$"""class Desk(IExportGate gate) { object G => gate; {{members}} }""").VerifyNoFix(Fix);

    [Fact]
    public Task Property_WithAnExpressionBody_IsNotOffered() => FixCase.Source("""
        class Desk(IExportGate gate, Warehouse warehouse, Transfer t)
        {
            object Gate => gate;
            bool Sent => {|EXP1001:warehouse.TryShip(t)|};
        }
        """).VerifyNoFix(Fix);

    private static Task Verify(string before, string after) => FixCase.Statements(before).VerifyFix(Fix, FixCase.Method(after));
}
