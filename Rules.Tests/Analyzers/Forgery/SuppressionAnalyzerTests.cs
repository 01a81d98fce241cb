using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ExportPolicy.Rules.Tests.Analyzers;

public sealed class SuppressionAnalyzerTests
{
    private const string Usings = "using System.Diagnostics.CodeAnalysis;\n";

    private const string Reason = "Justification = \"Returns to the maker, see ADR 12\"";

    [Theory]
    [InlineData("""class A { [{|EXP2009:SuppressMessage("ExportPolicy.Clearance", "EXP1001")|}] void F() { } }""")]
    [InlineData("""class A { [{|EXP2009:SuppressMessage("x", "EXP1001:Not proven", Justification = "")|}] void F() { } }""")]
    [InlineData("""class A { [{|EXP2009:SuppressMessage("x", "EXP1001", Justification = "  ")|}] void F() { } }""")]
    [InlineData("""class A { [{|EXP2009:SuppressMessage("x", "EXP1001", Justification = null)|}] void F() { } }""")]
    [InlineData("""class A { [{|EXP2009:SuppressMessage("x", "EXP1001", Justification = "<Pending>")|}] void F() { } }""")]
    [InlineData("""class A { [{|EXP2009:SuppressMessage("x", "EXP1001", Justification = "TODO: write a reason")|}] void F() { } }""")]
    [InlineData("""class A { [{|EXP2009:SuppressMessage("x", "EXP1001", Justification = "because")|}] void F() { } }""")]
    [InlineData("""class A { [{|EXP2009:SuppressMessage("x", "EXP2001")|}] int P { get; set; } }""")]
    [InlineData("""class A { [{|EXP2009:SuppressMessage("x", checkId: "EXP2001")|}] int f; }""")]
    [InlineData("""class A { const string Id = "EXP" + "1001"; [{|EXP2009:SuppressMessage("x", Id)|}] void F() { } }""")]
    [InlineData("""class A { [{|EXP2009:UnconditionalSuppressMessage("x", "EXP1001")|}] void F() { } }""")]
    [InlineData("""class A { void F() { [{|EXP2009:SuppressMessage("x", "EXP1001")|}] void Local() { } Local(); } }""")]
    [InlineData("""class A { Action F() => [{|EXP2009:SuppressMessage("x", "EXP1001")|}] () => { }; }""")]
    [InlineData("""class A { [{|EXP2009:Quiet("x", "EXP1001")|}] void F() { } }""")]
    [InlineData("""class A { [{|EXP2009:SuppressMessage("x", "exp1001")|}] void F() { } }""")]
    [InlineData("""class A { void F([{|EXP2009:SuppressMessage("x", "EXP1001")|}] int i) { } }""")]
    [InlineData("""class A { int P { [{|EXP2009:SuppressMessage("x", "EXP1001")|}] get => 1; } }""")]
    [InlineData("""class A { [{|EXP2009:SuppressMessage("x", "EXP3002")|}] void F() { } }""")]
    public Task NoJustification_Triggers(string source) => Analyze.Source("using Quiet = System.Diagnostics.CodeAnalysis.SuppressMessageAttribute;\n" + Usings + source).Verify();

    [Theory]
    [InlineData("""[{|EXP2009:SuppressMessage("x", "EXP1001", REASON)|}] class A { }""")]
    [InlineData("""[{|EXP2009:SuppressMessage("x", "EXP1001", REASON)|}] record A(string Id);""")]
    [InlineData("""[{|EXP2009:SuppressMessage("x", "EXP1001", REASON)|}] interface A { }""")]
    [InlineData("""[{|EXP2009:SuppressMessage("x", "EXP1001", REASON)|}] struct A { }""")]
    [InlineData("""class Outer { [{|EXP2009:SuppressMessage("x", "EXP1001", REASON)|}] class A { } }""")]
    public Task WholeType_Triggers(string source) => Analyze.Source(Usings + source.Replace("REASON", Reason, StringComparison.Ordinal)).Verify();

    [Theory]
    [InlineData("""[assembly: {|EXP2009:SuppressMessage("x", "EXP1001", REASON)|}]""")]
    [InlineData("""[module: {|EXP2009:SuppressMessage("x", "EXP1001", REASON)|}]""")]
    [InlineData("""[assembly: {|EXP2009:SuppressMessage("x", "EXP1001", REASON, Scope = "type", Target = "~T:A")|}]""")]
    [InlineData("""[assembly: {|EXP2009:SuppressMessage("x", "EXP1001", REASON, Scope = "namespaceanddescendants", Target = "~N:Shop")|}]""")]
    [InlineData("""[assembly: {|EXP2009:SuppressMessage("x", "EXP1001", REASON, Scope = "member", Target = "~T:A")|}]""")]
    [InlineData("""[assembly: {|EXP2009:SuppressMessage("x", "EXP1001", REASON, Scope = "member", Target = "~M:A.Gone")|}]""")]
    [InlineData("""[assembly: {|EXP2009:SuppressMessage("x", "EXP1001", REASON, Scope = "member")|}]""")]
    [InlineData("""[assembly: {|EXP2009:SuppressMessage("x", "EXP1001", REASON, Target = "~M:A.F")|}]""")]
    public Task WholeAssembly_Triggers(string source) =>
        Analyze.Source(Usings + source.Replace("REASON", Reason, StringComparison.Ordinal) + "\nclass A { void F() { } }").Expect("CS1029").Verify();

