namespace ExportPolicy.Rules.Tests.Analyzers;

public sealed class EmptyContractAnalyzerTests
{
    private const string Types = """

        class Order { [TransferOf(Except = ["Status"])] public Transfer ToTransfer() => throw new NotImplementedException(); public string? Status { get; set; } }
        class Parcel { public string? Id { get; set; } }
        static class Parcels { [TransferOf] public static Transfer Of(Parcel p) => throw new NotImplementedException(); }
        """;

    [Theory]
    [InlineData("[{|EXP2012:RequiresClearance(\"x\")|}] void F(Transfer t) { }")]
    [InlineData("[{|EXP2012:RequiresClearance(\"t\", \"T\")|}] void F(Transfer t) { }")]
    [InlineData("[{|EXP2012:RequiresClearance(\"id\")|}] void F(string id, Transfer t) { }")]
    [InlineData("void F(Transfer t, [{|EXP2012:ClearanceFor(\"x\")|}] Clearance c) => throw new NotSupportedException();")]
    [InlineData("void F(Transfer t, [{|EXP2012:ClearanceFor(\"c\")|}] Clearance c) => throw new NotSupportedException();")]
    [InlineData("void F(Transfer t, [{|EXP2012:ClearanceFor(\"t\")|}] string c) => throw new NotSupportedException();")]
    [InlineData("void F(Transfer t, [{|EXP2012:ClearanceFor(\"t\")|}] Decision d) => throw new NotSupportedException();")]
    [InlineData("[return: {|EXP2012:ClearanceFor(\"t\")|}] Decision F(Transfer t) => throw new NotSupportedException();")]
    [InlineData("[return: {|EXP2012:ClearanceFor(\"t\")|}] Task<bool> F(Transfer t) => throw new NotSupportedException();")]
    [InlineData("[return: {|EXP2012:ClearanceFor(\"x\")|}] Clearance F(Transfer t) => throw new NotSupportedException();")]
    [InlineData("bool F(Transfer t, [{|EXP2012:ClearanceFor(\"x\")|}] out Clearance? c) => throw new NotSupportedException();")]
    [InlineData("[{|EXP2012:EnsuresClearedWhenTrue(\"t\")|}] int F(Transfer t) => throw new NotSupportedException();")]
    [InlineData("[{|EXP2012:EnsuresClearedWhenTrue(\"t\")|}] Task F(Transfer t) => throw new NotSupportedException();")]
    [InlineData("[{|EXP2012:EnsuresClearedWhenTrue(\"x\")|}] bool F(Transfer t) => throw new NotSupportedException();")]
    [InlineData("[{|EXP2012:EnsuresCleared(\"x\")|}] void F(Transfer t) => throw new NotSupportedException();")]
    [InlineData("[{|EXP2012:EnsuresCleared(\"t\")|}] async void F(Transfer t) { await Task.Yield(); throw new NotSupportedException(); }")]
    [InlineData("void G() { [{|EXP2012:RequiresClearance(\"x\")|}] void F(Transfer t) { } }")]
    [InlineData("delegate void D(Transfer t, [{|EXP2012:ClearanceFor(\"x\")|}] Clearance c);")]
    [InlineData("[{|EXP2012:RequiresClearance(\"x\")|}] Transfer P { get; set; } = null!;")]
    [InlineData("[{|EXP2012:RequiresClearance(\"x\")|}] A(Transfer t) { }")]
    public Task WrongNamesAndTypes_Trigger(string member) => Analyze.Source($"class A {{ {member} }}" + Types).Verify();

    [Theory]
    [InlineData("sealed class A { public Transfer T { get; } [{|EXP2012:ClearanceFor(\"X\")|}] public Clearance C { get; } INIT }")]
    [InlineData("sealed class A { public Transfer T { get; } [{|EXP2012:ClearanceFor(\"T\")|}] public Clearance C { get; set; } INIT }")]
    [InlineData("sealed class A { public Transfer T { get; } [{|EXP2012:ClearanceFor(\"T\")|}] public Clearance C { get; init; } INIT }")]
    [InlineData("sealed class A { public Transfer T { get; set; } [{|EXP2012:ClearanceFor(\"T\")|}] public Clearance C { get; } INIT }")]
    [InlineData("class A { public Transfer T { get; } [{|EXP2012:ClearanceFor(\"T\")|}] public Clearance C { get; } INIT }")]
    [InlineData("sealed class A { public string T { get; } = \"\"; [{|EXP2012:ClearanceFor(\"T\")|}] public Clearance C => throw new NotSupportedException(); }")]
    [InlineData("sealed class A { public Transfer T { get; } = null!; [{|EXP2012:ClearanceFor(\"T\")|}] public string C { get; } = \"\"; }")]
    [InlineData("sealed record A(Transfer T, [property: {|EXP2012,EXP2012:ClearanceFor(\"T\")|}] Clearance C);")]
    public async Task LooseTies_Trigger(string source)
    {
        var found = await Analyze.Source(Markup.Parse(Tied(source)).Text + Types).Diagnostics();
        Assert.Contains("EXP2012", found.Select(each => each.Id));
        Assert.All(found, each => Assert.True(each.Id is "EXP2012" or "EXP2008" or "EXP1001", each.ToString()));
    }

