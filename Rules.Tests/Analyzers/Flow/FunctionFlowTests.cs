namespace ExportPolicy.Rules.Tests.Analyzers.Flow;

/// <summary>Lambdas, local functions, private helpers, iterators, delegates, expression trees.</summary>
public sealed class FunctionFlowTests
{
    [Theory]
    [InlineData("if (gate.Check(t).TryGetClearance(out var c)) Other.Retry(() => warehouse.Release(t, c));")]
    [InlineData("if (!gate.Check(t).IsPermitted) return; Other.Retry(() => { Other.Log(t); warehouse.Ship(t); });")]
    [InlineData("Clearance? c; if (!gate.Check(t).TryGetClearance(out c)) return; Other.Retry(() => warehouse.Release(t, c));")]
    [InlineData("foreach (var x in ts) { if (gate.Check(x).TryGetClearance(out var c)) Other.Retry(delegate { warehouse.Release(x, c); }); }")]
    [InlineData("try { if (gate.Check(t).TryGetClearance(out var c)) Other.Retry(() => { try { warehouse.Release(t, c); } finally { Other.Log(t); } }); } catch (IOException) { }")]
    [InlineData("if (Blocked(t)) return; warehouse.Ship(t);")]
    [InlineData("if (Matches(t)) warehouse.Ship(t);")]
    [InlineData("Parallel.ForEach(ts, x => { if (gate.Check(x).TryGetClearance(out var c)) warehouse.Release(x, c); });")]
    [InlineData("ts.ForEach(x => { if (gate.Check(x).IsPermitted) warehouse.Ship(x); });")]
    [InlineData("Func<Transfer, bool> ok = x => gate.Check(x).IsPermitted; if (ok(t)) warehouse.Ship(t);")]
    [InlineData("Func<bool> ok = () => gate.Check(t).IsPermitted; if (ok()) warehouse.Ship(t);")]
    [InlineData("bool Ok(Transfer x) => gate.Check(x).IsPermitted; if (Ok(t)) warehouse.Ship(t);")]
    [InlineData("bool Ok() => gate.Check(t).IsPermitted; if (Ok()) warehouse.Ship(t);")]
    [InlineData("void Ensure() { if (!gate.Check(t).IsPermitted) throw new InvalidOperationException(); } Ensure(); warehouse.Ship(t);")]
    [InlineData("void Go() => warehouse.Ship(t); if (gate.Check(t).IsPermitted) Go();")]
    [InlineData("void Go(Transfer x, Clearance k) { Other.Log(x); warehouse.Release(x, k); } if (gate.Check(t).TryGetClearance(out var c)) Go(t, c);")]
    [InlineData("static void Go(Warehouse w, Transfer x) => w.Ship(x); if (gate.Check(t).IsPermitted) Go(warehouse, t);")]
    [InlineData("void Go() { if (gate.Check(t).IsPermitted) Inner(); void Inner() => warehouse.Ship(t); } Go();")]
    [InlineData("if (Ok(t)) warehouse.Ship(t);")]
    [InlineData("if (!Ok(t)) return; warehouse.Ship(t);")]
    [InlineData("if (Ok(t) && flag) { warehouse.Ship(t); }")]
    [InlineData("if (BothOk(t, other)) { warehouse.Ship(t); warehouse.Ship(other); }")]
    [InlineData("if (TryClear(t, out var c)) warehouse.Release(t, c);")]
    [InlineData("var (ok, c) = Clear(t); if (ok) warehouse.Release(t, c!);")]
    [InlineData("var d = Decide(t); if (d.IsPermitted) warehouse.Ship(t);")]
    [InlineData("Ensure(t); warehouse.Ship(t);")]
    [InlineData("Ensure(x: t); warehouse.Ship(t);")]
    [InlineData("if (gate.Check(t).IsPermitted) DoShip(t);")]
    [InlineData("if (gate.Check(t).TryGetClearance(out var c)) DoRelease(c, t);")]
    [InlineData("ShipIfOk(t); ts.ForEach(ShipIfOk);")]
    [InlineData("if (!gate.Check(t).IsPermitted) Refuse(); warehouse.Ship(t);")]
    [InlineData("if (!gate.Check(t).IsPermitted) throw Refusal(); warehouse.Ship(t);")]
    [InlineData("if (gate.Check(t).IsPermitted) Countdown(t, 3);")]
    [InlineData("if (MayGo(t)) warehouse.Ship(t);")]
    [InlineData("Action ensure = () => gate.Check(t).RequireClearance(); Other.Retry(() => { ensure(); warehouse.Ship(t); });")]
    public Task Function_ThatProves_DoesNotTrigger(string statements) => FlowCase.Verify(statements, Helpers);

