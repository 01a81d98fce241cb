namespace ExportPolicy.Rules.Tests.Analyzers;

public sealed class DroppedContractAnalyzerTests
{
    private const string Types = """

        public interface IShipper { [RequiresClearance] void Ship(Transfer t); }
        public interface IReleaser { void Release(Transfer t, [ClearanceFor(nameof(t))] Clearance c); }
        public interface IRaw { void Ship(Transfer t); }
        public interface IClearing
        {
            [EnsuresCleared(nameof(t))] void Ensure(Transfer t);
            [EnsuresClearedWhenTrue(nameof(t))] bool Ok(Transfer t);
            [return: ClearanceFor(nameof(t))] Clearance Get(Transfer t);
            bool Try(Transfer t, [ClearanceFor(nameof(t))] out Clearance? c);
        }
        public interface IGeneric<T> { [RequiresClearance("item")] void Ship(T item); }
        public abstract class Base { [RequiresClearance] public virtual void Ship(Transfer t) { } }
        public class Plain { public virtual void Ship(Transfer t) { } }
        public class Sealed { [RequiresClearance] public void Ship(Transfer t) { } }
        public class Order { [TransferOf] public Transfer ToTransfer() => throw new NotImplementedException(); }
        """;

    [Theory]
    [InlineData("class A : IShipper { public void {|EXP2007:Ship|}(Transfer t) { } }")]
    [InlineData("class A : IShipper { void IShipper.{|EXP2007:Ship|}(Transfer t) { } }")]
    [InlineData("struct A : IShipper { public void {|EXP2007:Ship|}(Transfer t) { } }")]
    [InlineData("abstract class A : IShipper { public abstract void {|EXP2007:Ship|}(Transfer t); }")]
    [InlineData("class A : IReleaser { public void {|EXP2007:Release|}(Transfer t, Clearance c) => c.Demand(t); }")]
    [InlineData("class A : Base { public override void {|EXP2007:Ship|}(Transfer t) { } }")]
    [InlineData("class A : Base { public new void {|EXP2007:Ship|}(Transfer t) { } }")]
    [InlineData("class A : Base { public new virtual void {|EXP2007:Ship|}(Transfer other) { } }")]
    [InlineData("interface A : IShipper { new void {|EXP2007:Ship|}(Transfer t); }")]
    [InlineData("class A : IGeneric<Order> { public void {|EXP2007:Ship|}(Order item) { } }")]
    [InlineData("class Middle : Base; class A : Middle { public sealed override void {|EXP2007:Ship|}(Transfer t) { } }")]
    [InlineData("class {|EXP2007:A|} : Plain, IShipper;")]
    [InlineData("class A : IClearing { public void {|EXP2007:Ensure|}(Transfer t) => throw new X(); public bool {|EXP2007:Ok|}(Transfer t) => false; public Clearance {|EXP2007:Get|}(Transfer t) => throw new X(); public bool {|EXP2007:Try|}(Transfer t, out Clearance? c) => throw new X(); } class X : Exception;")]
    [InlineData("abstract class P { [RequiresClearance] public abstract Transfer Next { get; set; } } class A : P { public override Transfer {|EXP2007:Next|} { get; set; } = null!; }")]
    public Task ContractLeftOut_Triggers(string source) => Analyze.Source(source + Types).Verify();

    [Theory]
    [InlineData("interface ITwo { [return: ClearanceFor(\"a\")] Clearance Get(Transfer a, Transfer b); } class A : ITwo { [return: ClearanceFor(\"b\")] public Clearance {|EXP2007:Get|}(Transfer a, Transfer b) => throw new X(); }")]
    [InlineData("abstract class Two { [return: ClearanceFor(\"a\")] public abstract Clearance Get(Transfer a, Transfer b); } class A : Two { [return: ClearanceFor(\"b\")] public override Clearance {|EXP2007:Get|}(Transfer a, Transfer b) => throw new X(); }")]
    [InlineData("interface ITwo { [return: ClearanceFor(\"a\")] Clearance Get(Transfer a, Transfer b); } class A : ITwo { [return: ClearanceFor(\"a\")] public Clearance {|EXP2007:Get|}(Transfer b, Transfer a) => throw new X(); }")]
    [InlineData("interface ITwo { bool Try(Transfer a, Transfer b, [ClearanceFor(\"a\")] out Clearance? c); } class A : ITwo { public bool {|EXP2007:Try|}(Transfer a, Transfer b, [ClearanceFor(\"b\")] out Clearance? c) => throw new X(); }")]
    [InlineData("interface ITwo { void Go(Transfer a, Transfer b, [ClearanceFor(\"a\")] Clearance c, [ClearanceFor(\"b\")] Clearance d); } class A : ITwo { public void {|EXP2007:Go|}(Transfer a, Transfer b, [ClearanceFor(\"b\")] Clearance c, [ClearanceFor(\"a\")] Clearance d) => throw new X(); }")]
    public Task ContractTiedToAnother_Triggers(string source) => Analyze.Source(source + Types + "class X : Exception;").Verify();

