using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ExportPolicy.Rules.Tests.Analyzers.Corpus;

/// <summary>The goods leave before the check.</summary>
internal sealed class ShipFirst : IProgramChange
{
    public string Name => "ship before the check";

    public IEnumerable<AnalyzerCase> Apply(ProgramSyntax program)
    {
        foreach (var door in program.Doors)
        {
            if (door.FirstAncestorOrSelf<ExpressionStatementSyntax>() is not { } shipment)
                continue;
            foreach (var check in program.Statements.Where(statement => statement.SpanStart < shipment.SpanStart && program.Checks(statement) && IsBeside(statement, shipment)))
                yield return program.With(Move(program.Root, shipment, check));
        }
    }

    // A statement that comes before the shipment, or around it.
    private static bool IsBeside(StatementSyntax check, StatementSyntax shipment) =>
        check != shipment && shipment.Ancestors().Contains(check.Parent);

    private static SyntaxNode Move(SyntaxNode root, StatementSyntax shipment, StatementSyntax check)
    {
        var tracked = root.TrackNodes(shipment, check);
        var moved = SyntaxFactory.ParseStatement($"{shipment}\n");
        var at = tracked.GetCurrentNode(check)!;
        tracked = at.Parent is GlobalStatementSyntax member
            ? tracked.InsertNodesBefore(member, [SyntaxFactory.GlobalStatement(moved)])
            : tracked.InsertNodesBefore(at, [moved]);
        var old = tracked.GetCurrentNode(shipment)!;
        return tracked.ReplaceNode(old, SyntaxFactory.ParseStatement("{ }\n").WithTriviaFrom(old));
    }
}
