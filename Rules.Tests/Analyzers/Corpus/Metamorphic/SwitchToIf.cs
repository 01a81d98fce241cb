using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ExportPolicy.Rules.Tests.Analyzers.Corpus;

/// <summary>A switch becomes a chain of ifs, and a switch expression a chain of conditional expressions.</summary>
internal sealed class SwitchToIf : IProgramChange
{
    public string Name => "switch → if";

    public IEnumerable<AnalyzerCase> Apply(ProgramSyntax program)
    {
        foreach (var each in program.All<SwitchStatementSyntax>())
        {
            if (Chain(each) is { } chain)
                yield return program.With((StatementSyntax)each, $"var switched = {each.Expression};", chain);
        }

        foreach (var each in program.All<SwitchExpressionSyntax>())
        {
            // The subject is looked at several times, so it must be a value at hand: the arms of another are left alone.
            if (each.GoverningExpression is IdentifierNameSyntax || each.Arms.Count <= 2)
                yield return program.With(each, SyntaxFactory.ParseExpression(Conditionals(each)));
        }
    }

    private static string? Chain(SwitchStatementSyntax each)
    {
        if (each.DescendantNodes().OfType<GotoStatementSyntax>().Any() || each.Sections.Any(section => section.Statements.SelectMany(Breaks).Except(section.Statements).Any()))
            return null;
        var last = each.Sections.FirstOrDefault(section => section.Labels.Any(label => label is DefaultSwitchLabelSyntax));
        if (last is { Labels.Count: > 1 })
            return null;
        var chain = string.Concat(each.Sections.Where(section => section != last).Select(section => $"if ({string.Join(" || ", section.Labels.Select(Test))}) {Body(section)} else "));
        return chain + (last is null ? "{ }" : Body(last));
    }

    private static IEnumerable<StatementSyntax> Breaks(StatementSyntax statement) => statement.DescendantNodesAndSelf().OfType<BreakStatementSyntax>();

    private static string Test(SwitchLabelSyntax label) => label switch
    {
        CaseSwitchLabelSyntax constant => $"switched is {constant.Value}",
        CasePatternSwitchLabelSyntax pattern => $"(switched is {pattern.Pattern}{(pattern.WhenClause is { } when ? $" && {when.Condition}" : "")})",
        _ => "true",
    };

    private static string Body(SwitchSectionSyntax section) => $"{{ {string.Join('\n', section.Statements.Where(statement => statement is not BreakStatementSyntax))} }}";

    private static string Conditionals(SwitchExpressionSyntax each)
    {
        var chain = string.Concat(each.Arms.SkipLast(1).Select(arm =>
            $"({each.GoverningExpression}) is {arm.Pattern}{(arm.WhenClause is { } when ? $" && {when.Condition}" : "")} ? {arm.Expression} : "));
        return $"({chain}{each.Arms[^1].Expression})";
    }
}