    [Theory]
    [InlineData("class A : IRaw { [RequiresClearance] public void {|EXP2007:Ship|}(Transfer t) { } }")]
    [InlineData("class A : IRaw { [RequiresClearance] void IRaw.{|EXP2007:Ship|}(Transfer t) { } }")]
    [InlineData("class A : Plain { [RequiresClearance] public override void {|EXP2007:Ship|}(Transfer t) { } }")]
    [InlineData("class {|EXP2007:A|} : Sealed, IRaw;")]
    [InlineData("interface IBoth { [RequiresClearance(\"a\")] void Ship(Transfer a, Transfer b); } class A : IBoth { [RequiresClearance] public void {|EXP2007:Ship|}(Transfer a, Transfer b) { } }")]
    [InlineData("class A : IDisposable { [RequiresClearance] public void {|EXP2007:Dispose|}() { } }")]
    [InlineData("class A { [RequiresClearance] public override string {|EXP2007:ToString|}() => \"\"; }")]
    [InlineData("class A : IShipper, IRaw { [RequiresClearance] public void {|EXP2007:Ship|}(Transfer t) { } }")]
    public Task ControlledBehindAnUncontrolledMember_Triggers(string source) => Analyze.Source(source + Types).Verify();

    [Theory]
    [InlineData("class A { [RequiresClearance] static {|EXP2007:A|}() { } }")]
    [InlineData("class A { [RequiresClearance] void {|EXP2007:OnShip|}(object? sender, EventArgs e) { } }")]
    [InlineData("class Args : EventArgs { public Transfer? T { get; set; } } class A { [RequiresClearance] void {|EXP2007:OnShip|}(object? sender, Args e) { } }")]
    [InlineData("class A { [RequiresClearance, System.Runtime.InteropServices.UnmanagedCallersOnly] static void {|EXP2007:Ship|}() { } }")]
    [InlineData("class A { [RequiresClearance, System.Runtime.CompilerServices.ModuleInitializer] internal static void {|EXP2007:Ship|}() { } }")]
    public Task ControlledEntryPoints_Trigger(string source) => Analyze.Source(source + Types).Verify();

    [Fact]
    public Task ControlledActions_Trigger() => Analyze.Source("""
        using Microsoft.AspNetCore.Mvc;

        public class Orders : ControllerBase
        {
            [HttpPost, RequiresClearance] public void {|EXP2007:Ship|}(Transfer t) { }
            [RequiresClearance] public void {|EXP2007:Plain|}(Transfer t) { }
            [RequiresClearance] private void Inner(Transfer t) { }
            [NonAction, RequiresClearance] public void Helper(Transfer t) { }
            [HttpGet] public string Get(string id) => id;
        }

        [ApiController] public class Poco { [RequiresClearance] public void {|EXP2007:Ship|}(Transfer t) { } }
        """).WithAspNetCore().Verify();

