namespace ExportPolicy.Rules.Tests.Analyzers;

public sealed class UnnamedRuleAnalyzerTests
{
    private const string Define = "public override void Define() { When().Match<Transfer>(); Then().Do(ctx => ctx.Halt()); }";

    [Theory]
    [InlineData("class {|EXP3001,EXP3001:R|} : Rule { DEFINE }")]
    [InlineData("[Name(\"r\")] class {|EXP3001:R|} : Rule { DEFINE }")]
    [InlineData("[Description(\"Article 6\")] class {|EXP3001:R|} : Rule { DEFINE }")]
    [InlineData("[Name(\" \"), Description(\"Article 6\")] class {|EXP3001:R|} : Rule { DEFINE }")]
    [InlineData("[Name(\"r\"), Description(\"\")] class {|EXP3001:R|} : Rule { DEFINE }")]
    [InlineData("[Name(\"r\"), Tag(\"t\")] class {|EXP3001:R|} : Rule { DEFINE }")]
    [InlineData("abstract class Base : Rule; [Name(\"r\")] class {|EXP3001:R|} : Base { DEFINE }")]
    [InlineData("class Outer { [Name(\"r\")] sealed class {|EXP3001:R|} : Rule { DEFINE } }")]
    [InlineData("[Name(\"r\"), System.ComponentModel.Description(\"Article 6\")] class {|EXP3001:R|} : Rule { DEFINE }")]
    public Task RuleWithoutNameOrSource_Triggers(string source) => Case(source).Verify();

    [Theory]
    [InlineData("[Name(\"r\"), Description(\"Article 6(3)\")] class R : Rule { DEFINE }")]
    [InlineData("[Name(Id)] class R : Rule { const string Id = \"r\"; static readonly RuleInfo Info = new(Id, Basis.Letter, \"a ban\"); public static string Title => Info.Title; DEFINE }")]
    [InlineData("[Name(\"r\")] class R : Rule { static RuleInfo Info => new(\"r\", Basis.Letter, \"a ban\"); public static string Title => Info.Title; DEFINE }")]
    [InlineData("abstract class R : Rule { DEFINE }")]
    [InlineData("class NotARule { }")]
    [InlineData("namespace Own { abstract class Rule { } class R : Rule { } }")]
    public Task RuleWithBoth_DoesNotTrigger(string source) => Case(source).Verify();

    [Fact]
    public Task TestProject_DoesNotTrigger() => Case($"class R : Rule {{ {Define} }}").InTestProject().Verify();

    private static AnalyzerCase Case(string source) => Analyze.Source(source.Replace("DEFINE", Define, StringComparison.Ordinal))
        .ReferencingEngine();
}
