namespace ExportPolicy.Rules.Tests.Analyzers.Flow;

/// <summary>EXP1009: a flow that does not settle within the bound is an error, and proves nothing to anybody.</summary>
public sealed class InvolvedFlowTests
{
    private const int WithinTheBound = 10, BeyondTheBound = 120;

    [Theory]
    [InlineData(WithinTheBound, "Run")]
    [InlineData(BeyondTheBound, "{|EXP1009:Run|}")]
    public Task Member_BeyondTheBound_Triggers(int variables, string run) => Verify($$"""
        public void {{run}}(Transfer t, Transfer other, bool flag)
        {
            gate.Check(t).RequireClearance();
            {{Shifting(variables)}}
            warehouse.Ship(t);
        }
        """);

    // Who relies on the helper is told, not the helper: it reaches nothing itself.
    [Theory]
    [InlineData(WithinTheBound, "warehouse.Ship(t)")]
    [InlineData(BeyondTheBound, "{|EXP1001:warehouse.Ship(t)|}")]
    public Task HelperThatChecks_BeyondTheBound_ProvesNothing(int variables, string ship) => Verify($$"""
        public void Run(Transfer t, Transfer other, bool flag)
        {
            MakeSure(t, other, flag);
            {{ship}};
        }

        private void MakeSure(Transfer t, Transfer other, bool flag)
        {
            gate.Check(t).RequireClearance();
            {{Shifting(variables)}}
        }
        """);

    [Theory]
    [InlineData(WithinTheBound, "Send")]
    [InlineData(BeyondTheBound, "{|EXP1009:Send|}")]
    public Task HelperThatShips_BeyondTheBound_Triggers(int variables, string send) => Verify($$"""
        public void Run(Transfer t, Transfer other, bool flag)
        {
            if (gate.Check(t).IsPermitted)
                Send(t, other, flag);
        }

        private void {{send}}(Transfer t, Transfer other, bool flag)
        {
            {{Shifting(variables)}}
            warehouse.Ship(t);
        }
        """);

    [Theory]
    [InlineData(WithinTheBound, "Run")]
    [InlineData(BeyondTheBound, "{|EXP1009:Run|}")]
    public Task LocalFunction_BeyondTheBound_Triggers(int variables, string run) => Verify($$"""
        public void {{run}}(Transfer t, Transfer other, bool flag)
        {
            MakeSure();
            warehouse.Ship(t);

            void MakeSure()
            {
                gate.Check(t).RequireClearance();
                {{Shifting(variables)}}
            }
        }
        """);

    [Theory]
    [InlineData(WithinTheBound, "Run")]
    [InlineData(BeyondTheBound, "{|EXP1009:Run|}")]
    public Task Lambda_BeyondTheBound_Triggers(int variables, string run) => Verify($$"""
        public void {{run}}(Transfer t, Transfer other, bool flag)
        {
            Other.Retry(() =>
            {
                gate.Check(t).RequireClearance();
                {{Shifting(variables)}}
                warehouse.Ship(t);
            });
        }
        """);

    // Each function inside another is read twice as often as that one.
    [Theory]
    [InlineData(5, "Run")]
    [InlineData(40, "{|EXP1009:Run|}")]
    public Task FunctionsInFunctions_BeyondTheBound_Trigger(int depth, string run) => Verify($$"""
        public void {{run}}(Transfer t, Transfer other, bool flag)
        {
            if (gate.Check(t).IsPermitted)
                F1();
            {{string.Join(" ", Enumerable.Range(1, depth).Select(level => $"void F{level}() {{ if (flag) F{level + 1}();"))}}
            void F{{depth + 1}}() => warehouse.Ship(t);
            {{new string('}', depth)}}
        }
        """);

    // What would end the compiler with a stack that is full ends as an error.
    [Theory]
    [InlineData(10, "Run", "Step0")]
    [InlineData(1_500, "Run", "Step0")]
    public async Task ChainOfHelpers_OfAnyLength_EndsWithoutACrash(int length, string run, string first)
    {
        var diagnostics = await Analyze.Source($$"""
            public sealed class Desk(IExportGate gate, Warehouse warehouse)
            {
                public void {{run}}(Transfer t) { if (gate.Check(t).IsPermitted) {{first}}(t); }
                {{string.Join("\n", Enumerable.Range(0, length).Select(step => $"private void Step{step}(Transfer t) => Step{step + 1}(t);"))}}
                private void Step{{length}}(Transfer t) => warehouse.Ship(t);
            }
            """).File("Application.cs", FlowCase.Application).Diagnostics();

        Assert.All(diagnostics, each => Assert.True(each.Id is "EXP1009" or "EXP1001", each.ToString()));
        Assert.Equal(length > 1_000, diagnostics.Any());
    }

    [Theory]
    [InlineData(50)]
    [InlineData(1_000)]
    public async Task Expression_OfAnyDepth_EndsWithoutACrash(int depth)
    {
        var diagnostics = await Analyze.Source($$"""
            public sealed class Desk(IExportGate gate, Warehouse warehouse)
            {
                public void Run(Transfer t, int n) { if (gate.Check(t).IsPermitted && {{string.Concat(Enumerable.Repeat("Math.Abs(", depth))}}n{{new string(')', depth)}} > 0) warehouse.Ship(t); }
            }
            """).File("Application.cs", FlowCase.Application).Diagnostics();

        Assert.All(diagnostics, each => Assert.True(each.Id is "EXP1009" or "CS8078", each.ToString()));
    }

    [Theory]
    [InlineData(WithinTheBound, "MakeSure")]
    [InlineData(BeyondTheBound, "{|EXP1009:MakeSure|}")]
    public Task Contract_BeyondTheBound_Triggers(int variables, string makeSure) => Verify($$"""
        [EnsuresCleared(nameof(t))]
        public void {{makeSure}}(Transfer t, Transfer other, bool flag)
        {
            gate.Check(t).RequireClearance();
            {{Shifting(variables)}}
        }
        """);

    private static Task Verify(string members) => FlowCase.Class($"public class Program(IExportGate gate, Warehouse warehouse)\n{{\n{members}\n}}");

    // Each turn of the loop moves what the first variable holds on by one, and so tells the analysis of one variable more that it may hold either.
    private static string Shifting(int variables) => $$"""
        Transfer a0 = other, {{string.Join(", ", Enumerable.Range(1, variables).Select(i => $"a{i} = t"))}};
        while (flag)
        {
            {{string.Join(" ", Enumerable.Range(1, variables).Reverse().Select(i => $"a{i} = a{i - 1};"))}}
            {{string.Join(" ", Enumerable.Repeat("if (DateTime.Now.Ticks > 0) Other.Log(flag);", 20))}}
        }

        """;
}