    [Theory]
    [InlineData("Other.Retry(() => {|EXP1001:warehouse.Ship(t)|});")]
    [InlineData("if (gate.Check(t).IsPermitted) Other.Log(t); Other.Retry(() => {|EXP1001:warehouse.Ship(t)|});")]
    [InlineData("if (gate.Check(t).TryGetClearance(out var c)) { Other.Retry(() => {|EXP1004:warehouse.Release(t, c)|}); t = other; }")]
    [InlineData("if (gate.Check(t).IsPermitted) { Action go = () => t = other; go(); {|EXP1004:warehouse.Ship(t)|}; }")]
    [InlineData("Action check = () => gate.Check(t).RequireClearance(); {|EXP1001:warehouse.Ship(t)|};")]
    [InlineData("void Check() => gate.Check(t).RequireClearance(); {|EXP1001:warehouse.Ship(t)|};")]
    [InlineData("Func<bool> ok = () => gate.Check(t).IsPermitted; if (ok is not null) {|EXP1001:warehouse.Ship(t)|};")]
    [InlineData("Func<bool> ok = () => gate.Check(t).IsPermitted; ok = () => true; if (ok()) {|EXP1001:warehouse.Ship(t)|};")]
    [InlineData("var lazy = new Lazy<Decision>(() => gate.Check(t)); {|EXP1001:warehouse.Ship(t)|};")]
    [InlineData("void Go() => warehouse.Ship(t); {|EXP1001:Go()|};")]
    [InlineData("void Go(Transfer x) => warehouse.Ship(x); if (gate.Check(t).IsPermitted) {|EXP1003:Go(other)|};")]
    [InlineData("if (!Ok(t)) {|EXP1002:warehouse.Ship(t)|};")]
    [InlineData("Ok(t); {|EXP1001:warehouse.Ship(t)|};")]
    [InlineData("if (Ok(other)) {|EXP1003:warehouse.Ship(t)|};")]
    [InlineData("if (Either(t, other)) {|EXP1001:warehouse.Ship(t)|};")]
    [InlineData("if (OpenOnFailure(t)) {|EXP1005:warehouse.Ship(t)|};")]
    [InlineData("if (AlwaysTrue(t)) {|EXP1001:warehouse.Ship(t)|};")]
    [InlineData("EnsureLater(t); {|EXP1001:warehouse.Ship(t)|};")]
    [InlineData("EnsureMaybe(t, flag); {|EXP1001:warehouse.Ship(t)|};")]
    [InlineData("{|EXP1001:DoShip(t)|};")]
    [InlineData("if (gate.Check(other).TryGetClearance(out var c)) {|EXP1003:DoRelease(c, t)|};")]
    [InlineData("ts.ForEach({|EXP1008:DoShip|});")]
    [InlineData("if (gate.Check(t).IsPermitted) {|EXP1003:ShipBoth(t, other)|};")]
    [InlineData("{|EXP1001:Countdown(t, 3)|};")]
    [InlineData("_ = Every(ts).ToList(); foreach (var x in ts) {|EXP1001:warehouse.Ship(x)|};")]
    [InlineData("Action ensure = () => gate.Check(t).RequireClearance(); {|EXP1001:Go()|}; void Go() { if (flag) ensure(); warehouse.Ship(t); }")]
    [InlineData("Action note = () => Other.Log(t); Other.Retry(() => { note(); {|EXP1001:warehouse.Ship(t)|}; });")]
    public Task Function_ThatDoesNotProve_Triggers(string statements) => FlowCase.Verify(statements, Helpers);

    [Fact]
    public Task Helper_ThatNobodyCalls_Triggers() => FlowCase.Class("""
        public class Program(Warehouse warehouse)
        {
            private void Forgotten(Transfer t) => {|EXP1001:warehouse.Ship(t)|};
        }
        """);

    [Fact]
    public Task Helper_ThatOthersCanCall_Triggers() => FlowCase.Class("""
        public class Program(Warehouse warehouse, IExportGate gate)
        {
            public void JustShip(Transfer t) => {|EXP1001:warehouse.Ship(t)|};
            internal void Inside(Transfer t) => {|EXP1001:warehouse.Ship(t)|};
            public void Run(Transfer t) { if (gate.Check(t).IsPermitted) JustShip(t); }
        }
        """);

    [Theory]
    [InlineData("if (!gate.Check(t).IsPermitted) Lies(); {|EXP1001:warehouse.Ship(t)|};")]
    [InlineData("LiesIf(gate.Check(t).IsPermitted); {|EXP1001:warehouse.Ship(t)|};")]
    [InlineData("var c = gate.Check(t).Clearance; LiesOfNull(c); {|EXP1001:warehouse.Release(t, c)|};")]
    [InlineData("if (!gate.Check(t).IsPermitted) Throws(); warehouse.Ship(t);")]
    [InlineData("Requires(gate.Check(t).IsPermitted); warehouse.Ship(t);")]
    [InlineData("var c = gate.Check(t).Clearance; RequiresNotNull(c); warehouse.Release(t, c);")]
    [InlineData("var c = gate.Check(t).Clearance; ArgumentNullException.ThrowIfNull(c); warehouse.Release(t, c);")]
    public Task Annotation_OfAMethodInTheProject_IsReadFromItsBody(string statements) => FlowCase.Verify("\n#nullable disable warnings\n" + statements, """
        [System.Diagnostics.CodeAnalysis.DoesNotReturn] public static void Lies() { }
        public static void LiesIf([System.Diagnostics.CodeAnalysis.DoesNotReturnIf(false)] bool ok) => Other.Log(ok);
        public static void LiesOfNull([System.Diagnostics.CodeAnalysis.NotNull] object? any) => Other.Log(any);
        [System.Diagnostics.CodeAnalysis.DoesNotReturn] public static void Throws() => throw new InvalidOperationException();
        public static void Requires([System.Diagnostics.CodeAnalysis.DoesNotReturnIf(false)] bool ok) { if (!ok) throw new InvalidOperationException(); }
        public static void RequiresNotNull([System.Diagnostics.CodeAnalysis.NotNull] object? any) { if (any is null) throw new InvalidOperationException(); }
        """);

