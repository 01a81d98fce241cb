using ExportPolicy.Rules.Analyzers.CodeFixes;

namespace ExportPolicy.Rules.Tests.Analyzers.CodeFixes;

public sealed class LowerPriorityFixTests
{
    private const string Watches = "When().{|EXP3003:Not<Mark>|}();";

    private const string Inserts = "Then().Do(ctx => ctx.TryInsert(new Mark(1)));";

    private static readonly LowerPriorityFix Fix = new();

    [Theory]
    [InlineData("", "\n[Priority(-1)]", "")]
    [InlineData("[Priority(7)]", "[Priority(-1)]", "")]
    [InlineData("[Priority(7)]", "[Priority(4)]", "[Priority(5)]")]
    [InlineData("[Priority(Stratum.High)]", "[Priority(Stratum.Middle)]", "[Priority(Stratum.High)]")]
    [InlineData("[Priority(Stratum.High)]", "[Priority(Stratum.Low)]", "[Priority(Stratum.Middle)]")]
    [InlineData("[Priority(Stratum.High)]", "[Priority(99)]", "[Priority(Stratum.Low)]")]
    [InlineData("", "\n[Priority(-1)]", "[Priority(0)]")]
    [InlineData("[Priority(300)]", "[Priority(Stratum.Middle)]", "[Priority(Stratum.High)]")]
    public Task Rule_IsMovedBelow(string before, string after, string inserter) =>
        Case(Rule("Watcher", before, Watches), Rule("Inserter", inserter, "When().Match<Transfer>();", Inserts))
            .VerifyFix(Fix, Text(Rule("Watcher", after, "When().Not<Mark>();"), Rule("Inserter", inserter, "When().Match<Transfer>();", Inserts)), "Lower the priority to ");

    [Fact]
    public Task RuleThatInsertsWhatItNegates_IsNotOffered() => Case(Rule("Both", "[Priority(1)]", Watches, Inserts)).VerifyNoFix(Fix);

    [Fact]
    public Task WhereAnotherRuleWouldStandTooHighThen_IsNotOffered() => Case(
        Rule("Watcher", "[Priority(0)]", Watches, "Then().Do(ctx => ctx.TryInsert(new Sign(1)));"),
        Rule("Inserter", "[Priority(0)]", "When().Match<Transfer>();", Inserts),
        Rule("Last", "[Priority(-1)]", "When().Not<Sign>();")).VerifyNoFix(Fix);

    [Fact]
    public Task WhereARuleInAnotherFileWouldStandTooHighThen_IsNotOffered() => Case(
        Rule("Watcher", "[Priority(0)]", Watches, "Then().Do(ctx => ctx.TryInsert(new Sign(1)));"),
        Rule("Inserter", "[Priority(0)]", "When().Match<Transfer>();", Inserts)).File("Last.cs", Rule("Last", "[Priority(-1)]", "When().Not<Sign>();")).VerifyNoFix(Fix);

    [Fact]
    public Task FixAll_MovesEveryRule() => Case(
            Rule("First", "[Priority(Stratum.High)]", Watches),
            Rule("Second", "[Priority(Stratum.High)]", "When().{|EXP3003:All<Mark>|}(m => m.Number > 1).{|EXP3003:Not<Mark>|}();"),
            Rule("Inserter", "[Priority(Stratum.High)]", "When().Match<Transfer>();", Inserts))
        .VerifyFixAll(Fix, Text(
            Rule("First", "[Priority(Stratum.Middle)]", "When().Not<Mark>();"),
            Rule("Second", "[Priority(Stratum.Middle)]", "When().All<Mark>(m => m.Number > 1).Not<Mark>();"),
            Rule("Inserter", "[Priority(Stratum.High)]", "When().Match<Transfer>();", Inserts)));

    private static AnalyzerCase Case(params string[] rules) => FixCase.Source(Text(rules)).ReferencingEngine();

    private static string Text(params string[] rules) => string.Join("\n\n", rules) + """


        record Mark(int Number);

        record Sign(int Number);

        static class Stratum
        {
            public const int High = 300;
            public const int Middle = 200;
            public const int Low = 100;
        }
        """;

    private static string Rule(string name, string priority, string conditions, string actions = "Then().Do(ctx => ctx.Halt());") => $$"""
        [Name("{{name}}"), Description("Article 1")]{{(priority.Length == 0 || priority[0] == '\n' ? priority : $" {priority}")}}
        class {{name}} : Rule
        {
            public override void Define()
            {
                {{conditions}}
                {{actions}}
            }
        }
        """;
}
