using ExportPolicy.Rules.Analyzers.CodeFixes;

namespace ExportPolicy.Rules.Tests.Analyzers.CodeFixes;

public sealed class AskInTheSameConditionFixTests
{
    private static readonly AskInTheSameConditionFix Fix = new();

    [Theory]
    [InlineData("Match<Shell>(s => {|EXP3005:s.Note!.Length|} > 3)", "Match<Shell>(s => s.Note != null && s.Note!.Length > 3)")]
    [InlineData("Match<Shell>(s => s.Count > 1 && {|EXP3005:s.Note!.Length|} > 3 && s.Count < 9)", "Match<Shell>(s => s.Count > 1 && s.Note != null && s.Note!.Length > 3 && s.Count < 9)")]
    [InlineData("Match<Shell>(s => s.Count > 1 || {|EXP3005:s.Note!.Length|} > 3)", "Match<Shell>(s => s.Note != null && (s.Count > 1 || s.Note!.Length > 3))")]
    [InlineData("Match<Shell>(s => !({|EXP3005:s.Limit!.Value|} > 3))", "Match<Shell>(s => s.Limit != null && !(s.Limit!.Value > 3))")]
    [InlineData("Match<Shell>(s => {|EXP3005:s.Parts.First()|}.Count > 3)", "Match<Shell>(s => s.Parts.Any() && s.Parts.First().Count > 3)")]
    [InlineData("Match<Shell>(s => {|EXP3005:100 / s.Count|} > 3)", "Match<Shell>(s => s.Count != 0 && 100 / s.Count > 3)")]
    [InlineData("Match<Shell>(s => ({|EXP3005:(Heavy)s|}).Weight > 3)", "Match<Shell>(s => s is Heavy && ((Heavy)s).Weight > 3)")]
    [InlineData("Exists<Shell>(s => s.Parts.Any(p => {|EXP3005:p.Note!.Length|} > 3))", "Exists<Shell>(s => s.Parts.Any(p => p.Note != null && p.Note!.Length > 3))")]
    [InlineData("Match(() => shell).Having(() => {|EXP3005:shell.Note!.Length|} > 3)", "Match(() => shell).Having(() => shell.Note != null && shell.Note!.Length > 3)")]
    [InlineData("All<Shell>(s => s.Note != null, s => {|EXP3005:s.Note!.Length|} > 3)", "All<Shell>(s => s.Note != null, s => s.Note != null && s.Note!.Length > 3)")]
    public Task Question_IsPutBefore(string before, string after) => Case(before).VerifyFix(Fix, Text(after));

    [Theory]
    [InlineData("Match<Shell>(s => s.Note != null, s => {|EXP3005:s.Note!.Length|} > 3)", "Match<Shell>(s => s.Note != null && s.Note!.Length > 3)")]
    [InlineData("Match(() => shell, s => {|EXP3005:s.Note!.Length|} > 3, s => s.Count > 3, x => x.Note != null)", "Match(() => shell, s => s.Note != null && s.Note!.Length > 3, s => s.Count > 3)")]
    [InlineData("Not<Shell>(s => s.Count > 1 && s.Note != null, s => {|EXP3005:s.Note!.Length|} > 3 || s.Count > 3)", "Not<Shell>(s => s.Count > 1 && s.Note != null && (s.Note!.Length > 3 || s.Count > 3))")]
    [InlineData("Match<Shell>(s => s.Parts.Count == 1, s => {|EXP3005:s.Parts.Single()|}.Count > 3)", "Match<Shell>(s => s.Parts.Count == 1 && s.Parts.Single().Count > 3)")]
    [InlineData("Match(() => shell).Having(() => shell.Note != null, () => {|EXP3005:shell.Note!.Length|} > 3)", "Match(() => shell).Having(() => shell.Note != null && shell.Note!.Length > 3)")]
    public Task GuardOfAnotherCondition_IsMovedHere(string before, string after) => Case(before).VerifyFix(Fix, Text(after));

    [Fact]
    public Task FixAll_GuardsEveryCondition() => Case("Match<Shell>(s => {|EXP3005:s.Note!.Length|} > 3 && s.Note!.Length < 9, s => {|EXP3005:s.Limit!.Value|} > 3).Not<Shell>(s => {|EXP3005:{|EXP3005:s.Inner!.Inner|}!.Count|} > 3)")
        .VerifyFixAll(Fix, Text("Match<Shell>(s => s.Note != null && s.Note!.Length > 3 && s.Note!.Length < 9, s => s.Limit != null && s.Limit!.Value > 3).Not<Shell>(s => s.Inner != null && s.Inner!.Inner != null && s.Inner!.Inner!.Count > 3)"));

    [Theory]
    [InlineData("Match<Shell>(s => {|EXP3005:int.Parse(s.Id)|} > 3)")]
    [InlineData("Match<Shell>(s => {|EXP3005:s.Parts[0]|}.Count > 3)")]
    [InlineData("Match<Shell>(s => {|EXP3005:s.Parts.Single()|}.Count > 3)")]
    [InlineData("Match(() => shell).Let(() => n, () => {|EXP3005:shell.Note!.Length|})")]
    [InlineData("Match<Shell>(s => s.Parts.Select(p => {|EXP3005:p.Note!.Length|}).Contains(3))")]
    [InlineData("Match<Shell>(s => s.Note != null /* always */, s => {|EXP3005:s.Parts.Single()|}.Count > 3)")]
    public Task WhereTheQuestionIsOpen_IsNotOffered(string conditions) => Case(conditions).VerifyNoFix(Fix);

    private static AnalyzerCase Case(string conditions) => FixCase.Source(Text(conditions)).ReferencingEngine();

    private static string Text(string conditions) => $$"""
        [Name("r"), Description("Article 6")]
        class R : Rule
        {
            public override void Define()
            {
                Shell shell = null!;
                var n = 0;
                When().{{conditions}};
                Then().Do(ctx => ctx.Halt());
                GC.KeepAlive((shell, n));
            }
        }

        class Shell
        {
            public string Id { get; init; } = "";
            public string? Note { get; init; }
            public int Count { get; init; }
            public int? Limit { get; init; }
            public Shell? Inner { get; init; }
            public List<Shell> Parts { get; init; } = [];
        }

        class Heavy : Shell
        {
            public int Weight { get; init; }
        }
        """;
}
