namespace ExportPolicy.Rules.Tests.Analyzers;

public sealed class UntiedItemsAnalyzerTests
{
    [Theory]
    [InlineData("gate.CheckAll(orders, {|EXP2014:o => other|});")]
    [InlineData("gate.CheckAll(orders, {|EXP2014:o => orders[0].ToTransfer()|});")]
    [InlineData("gate.CheckAll(orders, {|EXP2014:o => o.Parent!.ToTransfer()|});")]
    [InlineData("gate.CheckAll(orders, {|EXP2014:o => o.Raw|});")]
    [InlineData("gate.CheckAll(orders, {|EXP2014:o => Clean(o.ToTransfer())|});")]
    [InlineData("gate.CheckAll(orders, {|EXP2014:map|});")]
    [InlineData("gate.CheckAll(orders, {|EXP2014:Unmarked|});")]
    [InlineData("gate.CheckAll(orders, {|EXP2014:o => { o = orders[0]; return o.ToTransfer(); }|});")]
    [InlineData("gate.CheckAll(orders, {|EXP2014:o => o.Raw is null ? o.ToTransfer() : other|});")]
    [InlineData("ExportGateExtensions.CheckAll(gate, orders, {|EXP2014:o => other|});")]
    [InlineData("gate.CheckAll(transferOf: {|EXP2014:o => other|}, items: orders);")]
    [InlineData("foreach (var x in gate.CheckAll(orders, {|EXP2014:delegate (Order o) { return other; }|})) { }")]
    public Task OtherMappings_Trigger(string statement) => Analyze.Source(Method(statement)).Verify();

    [Theory]
    [InlineData("gate.CheckAll(orders, o => o.ToTransfer());")]
    [InlineData("gate.CheckAll(orders, static o => o.ToTransfer());")]
    [InlineData("gate.CheckAll(orders, (Order o) => { return o.ToTransfer(); });")]
    [InlineData("gate.CheckAll(orders, delegate (Order o) { return o.ToTransfer(); });")]
    [InlineData("gate.CheckAll(orders, o => (o.ToTransfer()));")]
    [InlineData("gate.CheckAll(parcels, p => p.Mapped);")]
    [InlineData("gate.CheckAll(boxes, Boxes.Of);")]
    [InlineData("gate.CheckAll(boxes, b => Boxes.Of(b));")]
    [InlineData("gate.CheckAll(crates, c => c.Map());")]
    [InlineData("gate.CheckAll(crates, Crates.Map);")]
    [InlineData("gate.CheckAll(specials, s => s.ToTransfer());")]
    [InlineData("gate.CheckAll(orders.Where(o => o.Raw is not null), o => o.ToTransfer());")]
    [InlineData("gate.CheckAll([other]); gate.CheckAll(new[] { other }, t => t);")]
    [InlineData("Check.CheckAll(orders, o => other);")]
    public Task MappingsOfTheItem_DoNotTrigger(string statement) => Analyze.Source(Method(statement)).Verify();

    [Fact]
    public Task TestProject_DoesNotTrigger() => Analyze.Source(Method("gate.CheckAll(orders, o => other);")).InTestProject().Verify();

    private static string Method(string statement) => $$"""
        class Order { [TransferOf] public Transfer ToTransfer() => throw new NotSupportedException(); public Transfer? Parented; public Order? Parent; public Transfer Raw = null!; }
        class Special : Order;
        class Parcel { [TransferOf] public Transfer Mapped => throw new NotSupportedException(); }
        class Box;
        static class Boxes { [TransferOf] public static Transfer Of(Box b) => throw new NotSupportedException(); }
        class Crate;
        static class Crates { [TransferOf] public static Transfer Map(this Crate c) => throw new NotSupportedException(); }
        static class Check { public static void CheckAll(List<Order> orders, Func<Order, Transfer> map) { } }
        class A
        {
            static Transfer Clean(Transfer t) => t;
            static Transfer Unmarked(Order o) => o.ToTransfer();
            void Use(IExportGate gate, List<Order> orders, List<Special> specials, List<Parcel> parcels, List<Box> boxes, List<Crate> crates, Transfer other, Func<Order, Transfer> map)
            {
                {{statement}}
            }
        }
        """;
}
