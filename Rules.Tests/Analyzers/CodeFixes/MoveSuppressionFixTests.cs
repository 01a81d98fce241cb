using ExportPolicy.Rules.Analyzers.CodeFixes;

namespace ExportPolicy.Rules.Tests.Analyzers.CodeFixes;

public sealed class MoveSuppressionFixTests
{
    private const string Usings = "using System.Diagnostics.CodeAnalysis;\n\n";

    private static readonly MoveSuppressionFix Fix = new();

    [Theory]
    [InlineData("public void Go(Transfer t) => new Warehouse().Ship(t);")]
    [InlineData("public void Go(Transfer t) { new Warehouse().Ship(t); new Warehouse().Ship(t); }")]
    [InlineData("public bool Go => new Warehouse().TryShip(Other.Next());")]
    [InlineData("private readonly bool Go = new Warehouse().TryShip(Other.Next());")]
    [InlineData("/// <summary>Goes.</summary>\n    [Obsolete]\n    public async Task Go(Transfer t) { await Task.Yield(); Other.Retry(() => new Warehouse().Ship(t)); }", 1)]
    [InlineData("public void Before() { }\n\n    public class Inner { }\n\n    public void Go(Transfer t) => new Warehouse().Ship(t);", 2)]
    public Task SuppressionOfAType_MovesToItsMember(string member, int position = 0)
    {
        return FixCase.Source(Usings + $$"""
            // The desk.
            [{|EXP2009:{{Suppression}}|}]
            public class Desk
            {
                {{member}}
            }
            """).VerifyFix(Fix, Usings + $$"""
            // The desk.
            public class Desk
            {
                {{Marked()}}
            }
            """, "Move the suppression to 'Go'");

        string Marked()
        {
            var line = $"[{Suppression}]\n    ";
            return position switch
            {
                0 => line + member,
                1 => member.Replace("[Obsolete]\n    ", "[Obsolete]\n    " + line, StringComparison.Ordinal),
                _ => member.Replace("public void Go", line + "public void Go", StringComparison.Ordinal),
            };
        }
    }

    [Theory]
    [InlineData("public void One(Transfer t) => new Warehouse().Ship(t); public void Two(Transfer t) => new Warehouse().Ship(t);")]
    [InlineData("public void Go(Transfer t) => Other.Log(t);")]
    public Task SuppressionOfNoneOrSeveral_IsNotOffered(string members) =>
        FixCase.Source($$"""{{Usings}}[{|EXP2009:{{Suppression}}|}] public class Desk { {{members}} }""").VerifyNoFix(Fix);

    [Theory]
    [InlineData("SuppressMessage(\"x\", \"EXP1001\")")]
    [InlineData("SuppressMessage(\"x\", \"EXP1001\", Justification = \"<Pending>\")")]
    public Task SuppressionWithoutAReason_IsNotOffered(string suppression) =>
        FixCase.Source($$"""{{Usings}}[{|EXP2009,EXP2009:{{suppression}}|}] public class Desk { public void Go(Transfer t) => new Warehouse().Ship(t); }""").VerifyNoFix(Fix);

    [Fact]
    public Task SuppressionOfAMember_IsNotOffered() =>
        FixCase.Source(Usings + """public class Desk { [{|EXP2009:SuppressMessage("x", "EXP1001")|}] public void Go(Transfer t) => new Warehouse().Ship(t); }""").VerifyNoFix(Fix);

    [Fact]
    public Task SuppressionOfTheTypeItself_IsNotOffered() =>
        FixCase.Source(Usings + """
            [{|EXP2009:SuppressMessage("x", "EXP2005", Justification = "A gate that asks another office.")|}]
            public interface IGate : IExportGate;
            """).VerifyNoFix(Fix);

    [Fact]
    public Task FixAll_MovesEach() => FixCase.Source(Usings + $$"""
        [{|EXP2009:{{Suppression}}|}]
        class One
        {
            public void Go(Transfer t) => new Warehouse().Ship(t);
        }

        [Obsolete, {|EXP2009:{{Suppression}}|}]
        class Two
        {
            public void Go(Transfer t) => new Warehouse().Ship(t);
        }

        [{|EXP2009:{{Suppression}}|}]
        class Three
        {
            public void Go(Transfer t) => Other.Log(t);
        }
        """).VerifyFixAll(Fix, Usings + $$"""
        class One
        {
            [{{Suppression}}]
            public void Go(Transfer t) => new Warehouse().Ship(t);
        }

        [Obsolete]
        class Two
        {
            [{{Suppression}}]
            public void Go(Transfer t) => new Warehouse().Ship(t);
        }

        [{|EXP2009:{{Suppression}}|}]
        class Three
        {
            public void Go(Transfer t) => Other.Log(t);
        }
        """);

    private const string Suppression = "SuppressMessage(\"ExportPolicy.Clearance\", \"EXP1001:Not proven\", Justification = \"The office released it by hand.\")";
}
