using ExportPolicy.Rules.Analyzers.CodeFixes;

namespace ExportPolicy.Rules.Tests.Analyzers.CodeFixes;

public sealed class AwaitCheckFixTests
{
    private const string Guard = """
        private async Task EnsureAsync(Transfer x)
        {
            if (!(await gate.CheckAsync(x)).IsPermitted)
                throw new InvalidOperationException();
        }
        """;

    private static readonly AwaitCheckFix Fix = new();

    [Theory]
    [InlineData("EnsureAsync(t); // first\n{|EXP1007:warehouse.Ship(t)|};", "await EnsureAsync(t); // first\nwarehouse.Ship(t);")]
    [InlineData("_ = EnsureAsync(t);\n{|EXP1007:warehouse.Ship(t)|};", "await EnsureAsync(t);\nwarehouse.Ship(t);")]
    [InlineData("var guard = EnsureAsync(t);\nOther.Log(guard);\n{|EXP1007:warehouse.Ship(t)|};", "var guard = EnsureAsync(t);\nOther.Log(guard);\nawait guard;\nwarehouse.Ship(t);")]
    [InlineData("Other.Log(1);\n\n// Off it goes.\n_ = EnsureAsync(t);\nawait {|EXP1007:warehouse.ShipAsync(t)|};", "Other.Log(1);\n\n// Off it goes.\nawait EnsureAsync(t);\nawait warehouse.ShipAsync(t);")]
    public Task Guard_IsAwaited(string before, string after) => Verify(before, after, "Await the check");

    [Theory]
    [InlineData("gate.CheckAsync(t);\n{|EXP1007:warehouse.Ship(t)|};", "(await gate.CheckAsync(t)).RequireClearance();\nwarehouse.Ship(t);")]
    [InlineData("_ = gate.CheckAsync(t, Evidence.None);\n{|EXP1007:warehouse.Ship(t)|};", "(await gate.CheckAsync(t, Evidence.None)).RequireClearance();\nwarehouse.Ship(t);")]
    [InlineData("var d = gate.CheckAsync(t);\nOther.Log(1);\n{|EXP1007:warehouse.Ship(t)|};", "var d = await gate.CheckAsync(t);\nOther.Log(1);\nd.RequireClearance();\nwarehouse.Ship(t);")]
    [InlineData("Task<Decision> d = gate.CheckAsync(t); // asked\n{|EXP1007:warehouse.Ship(t)|};", "var d = await gate.CheckAsync(t); // asked\nd.RequireClearance();\nwarehouse.Ship(t);")]
    [InlineData("var decision = flag;\ngate.CheckAsync(t);\n{|EXP1007:warehouse.Release(t, {|EXP2001:null!|})|};", "var decision = flag;\nvar decision2 = await gate.CheckAsync(t);\nwarehouse.Release(t, decision2.RequireClearance());")]
    [InlineData("var d = gate.CheckAsync(order.ToTransfer());\nif (flag)\n    {|EXP1007:warehouse.ShipOrder(order)|};", "var d = await gate.CheckAsync(order.ToTransfer());\nif (flag)\n{\n    d.RequireClearance();\n    warehouse.ShipOrder(order);\n}")]
    public Task Check_IsAwaited_AndItsClearanceRequired(string before, string after) => Verify(before, after, "require its clearance");

    [Theory]
    [InlineData("Task", "return Task.CompletedTask;", "")]
    [InlineData("Task", "return Task.Delay(1);", "await Task.Delay(1);")]
    [InlineData("ValueTask", "return default;", "")]
    [InlineData("Task<int>", "return Task.FromResult(1);", "return 1;")]
    [InlineData("ValueTask<int>", "return ValueTask.FromResult(ts.Count);", "return ts.Count;")]
    [InlineData("Task<bool>", "return Task.Run(() => flag);", "return await Task.Run(() => flag);")]
    public Task MethodThatReturnsATask_BecomesAsync(string returns, string last, string mended) =>
        FixCase.Source(FixCase.Method($"_ = EnsureAsync(t);\n{{|EXP1007:warehouse.Ship(t)|}};\n{last}", returns, Guard))
            .VerifyFix(Fix, FixCase.Method($"await EnsureAsync(t);\nwarehouse.Ship(t);\n{mended}".TrimEnd(), "async " + returns, Guard));

    [Fact]
    public Task EveryReturn_OfAMethodThatBecomesAsync_IsMended() => FixCase.Source("""
        class Desk(IExportGate gate, Warehouse warehouse)
        {
            /// <summary>Ships.</summary>
            public virtual Task Run(Transfer t, bool flag)
            {
                gate.CheckAsync(t);
                if (flag)
                    return Task.CompletedTask;
                if (t.Id == "")
                    return Task.Delay(1); // a while
                Func<Task> later = () => { return Task.Delay(2); };
                {|EXP1007:warehouse.Ship(t)|};
                return later();
            }
        }
        """).VerifyFix(Fix, """
        class Desk(IExportGate gate, Warehouse warehouse)
        {
            /// <summary>Ships.</summary>
            public virtual async Task Run(Transfer t, bool flag)
            {
                (await gate.CheckAsync(t)).RequireClearance();
                if (flag)
                    return;
                if (t.Id == "")
                {
                    await Task.Delay(1);
                    return;
                } // a while
                Func<Task> later = () => { return Task.Delay(2); };
                warehouse.Ship(t);
                await later();
            }
        }
        """);