    [Theory]
    [InlineData("class O { [{|EXP2012:TransferOf|}] public string Map() => \"\"; }")]
    [InlineData("class O { [{|EXP2012:TransferOf|}] public Task<Transfer> Map() => throw new NotSupportedException(); }")]
    [InlineData("class O { [{|EXP2012:TransferOf|}] public Transfer Map(int i) => throw new NotSupportedException(); }")]
    [InlineData("class O { [{|EXP2012:TransferOf|}] public static Transfer Map() => throw new NotSupportedException(); }")]
    [InlineData("class O { [{|EXP2012:TransferOf|}] public static Transfer Map(Parcel a, Parcel b) => throw new NotSupportedException(); }")]
    [InlineData("class O { [{|EXP2012:TransferOf(Except = [\"Colour\"])|}] public Transfer Map() => throw new NotSupportedException(); }")]
    [InlineData("class O { [{|EXP2012:TransferOf(Except = [nameof(Id)])|}] public Transfer Map() => throw new NotSupportedException(); public string Id => \"\"; }")]
    [InlineData("class O { [TransferOf] public Transfer A => throw new NotSupportedException(); [{|EXP2012:TransferOf|}] public Transfer B() => throw new NotSupportedException(); }")]
    [InlineData("static class M { [{|EXP2012:TransferOf|}] public static Transfer Harmless(Order o) => throw new NotSupportedException(); }")]
    [InlineData("static class M { [{|EXP2012:TransferOf|}] public static Transfer Harmless(this Order o) => throw new NotSupportedException(); }")]
    [InlineData("static class M { extension(Order o) { [{|EXP2012:TransferOf|}] public Transfer Harmless => throw new NotSupportedException(); } }")]
    [InlineData("static class M { [TransferOf] public static Transfer Of(Box p) => throw new NotSupportedException(); } static class N { [{|EXP2012:TransferOf|}] public static Transfer Of(Box p) => throw new NotSupportedException(); } class Box;")]
    [InlineData("class Late : Order { [{|EXP2012:TransferOf|}] public Transfer Harmless() => throw new NotSupportedException(); }")]
    [InlineData("interface IOne { [TransferOf] Transfer Map(); } class A : IOne { public Transfer Map() => throw new NotSupportedException(); [{|EXP2012:TransferOf|}] public Transfer Harmless => throw new NotSupportedException(); }")]
    [InlineData("interface IOne { [TransferOf] Transfer Map(); } interface ITwo { [TransferOf] Transfer Harmless(); } abstract class {|EXP2012:A|} : IOne, ITwo { public abstract Transfer Map(); public abstract Transfer Harmless(); }")]
    [InlineData("interface IOne { [TransferOf] Transfer Map(); } abstract class {|EXP2012:Both|} : Order, IOne { public abstract Transfer Map(); } abstract class Below : Both;")]
    [InlineData("class A { void F() { [{|EXP2012:TransferOf|}] static Transfer Of(Order o) => throw new NotSupportedException(); Of(new()); } }")]
    public Task WrongMappings_Trigger(string source) => Analyze.Source(source + Types).Verify();

    [Fact]
    public Task SecondMapping_OfATypeOfAReference_Triggers() =>
        Analyze.Source("static class M { [{|EXP2012:TransferOf|}] public static Transfer Harmless(Lib.Order o) => throw new NotSupportedException(); }").Referencing(Elsewhere).Verify();

    [Theory]
    [InlineData("if (gate.Check(o.ToTransfer()).IsPermitted) Ship(o);")]
    [InlineData("if (gate.Check(Lib.Other.Harmless(o)).IsPermitted) {|EXP1003:Ship(o)|};")]
    [InlineData("if (gate.Check(((Lib.IMapped)o).Plain).IsPermitted) {|EXP1003:Ship(o)|};")]
    [InlineData("foreach (var each in gate.CheckAll(new[] { o }, {|EXP2014:x => Lib.Other.Harmless(x)|})) Console.WriteLine(each.IsPermitted);")]
    public Task SecondMapping_InReferences_ProvesNothing(string statement) => Analyze.Source(
        $$"""class A(IExportGate gate) { public void Go(Lib.Order o) { {{statement}} } [RequiresClearance] public void Ship(Lib.Order o) => Console.WriteLine(o); }""").Referencing(Elsewhere).Verify();

    [Theory]
    [InlineData("if (gate.Check(c.Map()).IsPermitted) Ship(c);")]
    [InlineData("if (gate.Check(Lib.Crates.Map(c)).IsPermitted) Ship(c);")]
    public Task ExtensionBlock_OfAReference_IsOneMapping(string statement) => Analyze.Source(
        $$"""using Lib; class A(IExportGate gate) { public void Go(Crate c) { {{statement}} } [RequiresClearance] public void Ship(Crate c) => Console.WriteLine(c); }""").Referencing(Elsewhere).Verify();