    [Theory]
    [InlineData("class A : IShipper { [RequiresClearance] public void Ship(Transfer t) { } }")]
    [InlineData("class A : IShipper { [RequiresClearance(nameof(transfer))] public void Ship(Transfer transfer) { } }")]
    [InlineData("class A : IShipper { [RequiresClearance] void IShipper.Ship(Transfer t) { } }")]
    [InlineData("class A : IReleaser { public void Release(Transfer t, [ClearanceFor(nameof(t))] Clearance c) => c.Demand(t); }")]
    [InlineData("interface ITwo { [return: ClearanceFor(\"a\")] Clearance Get(Transfer a, Transfer b); } class A : ITwo { [return: ClearanceFor(\"b\")] public Clearance Get(Transfer b, Transfer a) => throw new NotSupportedException(); }")]
    [InlineData("interface ITwo { bool Try(Transfer a, Transfer b, [ClearanceFor(\"a\")] out Clearance? c); } class A : ITwo { public bool Try(Transfer x, Transfer y, [ClearanceFor(\"x\")] out Clearance? z) => throw new NotSupportedException(); }")]
    [InlineData("class A : Base { [RequiresClearance] public override void Ship(Transfer t) => throw new NotSupportedException(); }")]
    [InlineData("class A : Base { [RequiresClearance] public new void Ship(Transfer t) { } }")]
    [InlineData("class A : Base { public void Ship(string id) { } public void Other(Transfer t) { } }")]
    [InlineData("class A : Plain { public override void Ship(Transfer t) { } public string Name { get; set; } = \"\"; }")]
    [InlineData("class A : Sealed, IShipper;")]
    [InlineData("class A : Plain, IRaw;")]
    [InlineData("interface IWider : IShipper { [RequiresClearance] new void Ship(Transfer t); }")]
    [InlineData("interface IWider : IShipper { void Note(Transfer t); }")]
    [InlineData("class A : IGeneric<Order> { [RequiresClearance] public void Ship(Order item) { } }")]
    [InlineData("class A { [RequiresClearance] void OnShip(Transfer t, EventArgs e) { } void OnClick(object? sender, EventArgs e) { } }")]
    [InlineData("class A { [RequiresClearance] public A(Transfer t) { } static A() { } }")]
    [InlineData("class A : IComparable<A>, IDisposable { public int CompareTo(A? other) => 0; public void Dispose() { } public override string ToString() => \"\"; }")]
    [InlineData("interface IOne { [RequiresClearance] void Ship(Transfer t); } class A : IOne, IShipper { [RequiresClearance] public void Ship(Transfer t) { } }")]
    [InlineData("partial class A { [RequiresClearance] partial void Ship(Transfer t); partial void Ship(Transfer t) { } }")]
    [InlineData("class Private { [RequiresClearance] private void Ship(Transfer t) { } } class A : Private { void Ship(Transfer t) { } }")]
    public async Task ContractKept_DoesNotTrigger(string source) =>
        Assert.DoesNotContain((await Analyze.Source(source + Types).Diagnostics()).Select(each => each.Id), id => id is "EXP2007" || id.StartsWith("CS", StringComparison.Ordinal));

    [Fact]
    public async Task ContractOfAReferencedAssembly_IsSeen()
    {
        var library = Analyze.Source("namespace Lib;" + Types).Named("Lib");
        await Analyze.Source("class A : Lib.IShipper { public void {|EXP2007:Ship|}(Transfer t) { } } class B : Lib.Base { public override void {|EXP2007:Ship|}(Transfer t) { } }").Referencing(library).Verify();
        await Analyze.Source("class A : Lib.IShipper { [RequiresClearance] public void Ship(Transfer t) { } }").Referencing(library).Verify();
    }

    [Fact]
    public async Task ListedMembers_HaveAContract()
    {
        var carrier = Analyze.Source("namespace Carrier; public interface IClient { void Book(string id); void Note(string id); } public class Client { public virtual void Book(string id) { } }").WithoutLibrary().Named("Carrier");
        await Analyze.Source("class A : Carrier.IClient { public void {|EXP2007:Book|}(string id) { } public void Note(string id) { } }")
            .Referencing(carrier).AdditionalFile("ExportControlledMembers.txt", "# carriers\nM:Carrier.IClient.Book(System.String)\n").Verify();
        await Analyze.Source("class A : Carrier.Client { public override void {|EXP2007:Book|}(string id) { } }")
            .Referencing(carrier).AdditionalFile("ExportControlledMembers.txt", "M:Carrier.Client.Book").Verify();
        await Analyze.Source("class A : Carrier.IClient { public void Book(string id) { } public void Note(string id) { } }").Referencing(carrier).Verify();
    }

    [Fact]
    public Task TestProject_DoesNotTrigger() => Analyze.Source("class A : IShipper { public void Ship(Transfer t) { } }" + Types).InTestProject().Verify();
}