    [Fact]
    public Task Helper_ThatAFrameworkMayCall_Triggers() => FlowCase.Class("""
        [AttributeUsage(AttributeTargets.Method)] public sealed class CalledByTheFrameworkAttribute : Attribute;
        public class Program(Warehouse warehouse, IExportGate gate)
        {
            [CalledByTheFramework] private void Handle(Transfer t) => {|EXP1001:warehouse.Ship(t)|};
            public void Run(Transfer t) { if (gate.Check(t).IsPermitted) Handle(t); }
        }
        """);

    [Fact]
    public Task Iterator_ThatChecksEach_DoesNotTrigger() => FlowCase.Class("""
        public class Program(Warehouse warehouse, IExportGate gate)
        {
            public IEnumerable<Transfer> Ship(IEnumerable<Transfer> ts)
            {
                foreach (var x in ts) if (gate.Check(x).TryGetClearance(out var c)) { warehouse.Release(x, c); yield return x; }
            }
            public async IAsyncEnumerable<Transfer> ShipAsync(IEnumerable<Transfer> ts)
            {
                foreach (var x in ts) { if (!(await gate.CheckAsync(x)).IsPermitted) yield break; await warehouse.ShipAsync(x); yield return x; }
            }
            public IEnumerable<Transfer> Wrong(IEnumerable<Transfer> ts)
            {
                foreach (var x in ts) { if (gate.Check(x).IsPermitted) yield return x; {|EXP1001:warehouse.Ship(x)|}; }
            }
        }
        """);

    private const string Helpers = """
        private partial bool MayGo(Transfer t); private partial bool MayGo(Transfer x) => gate.Check(x).IsPermitted;
        private bool Ok(Transfer x) => gate.Check(x).IsPermitted;
        private bool BothOk(Transfer x, Transfer y) => Ok(x) && Ok(y);
        private bool Either(Transfer x, Transfer y) => Ok(x) || Ok(y);
        private bool Blocked(Transfer x) => !gate.Check(x).IsPermitted;
        private bool Matches(Transfer x) => gate.Check(x) is { Clearance: not null };
        private bool AlwaysTrue(Transfer x) { Other.Log(gate.Check(x)); return true; }
        private bool OpenOnFailure(Transfer x) { try { return gate.Check(x).IsPermitted; } catch (Exception) { return true; } }
        private bool TryClear(Transfer x, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Clearance? c) => gate.Check(x).TryGetClearance(out c);
        private (bool, Clearance?) Clear(Transfer x) { var d = gate.Check(x); return (d.IsPermitted, d.Clearance); }
        private Decision Decide(Transfer x) { Other.Log(x); return gate.Check(x); }
        private void Ensure(Transfer x) { if (!gate.Check(x).IsPermitted) throw new InvalidOperationException(); }
        private void EnsureMaybe(Transfer x, bool really) { if (really && !gate.Check(x).IsPermitted) throw new InvalidOperationException(); }
        private IEnumerable<int> EnsureLater(Transfer x) { if (!gate.Check(x).IsPermitted) throw new InvalidOperationException(); yield break; }
        private IEnumerable<Decision> Every(IEnumerable<Transfer> xs) => xs.Select(x => gate.Check(x));
        private void Refuse() { Other.Log(1); throw new InvalidOperationException(); }
        private Exception Refusal() => new InvalidOperationException();
        private void DoShip(Transfer x) { Other.Log(x); warehouse.Ship(x); }
        private void DoRelease(Clearance k, Transfer x) => warehouse.Release(x, k);
        private void ShipBoth(Transfer x, Transfer y) { warehouse.Ship(x); warehouse.Ship(y); }
        private void ShipIfOk(Transfer x) { if (Ok(x)) DoShip(x); }
        private void Countdown(Transfer x, int left) { warehouse.Ship(x); if (left > 0) Countdown(x, left - 1); }
        public void CallAll(Transfer x, Clearance k)
        {
            if (gate.Check(x).IsPermitted) { DoShip(x); Countdown(x, 1); ShipBoth(x, x); }
            if (gate.Check(x).TryGetClearance(out var c)) DoRelease(c, x);
        }
        """;
}
