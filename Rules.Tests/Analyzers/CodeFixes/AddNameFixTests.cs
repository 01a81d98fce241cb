using ExportPolicy.Rules.Analyzers.CodeFixes;

namespace ExportPolicy.Rules.Tests.Analyzers.CodeFixes;

public sealed class AddNameFixTests
{
    private static readonly AddNameFix Fix = new();

    [Theory]
    [InlineData("NoShellsAbroad", "no-shells-abroad")]
    [InlineData("Shells", "shells")]
    [InlineData("NoEUShells", "no-eu-shells")]
    [InlineData("Article6Ban", "article-6-ban")]
    [InlineData("No_Shells", "no-shells")]
    public Task Class_GivesTheName(string type, string name) => Case($$"""
        /// <summary>Refuses shells.</summary>
        [Description("Article 6")]
        sealed class {|EXP3001:{{type}}|} : Rule
        {
        """).VerifyFix(Fix, Text($$"""
        /// <summary>Refuses shells.</summary>
        [Description("Article 6")]
        [Name("{{name}}")]
        sealed class {{type}} : Rule
        {
        """), $"Add [Name]: '{name}'");

    [Fact]
    public Task BlankName_IsFilled() => Case("""
        [Name(" "), Description("Article 6")]
        sealed class {|EXP3001:NoShells|} : Rule
        {
        """).VerifyFix(Fix, Text("""
        [Name("no-shells"), Description("Article 6")]
        sealed class NoShells : Rule
        {
        """));

    [Fact]
    public Task Source_IsLeftToItsAuthor() => Case("""
        // Refuses shells.
        sealed class {|EXP3001,EXP3001:NoShells|} : Rule
        {
        """).VerifyFix(Fix, Text("""
        // Refuses shells.
        [Name("no-shells")]
        sealed class {|EXP3001:NoShells|} : Rule
        {
        """));

    [Fact]
    public Task FixAll_NamesEveryRule() => Case("""
        sealed class {|EXP3001,EXP3001:First|} : Rule
        {
        """, """
        [Description("Article 6")]
        sealed class {|EXP3001:Second|} : Rule
        {
        """).VerifyFixAll(Fix, Text("""
        [Name("first")]
        sealed class {|EXP3001:First|} : Rule
        {
        """, """
        [Description("Article 6")]
        [Name("second")]
        sealed class Second : Rule
        {
        """));

    [Fact]
    public Task MissingSourceAlone_HasNoFix() => Case("""
        [Name("no-shells")]
        sealed class {|EXP3001:NoShells|} : Rule
        {
        """).VerifyNoFix(Fix);

    [Fact]
    public Task NameOfAnotherRule_IsNotOffered() => Case("""
        [Description("Article 6")]
        sealed class {|EXP3001:NoShells|} : Rule
        {
        """, """
        [Name("no-shells"), Description("Article 6")]
        sealed class NoShellsEither : Rule
        {
        """).VerifyNoFix(Fix);

    private static AnalyzerCase Case(params string[] heads) => FixCase.Source(Text(heads)).ReferencingEngine();

    private static string Text(params string[] heads) => string.Join("\n\n", heads.Select(head => $$"""
        {{head}}
            public override void Define()
            {
                When().Match<Transfer>();
                Then().Do(ctx => ctx.Halt());
            }
        }
        """));
}