    [Theory]
    [InlineData("Func<Transfer, Task> go = x => { gate.CheckAsync(x); {|EXP1007:warehouse.Ship(x)|}; return Task.CompletedTask; };", "Func<Transfer, Task> go = async x => { (await gate.CheckAsync(x)).RequireClearance(); warehouse.Ship(x); };")]
    [InlineData("Func<Task> go = async () => { gate.CheckAsync(t); {|EXP1007:warehouse.Ship(t)|}; await Task.Yield(); };", "Func<Task> go = async () => { (await gate.CheckAsync(t)).RequireClearance(); warehouse.Ship(t); await Task.Yield(); };")]
    public Task FunctionInAMethod_BecomesAsync(string before, string after) => FixCase.Statements(before).VerifyFix(Fix, FixCase.Method(after));

    [Fact]
    public Task TopLevelStatements_MayAwait() => FixCase.Source("""
        IExportGate gate = Args.Gate;
        var t = Other.Next();
        var asked = gate.CheckAsync(t);
        {|EXP1007:new Warehouse().Ship(t)|};

        static class Args { public static IExportGate Gate => throw new NotSupportedException(); }
        """).VerifyFix(Fix, """
        IExportGate gate = Args.Gate;
        var t = Other.Next();
        var asked = await gate.CheckAsync(t);
        asked.RequireClearance();
        new Warehouse().Ship(t);

        static class Args { public static IExportGate Gate => throw new NotSupportedException(); }
        """);

    [Fact]
    public Task FixAll_AwaitsEach() => FixCase.Source("""
        class Desk(IExportGate gate, Warehouse warehouse)
        {
            public async Task One(Transfer t, Transfer other)
            {
                gate.CheckAsync(t);
                {|EXP1007:warehouse.Ship(t)|};
                var decision = gate.CheckAsync(other);
                {|EXP1007:warehouse.Ship(other)|};
            }

            public Task Two(Transfer t)
            {
                gate.CheckAsync(t);
                {|EXP1007:warehouse.Release(t, {|EXP2001:null!|})|};
                return Task.CompletedTask;
            }
        }
        """).VerifyFixAll(Fix, """
        class Desk(IExportGate gate, Warehouse warehouse)
        {
            public async Task One(Transfer t, Transfer other)
            {
                (await gate.CheckAsync(t)).RequireClearance();
                warehouse.Ship(t);
                var decision = await gate.CheckAsync(other);
                decision.RequireClearance();
                warehouse.Ship(other);
            }

            public async Task Two(Transfer t)
            {
                var decision = await gate.CheckAsync(t);
                warehouse.Release(t, decision.RequireClearance());
            }
        }
        """);

    [Theory]
    [InlineData("void")]
    [InlineData("int")]
    [InlineData("IAsyncEnumerable<int>")]
    public Task MethodThatReturnsNoTask_IsNotOffered(string returns) =>
        FixCase.Source(FixCase.Method("gate.CheckAsync(t);\n{|EXP1007:warehouse.Ship(t)|};\nthrow new InvalidOperationException();", returns)).VerifyNoFix(Fix);

    [Fact]
    public Task ParameterByReference_KeepsTheMethodFromAwaiting() => FixCase.Source("""
        class Desk(IExportGate gate, Warehouse warehouse)
        {
            public Task Run(Transfer t, ref int count)
            {
                gate.CheckAsync(t);
                {|EXP1007:warehouse.Ship(t)|};
                return Task.Delay(count);
            }
        }
        """).VerifyNoFix(Fix);

    [Theory]
    [InlineData("lock (ts) { gate.CheckAsync(t); {|EXP1007:warehouse.Ship(t)|}; }")]
    [InlineData("Action go = () => { gate.CheckAsync(t); {|EXP1007:warehouse.Ship(t)|}; };")]
    [InlineData("if (gate.CheckAsync(t) is not null) {|EXP1007:warehouse.Ship(t)|};")]
    [InlineData("await Task.WhenAny(gate.CheckAsync(t), Task.Delay(5)); {|EXP1007:warehouse.Ship(t)|};")]
    [InlineData("var d = gate.CheckAsync(t); flag = flag && {|EXP1007:warehouse.TryShip(t)|};")]
    public Task WhereAwaitingDoesNotMend_IsNotOffered(string statements) => FixCase.Source(FixCase.Method(statements, "async Task")).VerifyNoFix(Fix);

    private static Task Verify(string before, string after, string title) =>
        FixCase.Source(FixCase.Method(before, "async Task", Guard)).VerifyFix(Fix, FixCase.Method(after, "async Task", Guard), title);
}