    private static AnalyzerCase Elsewhere => Analyze.Source("""
        namespace Lib;
        public interface IMapped { [TransferOf] Transfer Plain { get; } }
        public class Order : IMapped { [TransferOf] public Transfer ToTransfer() => throw new NotSupportedException(); public Transfer Plain => throw new NotSupportedException(); }
        public class Crate;
        public static class Crates { extension(Crate c) { [TransferOf] public Transfer Map() => throw new NotSupportedException(); } }
        public static class Other { [TransferOf] public static Transfer Harmless(Order o) => throw new NotSupportedException(); }
        """).Named("Lib");

    [Theory]
    [InlineData("class A { [RequiresClearance] void F(Transfer t) { } [RequiresClearance(nameof(t))] void G(Transfer t, Transfer u) { } }")]
    [InlineData("class A { [RequiresClearance(\"o\")] void F(Order o) { } [RequiresClearance(\"p\")] void G(Parcel p) { } }")]
    [InlineData("class A { [RequiresClearance] void F() { } [RequiresClearance] string P => \"\"; }")]
    [InlineData("class A { void F(Order o, [ClearanceFor(nameof(o))] Clearance c) => c.Demand(o.ToTransfer()); }")]
    [InlineData("class A { void F(Transfer t, [ClearanceFor(\"t\")] Clearance? c = null) => throw new NotSupportedException(); }")]
    [InlineData("class A { [return: ClearanceFor(\"t\")] Task<Clearance> F(Transfer t) => throw new NotSupportedException(); }")]
    [InlineData("class A { [return: ClearanceFor(\"t\")] ValueTask<(int, Clearance)> F(Transfer t) => throw new NotSupportedException(); }")]
    [InlineData("class A { [return: ClearanceFor(\"t\")] Clearance? F(Transfer t) => null; }")]
    [InlineData("class A { [EnsuresClearedWhenTrue(\"t\")] Task<bool> F(Transfer t) => throw new NotSupportedException(); }")]
    [InlineData("class A { [EnsuresClearedWhenTrue(\"t\")] ValueTask<bool> F(Transfer t) => throw new NotSupportedException(); }")]
    [InlineData("class A { [EnsuresCleared(\"t\")] async Task F(Transfer t) { await Task.Yield(); throw new NotSupportedException(); } }")]
    [InlineData("class A { [RequiresClearance(\"value\")] Transfer P { get => throw new NotSupportedException(); set { } } }")]
    [InlineData("class A { void G<T>([ClearanceFor(\"t\")] Clearance c, T t) where T : Order => c.Demand(t.ToTransfer()); }")]
    [InlineData("sealed class A(Transfer t, [ClearanceFor(nameof(t))] Clearance c) { public Transfer T { get; } = t; [ClearanceFor(nameof(T))] public Clearance C { get; } = c; }")]
    [InlineData("class O { [TransferOf] public Transfer T => throw new NotSupportedException(); }")]
    [InlineData("class O { [TransferOf(Except = [nameof(Status), \"Note\"])] public Transfer Map() => throw new NotSupportedException(); public int Status { get; set; } public string? Note; }")]
    [InlineData("class P; static class M { [TransferOf] public static Transfer Of(this P p) => throw new NotSupportedException(); }")]
    [InlineData("class P; static class M { extension(P p) { [TransferOf] public Transfer Map() => throw new NotSupportedException(); } }")]
    [InlineData("class P; static class M { extension(P p) { [TransferOf] public Transfer Mapped => throw new NotSupportedException(); [RequiresClearance(nameof(p))] public void Ship() { } } }")]
    [InlineData("interface IOne { [TransferOf] Transfer Map(); } interface ITwo { [TransferOf] Transfer Map(); } class O : IOne, ITwo { [TransferOf] public Transfer Map() => throw new NotSupportedException(); } class Q : O;")]
    [InlineData("interface IOne { [TransferOf] Transfer Map(); } class O : IOne { Transfer IOne.Map() => throw new NotSupportedException(); }")]
    [InlineData("class Box<T>; static class M { [TransferOf] public static Transfer Of(Box<int> b) => throw new NotSupportedException(); [TransferOf] public static Transfer Of(Box<string> b) => throw new NotSupportedException(); }")]
    [InlineData("abstract class O { [TransferOf] public abstract Transfer Map(); } class Q : O { [TransferOf] public override Transfer Map() => throw new NotSupportedException(); }")]
    public Task ContractsThatHold_DoNotTrigger(string source) => Analyze.Source(source + Types).Verify();

    private static string Tied(string source) => source.Replace("INIT", "public A(IExportGate gate, Transfer t) { T = t; C = gate.Check(t).RequireClearance(); }", StringComparison.Ordinal);
}
