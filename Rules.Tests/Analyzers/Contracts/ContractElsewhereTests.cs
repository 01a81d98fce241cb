namespace ExportPolicy.Rules.Tests.Analyzers;

/// <summary>Contracts that the file with the call does not mention: what tells files without controlled members from the others must miss none of them.</summary>
public sealed class ContractElsewhereTests
{
    private const string Warehouse = """
        public interface IWarehouse
        {
            [RequiresClearance] void Ship(Transfer transfer);
            [RequiresClearance] Transfer? Loaded { set; }
        }
        """;

    [Theory]
    [InlineData("class Desk(IWarehouse warehouse) { void Send(Transfer transfer) => {|EXP1001:warehouse.Ship(transfer)|}; }")]
    [InlineData("class Desk(IWarehouse warehouse) { void Send(Transfer transfer) => {|EXP1001:warehouse.Loaded|} = transfer; }")]
    [InlineData("class Desk(IWarehouse warehouse) { void Send(Transfer transfer) => {|EXP1001:warehouse.@Ship(transfer)|}; }")]
    [InlineData("class Desk(IWarehouse warehouse) { void Send(Transfer transfer) => {|EXP1001:warehouse.\\u0053hip(transfer)|}; }")]
    [InlineData("class Desk(IWarehouse warehouse) { void Send(Transfer transfer) => {|EXP1001:warehouse.S\\U00000068ip(transfer)|}; }")]
    [InlineData("class Desk(IWarehouse warehouse) { void Send(Transfer transfer) => {|EXP1001:warehouse.Sh\u200Dip(transfer)|}; }")]
    [InlineData("class Desk(IWarehouse warehouse) { void Send(Transfer transfer) => {|EXP1001:warehouse.Sh\\u200Dip(transfer)|}; }")]
    [InlineData("class Desk(IWarehouse warehouse) { Action<Transfer> Send() => {|EXP1008:warehouse.Ship|}; }")]
    public Task CallInAnotherFile_Triggers(string source) => Analyze.Source(source).File("Warehouse.cs", Warehouse).Verify();

    [Fact]
    public Task ImplementationInAnotherFile_WithoutTheContract_Triggers() => Analyze.Source("""
        class Harbour : IWarehouse
        {
            public void {|EXP2007:Ship|}(Transfer transfer) { }
            public Transfer? {|EXP2007:Loaded|} { get; set; }
        }
        """)
        .File("Warehouse.cs", Warehouse).Verify();

    [Fact]
    public Task ExplicitImplementationInAnotherFile_WithoutTheContract_Triggers() => Analyze.Source("""
        class Harbour : IWarehouse
        {
            void IWarehouse.{|EXP2007:Ship|}(Transfer transfer) { }
            Transfer? IWarehouse.{|EXP2007:Loaded|} { set { } }
        }
        """)
        .File("Warehouse.cs", Warehouse).Verify();

    [Fact]
    public Task InterfaceImplementedByTheBaseInAnotherFile_Triggers() => Analyze.Source("class {|EXP2007:Harbour|} : Port, IPier { }")
        .File("Port.cs", "class Port { public void Ship(Transfer transfer) { } }")
        .File("Pier.cs", "interface IPier { [RequiresClearance] void Ship(Transfer transfer); }").Verify();

    [Theory]
    [InlineData("\\u0052equires\\u0043learance")]
    [InlineData("Requires\u200DClearance")]
    [InlineData("Requires\\u200DClearance")]
    public Task AttributeWrittenOtherwise_Triggers(string attribute) => Analyze.Source("class Desk { void Send(Transfer transfer) => {|EXP1001:Warehouse.Ship(transfer)|}; }")
        .File("Warehouse.cs", $"static class Warehouse {{ [{attribute}] public static void Ship(Transfer transfer) {{ }} }}").Verify();

    [Fact]
    public Task AttributeByAnAliasOfAnotherFile_Triggers() => Analyze.Source("class Desk { void Send(Transfer transfer) => {|EXP1001:Warehouse.Ship(transfer)|}; }")
        .File("Warehouse.cs", "static class Warehouse { [Guarded] public static void Ship(Transfer transfer) { } }")
        .File("Aliases.cs", "global using GuardedAttribute = ExportPolicy.Rules.RequiresClearanceAttribute;").Verify();

    [Fact]
    public Task AttributeOnTheOtherPartOfAPartialMethod_Triggers() => Analyze.Source("class Desk { void Send(Transfer transfer) => {|EXP1001:Warehouse.Ship(transfer)|}; }")
        .File("Warehouse.cs", "static partial class Warehouse { public static partial void Ship(Transfer transfer); }")
        .File("Warehouse.Shipping.cs", "static partial class Warehouse { [RequiresClearance] public static partial void Ship(Transfer transfer) { } }").Verify();

    [Fact]
    public Task HelperInAnotherPartOfTheType_Triggers() => Analyze.Source("partial class Desk { void Send(Transfer transfer) => {|EXP1001:Pass(transfer)|}; }")
        .File("Desk.Shipping.cs", "partial class Desk { private void Pass(Transfer transfer) => Warehouse.Ship(transfer); }")
        .File("Warehouse.cs", "static class Warehouse { [RequiresClearance] public static void Ship(Transfer transfer) { } }").Verify();

    [Theory]
    [InlineData("[RequiresClearance] public Load(Transfer transfer) { }", "Load Send(Transfer transfer) => {|EXP1001:new(transfer)|};")]
    [InlineData("[RequiresClearance] public static Load operator +(Load load, Transfer transfer) => load;", "Load Send(Load load, Transfer transfer) => {|EXP1001:load + transfer|};")]
    [InlineData("[RequiresClearance] public Load this[Transfer transfer] => this;", "Load Send(Load load, Transfer transfer) => {|EXP1001:load[transfer]|};")]
    [InlineData("[RequiresClearance] public void Add(Transfer transfer) { } public System.Collections.IEnumerator GetEnumerator() => throw new Exception();", "Load Send(Transfer transfer) => new() { {|EXP1001:transfer|} };")]
    public Task MemberCalledWithoutItsName_Triggers(string member, string call) => Analyze.Source($"class Desk {{ {call} }}")
        .File("Load.cs", $"class Load : System.Collections.IEnumerable {{ {(member.Contains("IEnumerator") ? "" : "System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => throw new Exception();")} {member} }}").Verify();

    [Fact]
    public Task DelegateWithContractInAnotherFile_Triggers() => Analyze.Source("""
        class Desk(IExportGate gate)
        {
            void Send(Shipping shipping, Transfer transfer, Transfer other) => {|EXP1003:shipping(other, gate.Check(transfer).RequireClearance())|};
        }
        """)
        .File("Shipping.cs", "delegate void Shipping(Transfer transfer, [ClearanceFor(\"transfer\")] Clearance clearance);").Verify();

    [Fact]
    public Task FilesWithoutContracts_DoNotTrigger() => Analyze.Source("class Desk(IWarehouse warehouse, IExportGate gate) { void Send(Transfer transfer) { gate.Check(transfer).RequireClearance(); warehouse.Ship(transfer); } }")
        .File("Warehouse.cs", Warehouse)
        .File("Other.cs", "class Other { void Ship(string parcel) { } void Send() => Ship(\"\\u00e9\"); }").Verify();
}