    [Fact]
    public Task SuppressionOfTheSwitches_Triggers() =>
        Analyze.Source($$"""{{Usings}}class A { [{|EXP2009:SuppressMessage("x", "EXP2010", {{Reason}})|}] void F() { } }""").Expect("CS1029").Verify();

    [Fact]
    public async Task SuppressionOfTheSuppressionRule_OnTheMember_StillFailsTheBuild()
    {
        var found = await Analyze.Source($$"""{{Usings}}class A { [SuppressMessage("x", "EXP1001"), SuppressMessage("x", "EXP2009")] void F() { } }""").Diagnostics();
        Assert.Contains("CS1029", found.Select(each => each.Id));
    }

    [Theory]
    [InlineData("class A { [SuppressMessage(\"ExportPolicy.Clearance\", \"EXP1001:Not proven\", REASON)] void F() { } }")]
    [InlineData("class A { [SuppressMessage(\"x\", \"EXP1001\", REASON)] int P { get; set; } }")]
    [InlineData("class A { [method: SuppressMessage(\"x\", \"EXP1001\", REASON)] void F() { } }")]
    [InlineData("[method: SuppressMessage(\"x\", \"EXP1001\", REASON)] class A(string id) { string Id => id; }")]
    [InlineData("[assembly: SuppressMessage(\"x\", \"EXP1001\", REASON, Scope = \"member\", Target = \"~M:A.F(System.Int32)\")] class A { void F(int i) { } }")]
    [InlineData("[assembly: SuppressMessage(\"x\", \"EXP1001\", REASON, Scope = \"Member\", Target = \"~P:A.B.P\")] class A { class B { int P => 1; } }")]
    [InlineData("[assembly: SuppressMessage(\"x\", \"CA1822\")] [SuppressMessage(\"x\", \"CA1822\")] class A { void F() { } }")]
    [InlineData("class A { [SuppressMessage(\"x\", \"EXPERIMENT\")] void F() { } [SuppressMessage(\"x\", \"EXP12\")] void G() { } }")]
    [InlineData("class A { [Obsolete(\"EXP1001\", false)] void F() { } }")]
    [InlineData("class SuppressMessageAttribute(string a, string b) : Attribute { public string A => a + b; } class A { [global::SuppressMessage(\"x\", \"EXP1001\")] void F() { } }")]
    public Task JustifiedAndNarrow_DoesNotTrigger(string source) => Analyze.Source(Usings + source.Replace("REASON", Reason, StringComparison.Ordinal)).Verify();

    [Theory]
    [InlineData("#pragma warning disable {|EXP2009:EXP1001|}")]
    [InlineData("#pragma warning disable CS0168, {|EXP2009:EXP2001|}, {|EXP2009:EXP1002|} // for now")]
    public Task Pragma_Triggers(string line) => Analyze.Source($"{line}\nclass A;\n#pragma warning restore EXP1001").Verify();

    [Theory]
    [InlineData("#pragma warning disable CS0168")]
    [InlineData("#pragma warning disable")]
    [InlineData("#pragma warning restore EXP1001")]
    [InlineData("#pragma warning disable EXP3002")]
    [InlineData("#if NEVER\n#pragma warning disable EXP1001\n#endif")]
    [InlineData("// #pragma warning disable EXP1001")]
    public Task OtherPragmas_DoNotTrigger(string line) => Analyze.Source($"{line}\nclass A;").Verify();

    [Fact]
    public async Task Pragma_SuppressesNothing()
    {
        var found = await Analyze.Source("#pragma warning disable\n#pragma warning disable EXP2005\ninterface IGate : IExportGate;").Diagnostics();
        Assert.Contains("EXP2005", found.Select(each => each.Id));
    }

    [Fact]
    public Task JustifiedSuppression_OnAMember_Suppresses() => Analyze.Source($$"""
        {{Usings}}class A
        {
            [SuppressMessage("ExportPolicy.Forgery", "EXP2001", {{Reason}})]
            Clearance Quiet() => null!;
            Clearance Loud() => {|EXP2001:null!|};
        }
        """).Verify();

    [Fact]
    public async Task Suppressor_OfAnotherPackage_SuppressesNothing()
    {
        var project = Analyze.Source("interface IGate : IExportGate;");
        var analyzers = ImmutableArray.Create<DiagnosticAnalyzer>(new Rules.Analyzers.OwnGateAnalyzer(), new SuppressEverything());
        var found = await project.Compilation().WithAnalyzers(analyzers, AnalyzerRun.Options(project)).GetAnalyzerDiagnosticsAsync();
        Assert.False(Assert.Single(found, each => each.Id == "EXP2005").IsSuppressed);
    }

    /// <summary>What a package could bring along to silence a diagnostic.</summary>
#pragma warning disable RS1036, RS1038, RS1041 // it never ships
    [DiagnosticAnalyzer(LanguageNames.CSharp)]
    private sealed class SuppressEverything : DiagnosticSuppressor
    {
        private static readonly SuppressionDescriptor Rule = new("SPR0001", "EXP2005", "no reason");

        public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions => [Rule];

        public override void ReportSuppressions(SuppressionAnalysisContext context)
        {
            foreach (var each in context.ReportedDiagnostics)
                context.ReportSuppression(Microsoft.CodeAnalysis.Diagnostics.Suppression.Create(Rule, each));
        }
    }
#pragma warning restore RS1036, RS1038, RS1041
}
