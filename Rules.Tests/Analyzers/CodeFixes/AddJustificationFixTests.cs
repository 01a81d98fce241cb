using ExportPolicy.Rules.Analyzers.CodeFixes;

namespace ExportPolicy.Rules.Tests.Analyzers.CodeFixes;

public sealed class AddJustificationFixTests
{
    private static readonly AddJustificationFix Fix = new();

    [Theory]
    [InlineData("""[{|EXP2009:SuppressMessage("x", "EXP1001")|}] // Goods go back to their maker, "ADR 12".""", """[SuppressMessage("x", "EXP1001", Justification = "Goods go back to their maker, \"ADR 12\".")]""")]
    [InlineData("""[{|EXP2009:SuppressMessage("x", "EXP1001", Justification = "<Pending>")|}] /* Goods go back. */""", """[SuppressMessage("x", "EXP1001", Justification = "Goods go back.")]""")]
    [InlineData("""[{|EXP2009:SuppressMessage("x", "EXP1001", Justification = "", MessageId = "a")|}] // Goods go back.""", """[SuppressMessage("x", "EXP1001", Justification = "Goods go back.", MessageId = "a")]""")]
    public Task Comment_BecomesTheJustification(string before, string after) =>
        FixCase.Source(Desk(before)).VerifyFix(Fix, Desk(after), "Let the suppression stand, justified by its comment: 'Goods go back");

    [Theory]
    [InlineData("""[{|EXP2009:SuppressMessage("x", "EXP1001")|}]""")]
    [InlineData("""[{|EXP2009:SuppressMessage("x", "EXP1001")|}] // TODO say why""")]
    [InlineData("""[{|EXP2009:SuppressMessage("x", "EXP1001")|}] // later""")]
    [InlineData("""[Obsolete, {|EXP2009:SuppressMessage("x", "EXP1001")|}] // Goods go back.""")]
    [InlineData("""[SuppressMessage("x", "EXP1001", Justification = "The office ships it.")] // Goods go back.""")]
    public Task WhereNobodyGaveAReason_IsNotOffered(string attribute) => FixCase.Source(Desk(attribute)).VerifyNoFix(Fix);

    [Fact]
    public Task SuppressionOfAType_StaysTooWide() => FixCase.Source("""
        using System.Diagnostics.CodeAnalysis;

        [{|EXP2009,EXP2009:SuppressMessage("x", "EXP1001")|}] // Goods go back.
        public class Desk;
        """).VerifyNoFix(Fix);

    private static string Desk(string attribute) => $$"""
        using System.Diagnostics.CodeAnalysis;

        public class Desk(Warehouse warehouse)
        {
            // Ships.
            {{attribute}}
            public void Go(Transfer t) => warehouse.Ship(t);
        }
        """;
}
