using ExportPolicy.Rules.Analyzers.CodeFixes;

namespace ExportPolicy.Rules.Tests.Analyzers.CodeFixes;

/// <summary>How far the fix goes, and where it is not offered.</summary>
public sealed class WrapInTryGetClearanceOfferTests
{
    private static readonly WrapInTryGetClearanceFix Fix = new();

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
}
