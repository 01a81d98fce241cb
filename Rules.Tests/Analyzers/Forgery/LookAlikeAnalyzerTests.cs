namespace ExportPolicy.Rules.Tests.Analyzers;

public sealed class LookAlikeAnalyzerTests
{
    [Theory]
    [InlineData("namespace ExportPolicy.Rules { class {|EXP2004:RequiresClearanceAttribute|} : Attribute; }")]
    [InlineData("namespace ExportPolicy.Rules { class {|EXP2004:Clearance|}; }")]
    [InlineData("namespace ExportPolicy.Rules { interface {|EXP2004:IExportGate|}; }")]
    [InlineData("namespace ExportPolicy.Rules { enum {|EXP2004:Outcome|} { Permitted } }")]
    [InlineData("namespace ExportPolicy.Rules { record {|EXP2004:Transfer|}(string Id); }")]
    [InlineData("namespace ExportPolicy.Rules.Shop { class {|EXP2004:Decision|}; }")]
    [InlineData("namespace ExportPolicy.Rules { class {|EXP2004:Checked|}<T>; }")]
    [InlineData("namespace Shop { class {|EXP2004:RequiresClearanceAttribute|} : Attribute; }")]
    [InlineData("namespace Shop { class Outer { class {|EXP2004:ClearanceForAttribute|} : Attribute; } }")]
    [InlineData("class {|EXP2004:EnsuresClearedWhenTrueAttribute|} : Attribute;")]
    [InlineData("namespace Shop { interface {|EXP2004:IExportGate|}; }")]
    [InlineData("namespace Shop { class {|EXP2004:Clearance|} { public void Demand(object transfer) { } } }")]
    [InlineData("namespace Shop { class {|EXP2004:Decision|} { public bool TryGetClearance(out object? c) { c = null; return true; } } }")]
    public Task LookAlikes_Trigger(string source) => Analyze.Source(source).Verify();

    [Theory]
    [InlineData("namespace Shop { record Decision(string Text, bool IsPermitted); }")]
    [InlineData("namespace Tower { class Clearance { public string Runway { get; } = \"\"; public override string ToString() => Runway; } }")]
    [InlineData("namespace Bank { class Transfer { public decimal Amount { get; set; } } enum Outcome { Won, Lost } }")]
    [InlineData("namespace Shop { class Checked<T> { public T? Value { get; set; } } class Case; class Policy; class Party; }")]
    [InlineData("namespace Shop { class Outer { class Decision; } }")]
    [InlineData("namespace ExportPolicyOf.Shop { class Decision; class Outcome; }")]
    [InlineData("namespace ExportPolicy.Rules.Shop { class Desk; class Order; }")]
    [InlineData("namespace Shop { class ShipperGate; class ClearanceStore; class RequiresLoginAttribute : Attribute; }")]
    [InlineData("namespace Shop { class Clearance<T>; }")]
    public Task OrdinaryTypes_DoNotTrigger(string source) => Analyze.Source(source).Verify();

    [Fact]
    public Task AssemblyOfTheLibrarysName_Triggers() =>
        Analyze.Source("class A;").WithoutLibrary().Referencing(Analyze.Source("namespace ExportPolicy.Rules; public class Clearance;").WithoutLibrary().Named("ExportPolicy.Rules")).Expect("EXP2004").Verify();

    [Fact]
    public Task AssemblyWithTypesOfTheLibrarysNames_Triggers() =>
        Analyze.Source("class A;").Referencing(Analyze.Source("namespace ExportPolicy.Rules; public class RequiresClearanceAttribute : System.Attribute;").WithoutLibrary().Named("Helpful")).Expect("EXP2004").Verify();

    [Fact]
    public Task AssemblyOfOtherNames_DoesNotTrigger() =>
        Analyze.Source("class A;").Referencing(Analyze.Source("namespace ExportPolicy.Shop; public class Order;").WithoutLibrary().Named("Shop")).Verify();

    [Fact]
    public Task TestProject_DoesNotTrigger() => Analyze.Source("namespace Shop { interface IExportGate; }").InTestProject().Verify();
}
