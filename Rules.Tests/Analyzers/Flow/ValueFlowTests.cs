namespace ExportPolicy.Rules.Tests.Analyzers.Flow;

/// <summary>What a proof is about: aliases, assignments, out and ref, tuples, members, with, mappings of the application's own types.</summary>
public sealed class ValueFlowTests
{
    [Theory]
    [InlineData("var x = t; if (gate.Check(x).TryGetClearance(out var c)) warehouse.Release(t, c);")]
    [InlineData("var x = t; if (gate.Check(t).IsPermitted) { t = other; warehouse.Ship(x); }")]
    [InlineData("var x = flag ? t : other; if (gate.Check(x).IsPermitted) warehouse.Ship(x);")]
    [InlineData("var (x, y) = (t, other); if (gate.Check(x).IsPermitted) warehouse.Ship(t);")]
    [InlineData("(t, other) = (other, t); if (gate.Check(t).IsPermitted) warehouse.Ship(t);")]
    [InlineData("var pair = (Item: t, Decision: gate.Check(t)); if (pair.Decision.IsPermitted) warehouse.Ship(pair.Item);")]
    [InlineData("var (x, d) = (t, gate.Check(t)); if (d.IsPermitted) warehouse.Ship(x);")]
    [InlineData("Other.Enrich(ref t); if (gate.Check(t).IsPermitted) warehouse.Ship(t);")]
    [InlineData("object boxed = t; if (gate.Check((Transfer)boxed).IsPermitted) warehouse.Ship(t);")]
    [InlineData("if (gate.Check(request.Transfer).IsPermitted) warehouse.Ship(request.Transfer);")]
    [InlineData("if (gate.Check(request.Transfer).TryGetClearance(out var c)) { Other.Log(request); warehouse.Release(request.Transfer, c); }")]
    [InlineData("var r = new Request(t, \"me\"); if (gate.Check(r.Transfer).IsPermitted) warehouse.Ship(t);")]
    [InlineData("var anonymous = new { T = t, D = gate.Check(t) }; if (anonymous.D.IsPermitted) warehouse.Ship(anonymous.D.Transfer);")]
    [InlineData("var d = gate.Check(t); if (d is { IsPermitted: true }) warehouse.Ship(d.Transfer);")]
    [InlineData("Transfer x = null!; x = t; if (gate.Check(x).IsPermitted) warehouse.Ship(x);")]
    [InlineData("if (gate.Check(order.ToTransfer()).IsPermitted) { order.Status = \"shipped\"; warehouse.ShipOrder(order); }")]
    [InlineData("if (gate.Check(order.ToTransfer()).TryGetClearance(out var c)) warehouse.Release(order.ToTransfer(), c);")]
    [InlineData("var x = order.ToTransfer(); if (gate.Check(x).IsPermitted) { warehouse.ShipOrder(order); warehouse.Ship(x); warehouse.Ship(order.ToTransfer()); }")]
    [InlineData("var o = order; if (gate.Check(o.ToTransfer()).IsPermitted) warehouse.ShipOrder(order);")]
    [InlineData("order.Destination = \"US\"; if (gate.Check(order.ToTransfer()).IsPermitted) { Other.Log(order); warehouse.ShipOrder(order); }")]
    [InlineData("var d = gate.Check(order.ToTransfer()); if (flag) Other.Log(d); if (!d.IsPermitted) return; warehouse.ShipOrder(order);")]
    [InlineData("foreach (var o in orders) { if (!gate.Check(o.ToTransfer()).IsPermitted) continue; o.Status = \"sent\"; warehouse.ShipOrder(o); }")]
    [InlineData("Transfer[] all = [t, other]; foreach (var x in all) if (gate.Check(x).IsPermitted) warehouse.Ship(x);")]
    public Task Value_ThatWasChecked_DoesNotTrigger(string statements) => FlowCase.Verify(statements);

