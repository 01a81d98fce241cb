using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ExportPolicy.Rules.Tests.Analyzers.Corpus;

/// <summary>What was checked is assigned or changed before it leaves.</summary>
internal sealed class ChangeAfterCheck : IProgramChange
{
    public string Name => "change after the check";

    public IEnumerable<AnalyzerCase> Apply(ProgramSyntax program)
    {
        foreach (var door in program.Doors)
        {
            if (door.FirstAncestorOrSelf<StatementSyntax>() is not ExpressionStatementSyntax shipment)
                continue;
            foreach (var argument in program.Arguments(door, "Transfer", "Order", "Parcel"))
            {
                if (argument.Expression is not IdentifierNameSyntax goods)
                    continue;
                var type = program.TypeOf(goods)!;
                yield return program.With(shipment, $"{{ {goods} = {Another.Of(type)}; {shipment} }}");
                if (type == "Order")
                    yield return program.With(shipment, $"{{ {goods}.Destination = \"UA\"; {shipment} }}");
            }
        }
    }
}
