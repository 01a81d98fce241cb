using ExportPolicy.Rules.Analyzers.CodeFixes;

namespace ExportPolicy.Rules.Tests.Analyzers.CodeFixes;

public sealed class RemoveSuppressionFixTests
{
    private static readonly RemoveSuppressionFix Fix = new();

    [Theory]
    [InlineData("""
        class Desk
        {
            [{|EXP2009:SuppressMessage("ExportPolicy.Clearance", "EXP1001")|}]
            public void Go(Transfer t) => Other.Log(t);
        }
        """, """
        class Desk
        {
            public void Go(Transfer t) => Other.Log(t);
        }
        """)]
    [InlineData("""
        class Desk
        {
            /// <summary>Goes.</summary>
            [{|EXP2009:SuppressMessage("x", "EXP1001", Justification = "<Pending>")|}]
            [Obsolete] // soon
            public void Go(Transfer t) => Other.Log(t);
        }
        """, """
        class Desk
        {
            /// <summary>Goes.</summary>
            [Obsolete] // soon
            public void Go(Transfer t) => Other.Log(t);
        }
        """)]
    [InlineData("""
        class Desk
        {
            [Obsolete]
            [{|EXP2009:SuppressMessage("x", "EXP2001")|}]
            public Clearance? Get() => null;
        }
        """, """
        class Desk
        {
            [Obsolete]
            public Clearance? Get() => null;
        }
        """)]
    [InlineData("""
        class Desk
        {
            [Obsolete, {|EXP2009:SuppressMessage("x", "EXP1001")|}, SuppressMessage("x", "CA1822")]
            public void Go() { }
        }
        """, """
        class Desk
        {
            [Obsolete, SuppressMessage("x", "CA1822")]
            public void Go() { }
        }
        """)]
    [InlineData("""
        // The desk.
        [{|EXP2009:SuppressMessage("x", "EXP1001", Justification = "The whole desk is at the office.")|}]
        class Desk;
        """, """
        // The desk.
        class Desk;
        """)]
    [InlineData("""
        class Desk
        {
            public void Go([{|EXP2009:SuppressMessage("x", "EXP1001")|}] int count, Transfer t)
            {
                [{|EXP2009:SuppressMessage("x", "EXP1001")|}]
                void Inner() => Other.Log(count);
                Inner();
            }
        }
        """, """
        class Desk
        {
            public void Go(int count, Transfer t)
            {
                [{|EXP2009:SuppressMessage("x", "EXP1001")|}]
                void Inner() => Other.Log(count);
                Inner();
            }
        }
        """)]
    public Task Attribute_IsRemoved(string before, string after) => Verify(before, after);

    [Fact]
    public Task GlobalSuppression_IsRemoved() => Verify("""
        // Exceptions of the desk.
        [assembly: {|EXP2009:SuppressMessage("x", "EXP1001", Scope = "member", Target = "~M:Desk.Go")|}]
        [assembly: SuppressMessage("x", "EXP1001", Scope = "member", Target = "~M:Desk.Go", Justification = "The office released it by hand.")]

        class Desk { public void Go() => new Warehouse().Ship(Other.Next()); }
        """, """
        // Exceptions of the desk.
        [assembly: SuppressMessage("x", "EXP1001", Scope = "member", Target = "~M:Desk.Go", Justification = "The office released it by hand.")]

        class Desk { public void Go() => new Warehouse().Ship(Other.Next()); }
        """);

    [Theory]
    [InlineData("#pragma warning disable {|EXP2009:EXP1001|}\nclass Desk;\n#pragma warning restore EXP1001\n", "class Desk;\n")]
    [InlineData("#pragma warning disable CS0168, {|EXP2009:EXP1001|}, CS0169 // for now\nclass Desk;\n#pragma warning restore EXP1001, CS0168\n", "#pragma warning disable CS0168, CS0169 // for now\nclass Desk;\n#pragma warning restore CS0168\n")]
    [InlineData("class Desk\n{\n#pragma warning disable {|EXP2009:EXP1001|} // hurry\n    public void Go(Transfer t) => {|EXP1001:new Warehouse().Ship(t)|};\n}", "class Desk\n{\n    public void Go(Transfer t) => {|EXP1001:new Warehouse().Ship(t)|};\n}")]
    [InlineData("class Desk\n{\n    #pragma warning disable {|EXP2009:EXP1001|}\n    int _a;\n    #pragma warning disable {|EXP2009:EXP1001|}\n    int _b;\n#pragma warning restore EXP1001\n}", "class Desk\n{\n    int _a;\n    #pragma warning disable {|EXP2009:EXP1001|}\n    int _b;\n#pragma warning restore EXP1001\n}")]
    public Task Pragma_IsRemoved(string before, string after) => Verify(before, after);

    [Fact]
    public Task FixAll_RemovesEach()
    {
        const string Before = """
            [{|EXP2009:SuppressMessage("x", "EXP1001", Justification = "The whole desk is at the office.")|}]
            class Desk
            {
            #pragma warning disable {|EXP2009:EXP1001|}, {|EXP2009:EXP1002|}
                [{|EXP2009:SuppressMessage("x", "EXP1001")|}, {|EXP2009:SuppressMessage("x", "EXP1002")|}]
                public void Go() { }
            }
            """;
        return FixCase.Source(Usings + Before).VerifyFixAll(Fix, Usings + """
            class Desk
            {
                public void Go() { }
            }
            """);
    }

    [Theory]
    [InlineData("""[SuppressMessage("x", "EXP1001", Justification = "The office released it by hand.")]""")]
    [InlineData("""[SuppressMessage("x", "CA1822")]""")]
    [InlineData("#pragma warning disable CA1822\n")]
    public Task SuppressionThatIsRight_IsLeft(string suppression) =>
        FixCase.Source($"{Usings}class Desk\n{{\n{suppression}\npublic void Go(Transfer t) => Other.Log(t);\n}}").VerifyNoFix(Fix);

    [Theory]
    [InlineData("""[{|EXP2009:SuppressMessage("x", "EXP1001")|}]""", "")]
    [InlineData("", """[assembly: {|EXP2009:SuppressMessage("x", "EXP1001", Scope = "member", Target = "~M:Desk.Go(ExportPolicy.Rules.Transfer)")|}]""")]
    public Task SuppressionThatHidesSomething_IsLeft(string onMember, string onAssembly)
    {
        var desk = $"class Desk\n{{\n{onMember}\npublic void Go(Transfer t) => new Warehouse().Ship(t);\n}}";
        return FixCase.Source(Usings + onAssembly + (onMember.Length > 0 ? desk : "")).File("Desk.cs", onMember.Length > 0 ? "" : desk).VerifyNoFix(Fix);
    }

    private const string Usings = "using System.Diagnostics.CodeAnalysis;\n\n";

    private static Task Verify(string before, string after) => FixCase.Source(Usings + before).VerifyFix(Fix, Usings + after, "Remove the suppression");
}