    [Theory]
    [InlineData("if (gate.Check(t).TryGetClearance(out var c)) {|EXP1003:warehouse.Release(other, c)|};")]
    [InlineData("if (gate.Check(t).IsPermitted) {|EXP1003:warehouse.Ship(other)|};")]
    [InlineData("if (gate.Check(t).TryGetClearance(out var c)) { t = other; {|EXP1004:warehouse.Release(t, c)|}; }")]
    [InlineData("if (gate.Check(t).IsPermitted) { t = Other.Next(); {|EXP1004:warehouse.Ship(t)|}; }")]
    [InlineData("var c = gate.Check(t).RequireClearance(); Other.Enrich(ref t); {|EXP1004:warehouse.Release(t, c)|};")]
    [InlineData("var c = gate.Check(t).RequireClearance(); Other.Replace(out t); {|EXP1004:warehouse.Release(t, c)|};")]
    [InlineData("var c = gate.Check(t).RequireClearance(); if (flag) t = other; {|EXP1004:warehouse.Release(t, c)|};")]
    [InlineData("var c = gate.Check(t).RequireClearance(); (t, other) = (other, t); {|EXP1003:warehouse.Release(t, c)|};")]
    [InlineData("ref var alias = ref t; if (gate.Check(t).IsPermitted) { alias = other; {|EXP1004:warehouse.Ship(t)|}; }")]
    [InlineData("if (gate.Check(ts[0]).IsPermitted) {|EXP1003:warehouse.Ship(ts[0])|};")]
    [InlineData("if (gate.Check(Other.Next()).IsPermitted) {|EXP1003:warehouse.Ship(Other.Next())|};")]
    [InlineData("if (gate.Check(request.Transfer).IsPermitted) { request = request with { Transfer = t }; {|EXP1004:warehouse.Ship(request.Transfer)|}; }")]
    [InlineData("if (gate.Check(request.Transfer).TryGetClearance(out var c)) {|EXP1003:warehouse.Release((request with { Transfer = t }).Transfer, c)|};")]
    [InlineData("if (gate.Check(order.ToTransfer()).IsPermitted) { order.Destination = \"UA\"; {|EXP1004:warehouse.ShipOrder(order)|}; }")]
    [InlineData("if (gate.Check(order.ToTransfer()).IsPermitted) { order.Items.Add(\"shells\"); {|EXP1004:warehouse.ShipOrder(order)|}; }")]
    [InlineData("var o = order; if (gate.Check(order.ToTransfer()).IsPermitted) { o.Items[0] = \"shells\"; {|EXP1004:warehouse.ShipOrder(order)|}; }")]
    [InlineData("if (gate.Check(order.ToTransfer()).TryGetClearance(out var c)) { order.Destination += \"UA\"; {|EXP1004:warehouse.Release(order.ToTransfer(), c)|}; }")]
    [InlineData("if (gate.Check(order.ToTransfer()).IsPermitted) { order = orders[0]; {|EXP1004:warehouse.ShipOrder(order)|}; }")]
    [InlineData("if (gate.Check(order.ToTransfer()).IsPermitted) foreach (var o in orders) {|EXP1003:warehouse.ShipOrder(o)|};")]
    [InlineData("if (gate.Check(Shelf<int>.First).IsPermitted) {|EXP1003:warehouse.Ship(Shelf<string>.First)|};")]
    [InlineData("if (gate.Check(Shelf<int>.Second).IsPermitted) {|EXP1003:warehouse.Ship(Shelf<string>.Second)|};")]
    [InlineData("if (gate.Check(t).IsPermitted) {|EXP1003:warehouse.Ship(new Swapped(t).T)|};")]
    [InlineData("if (gate.Check(t).IsPermitted) {|EXP1003:warehouse.Ship(new Handmade(t).T)|};")]
    [InlineData("{|EXP1001:warehouse.Open()|};")]
    [InlineData("var d = flag ? gate.Check(t) : gate.Check(other); if (d.IsPermitted) {|EXP1003:warehouse.Ship(t)|};")]
    [InlineData("var d = new Office(gate).Ask(t); if (d.IsPermitted) {|EXP1001:warehouse.Ship(t)|};")]
    [InlineData("foreach (var (x, d) in await Task.WhenAll(ts.Select(async x => (x, await gate.CheckAsync(x))))) if (d.IsPermitted) {|EXP1001:warehouse.Ship(x)|};")]
    [InlineData("System.Linq.Expressions.Expression<Action> e = () => {|EXP1008:warehouse.Ship(t)|};")]
    public Task Value_ThatWasNotChecked_Triggers(string statements) =>
        FlowCase.Verify(statements, """
            public sealed class Office(IExportGate gate) { public Decision Ask(Transfer t) => gate.Check(t); }
            public static class Shelf<T> { public static readonly Transfer First = Other.Next(); public static Transfer Second { get; } = Other.Next(); }
            public sealed record Swapped(Transfer T) { public Transfer T { get; init; } = Other.Next(); }
            public sealed record Handmade { public Handmade(Transfer T) => Other.Log(T); public Transfer T { get; init; } = Other.Next(); }
            """);

    [Fact]
    public Task StaticField_BeforeItsConstructorHasRun_Triggers() => FlowCase.Class("""
        public sealed class Desk
        {
            private static readonly Transfer Next = Other.Next();
            static Desk()
            {
                var (gate, warehouse) = (Other.Gate, new Warehouse());
                if (!gate.Check(Next).IsPermitted) return;
                Next = Other.Next();
                {|EXP1003:warehouse.Ship(Next)|};
            }
        }
        """);
}
