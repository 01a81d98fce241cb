using ExportPolicy.Rules.Tests.Analyzers.Flow;

namespace ExportPolicy.Rules.Tests.Analyzers;

/// <summary>EXP2008: what a member promises by its contract, its body keeps.</summary>
public sealed class ContractCheckTests
{
    [Theory]
    [InlineData("[return: ClearanceFor(nameof(t))] public Clearance {|EXP2008:Get|}(Transfer t, Transfer u) => gate.Check(u).RequireClearance();")]
    [InlineData("private Clearance? _any; [return: ClearanceFor(nameof(t))] public Clearance {|EXP2008:Get|}(Transfer t) => _any!;")]
    [InlineData("[return: ClearanceFor(nameof(t))] public Clearance {|EXP2008:Get|}(Transfer t) => gate.Check(t).Clearance!;")]
    [InlineData("[return: ClearanceFor(nameof(t))] public async Task<Clearance> {|EXP2008:Get|}(Transfer t, Transfer u) => (await gate.CheckAsync(u)).RequireClearance();")]
    [InlineData("[EnsuresClearedWhenTrue(nameof(t))] public bool {|EXP2008:Ok|}(Transfer t) => true;")]
    [InlineData("[EnsuresClearedWhenTrue(nameof(t))] public bool {|EXP2008:Ok|}(Transfer t) => !gate.Check(t).IsPermitted;")]
    [InlineData("[EnsuresClearedWhenTrue(nameof(t))] public bool {|EXP2008:Ok|}(Transfer t) { try { return gate.Check(t).IsPermitted; } catch (Exception) { return true; } }")]
    [InlineData("[EnsuresClearedWhenTrue(nameof(t))] public async Task<bool> {|EXP2008:Ok|}(Transfer t) { await Task.Yield(); return Other.Flag || gate.Check(t).IsPermitted; }")]
    [InlineData("[EnsuresCleared(nameof(t))] public void {|EXP2008:Ensure|}(Transfer t) { if (Other.Flag) gate.Check(t).RequireClearance(); }")]
    [InlineData("[EnsuresCleared(nameof(t))] public Task {|EXP2008:Ensure|}(Transfer t) { _ = gate.CheckAsync(t); return Task.CompletedTask; }")]
    [InlineData("public bool {|EXP2008:Try|}(Transfer t, [ClearanceFor(nameof(t)), System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Clearance? c) { gate.Check(t).TryGetClearance(out c); return true; }")]
    [InlineData("public bool {|EXP2008:Try|}(Transfer t, Transfer u, [ClearanceFor(nameof(t)), System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Clearance? c) => gate.Check(u).TryGetClearance(out c);")]
    [InlineData("public void {|EXP2008:Take|}(Transfer t, [ClearanceFor(nameof(t))] Clearance c) => Other.Log(t);")]
    [InlineData("public void {|EXP2008:Take|}(Transfer t, Transfer u, [ClearanceFor(nameof(t))] Clearance c) { c.Demand(u); Other.Log(t); }")]
    [InlineData("public void {|EXP2008:Take|}(Transfer t, [ClearanceFor(nameof(t))] Clearance c) { if (false) c.Demand(t); Other.Log(c); }")]
    public Task Contract_ThatIsNotKept_Triggers(string member) => FlowCase.Class($$"""
        public class Desk(IExportGate gate) { {{member}} }
        """);

    [Theory]
    [InlineData("if (Other.Flag) c.Demand(t); Other.Log(t);")]
    [InlineData("if (Other.Flag) { c.Demand(t); Other.Log(c); } Other.Log(t);")]
    [InlineData("switch (t.Id) { case \"a\": c.Demand(t); break; } Other.Log(t);")]
    [InlineData("_ = Other.Flag && Checked(t, c); Other.Log(t); static bool Checked(Transfer t, Clearance c) { c.Demand(t); return true; }")]
    [InlineData("Maybe(t, c); Other.Log(t); static void Maybe(Transfer t, Clearance c) { if (Other.Flag) return; c.Demand(t); }")]
    [InlineData("try { c.Demand(t); } catch (Exception) { } Other.Log(t);")]
    [InlineData("try { c.Demand(t); } catch (ClearanceException e) { Other.Log(e); } Other.Log(t);")]
    [InlineData("try { c.Demand(t); } catch (Exception e) when (e.Message == \"\") { } Other.Log(t);")]
    [InlineData("foreach (var each in t.Lines) { if (each.Id == \"shells\") c.Demand(t); Other.Log(each); }")]
    [InlineData("Action a = () => c.Demand(t); Other.Log(t);")]
    [InlineData("Action a = (() => c.Demand(t)); Other.Log(t);")]
    [InlineData("Action? a; _ = (Action)(() => c.Demand(t)); a = null; Other.Log(t);")]
    [InlineData("Other.Log(t); void Local() => c.Demand(t);")]
    [InlineData("Other.Log(t); void Local(Transfer x, Clearance y) => y.Demand(x);")]
    [InlineData("try { Other.Log(c); c.Demand(t); } catch (IOException) { } Other.Log(t);")]
    [InlineData("try { Other.Retry(Other.Fail); c.Demand(t); Other.Log(t); } catch (IOException e) { Other.Log(e); } Other.Log(t);")]
    [InlineData("if (Other.Flag) { c.Demand(t); } _ = new Request(t, c.ToString());")]
    [InlineData("if (Other.Flag) { c.Demand(t); } Last = t;")]
    [InlineData("if (Other.Flag) { c.Demand(t); } dynamic d = t; d.Depart();")]
    [InlineData("Other.Retry(() => { if (Other.Flag) c.Demand(t); Other.Log(t); });")]
    [InlineData("_ = Later(t, c); Other.Log(t); static async Task Later(Transfer x, Clearance y) { await Task.Yield(); y.Demand(x); }")]
    [InlineData("Later(t, c); Other.Log(t); static async void Later(Transfer x, Clearance y) { await Task.Yield(); y.Demand(x); }")]
    [InlineData("_ = Later(t, c); Other.Log(t); static IEnumerable<int> Later(Transfer x, Clearance y) { y.Demand(x); yield return 1; }")]
    [InlineData("if (Other.Flag) goto ship; c.Demand(t); ship: Other.Log(t);")]
    [InlineData("var ok = Other.Flag ? Checked() : false; Other.Log(ok); bool Checked() { c.Demand(t); return true; }")]
    [InlineData("if (Other.Flag) t = Other.Next(); c.Demand(t); Other.Log(t);")]
    [InlineData("t = Other.Next(); c.Demand(t); Other.Log(t);")]
    [InlineData("var other = Other.Next(); c.Demand(other); Other.Log(t);")]
    [InlineData("if (Other.Flag) c.Demand(t); Go(); void Go() => Other.Log(t);")]
    [InlineData("_ = Later(); Other.Log(t); IEnumerable<int> Later() { new Warehouse().Release(t, c); yield return 1; }")]
    [InlineData("Maybe(); Other.Log(t); void Maybe() { if (Other.Flag) return; c.Demand(t); Other.Log(c); }")]
    [InlineData("_ = new Lazy<bool>(() => { if (Other.Flag) c.Demand(t); Other.Log(t); return true; });")]
    public Task Demand_ThatDoesNotGuardWhatFollows_Triggers(string statements) => FlowCase.Class($$"""
        public class Desk { public Transfer? Last { get; set; } public void {|EXP2008:Take|}(Transfer t, [ClearanceFor(nameof(t))] Clearance c) { {{statements}} } }
        """);

    [Theory]
    [InlineData("c.Demand(t); Other.Log(t);")]
    [InlineData("if (Other.Flag) return; c.Demand(t); Other.Log(t);")]
    [InlineData("if (Other.Flag) { Other.Log(t.Id); return; } c.Demand(t); Other.Log(t);")]
    [InlineData("if (Other.Flag) throw new InvalidOperationException(); c.Demand(t); Other.Log(t);")]
    [InlineData("if (Other.Flag) { c.Demand(t); Other.Log(t); }")]
    [InlineData("if (Other.Flag) { c.Demand(t); Other.Log(t); } else { c.Demand(t); Other.Log(c); } Other.Log(t);")]
    [InlineData("if (Other.Flag) warehouse.Release(t, c); else warehouse.Release(t, c); Other.Log(t);")]
    [InlineData("if (Other.Flag) warehouse.Release(t, c); Other.Log(t);")]
    [InlineData("foreach (var each in t.Lines) { c.Demand(t); Other.Log(each); } Other.Log(t);")]
    [InlineData("foreach (var each in t.Lines) { if (Other.Flag) continue; c.Demand(t); Other.Log(each); } Other.Log(t);")]
    [InlineData("for (var i = 0; i < 3; i++) { if (Other.Flag) continue; c.Demand(t); Other.Log(i); } Other.Log(t);")]
    [InlineData("while (Other.Flag) { if (t.Id == \"\") break; c.Demand(t); Other.Log(t); }")]
    [InlineData("try { c.Demand(t); Other.Log(t); } catch (IOException e) { Other.Log(e); } Other.Log(t);")]
    [InlineData("c.Demand(t); try { Other.Log(t); } catch (Exception e) { Other.Log(e); } Other.Log(t);")]
    [InlineData("try { c.Demand(t); Other.Log(t); } catch (Exception e) { Other.Log(e); throw; } Other.Log(t);")]
    [InlineData("try { if (Other.Flag) return; c.Demand(t); Other.Log(t); } finally { Other.Log(c); }")]
    [InlineData("using var scope = new Scope(); if (Other.Flag) return; c.Demand(t); Other.Log(t);")]
    [InlineData("Other.Retry(() => c.Demand(t)); Other.Log(t);")]
    [InlineData("Action a = () => c.Demand(t); a(); Other.Log(t);")]
    [InlineData("Action a = () => c.Demand(t); Other.Retry(a);")]
    [InlineData("Local(); Other.Log(t); void Local() => c.Demand(t);")]
    [InlineData("Local(t, c); Other.Log(t); static void Local(Transfer x, Clearance y) => y.Demand(x);")]
    [InlineData("Other.Retry(Local); Other.Log(t); void Local() => c.Demand(t);")]
    [InlineData("try { c.Demand(t); Other.Log(t); } catch (IOException) { } catch (InvalidOperationException e) { Other.Log(e); } Other.Log(t);")]
    [InlineData("try { c.Demand(t); Other.Log(t); } catch (Exception e) when (e is not ClearanceException) { Other.Log(e); throw; } Other.Log(t);")]
    [InlineData("try { if (t.Lines.Count == 0) return; c.Demand(t); Other.Log(t); } catch (ClearanceException) { return; } Other.Log(t);")]
    [InlineData("if (t.Id.Length > 0) { c.Demand(t); Other.Log(t); } GC.Collect();")]
    [InlineData("if (Other.Flag) { c.Demand(t); Other.Log(t); } var done = true; _ = done;")]
    [InlineData("Transfer alias = t; Clearance key = c; key.Demand(alias); Other.Log(t);")]
    [InlineData("switch (t.Id) { case \"\": return; case \"a\": c.Demand(t); break; default: c.Demand(t); Other.Log(c); break; } Other.Log(t);")]
    [InlineData("var kind = t.Id switch { \"a\" => 1, _ => throw new NotSupportedException() }; c.Demand(t); Other.Log(kind);")]
    [InlineData("if (c is null) throw new ArgumentNullException(nameof(c)); if (t is null) throw new ArgumentNullException(nameof(t)); c.Demand(t); Other.Log(t);")]
    [InlineData("lock (warehouse) { if (Other.Flag) return; c.Demand(t); Other.Log(t); }")]
    [InlineData("Check(); Other.Log(t); void Check() { if (t is null) throw new ArgumentNullException(); c.Demand(t); }")]
    [InlineData("while (true) { c.Demand(t); Other.Log(t); if (Other.Flag) break; } Other.Log(t);")]
    [InlineData("for (var round = 0; round < 3; round++) { try { c.Demand(t); Other.Log(t); return; } catch (IOException e) { Other.Log(e); } } throw new InvalidOperationException();")]
    [InlineData("for (var round = 0; round < 3; round++) { try { c.Demand(t); Other.Log(t); break; } catch (IOException e) when (round < 2) { Other.Log(e); } }")]
    public Task Demand_ThatGuardsWhatFollows_DoesNotTrigger(string statements) => FlowCase.Class($$"""
        public class Desk(Warehouse warehouse) { public Warehouse Warehouse { get; } = warehouse; public void Take(Transfer t, [ClearanceFor(nameof(t))] Clearance c) { {{statements}} } }
        """);

    [Theory]
    [InlineData("await Verify(t, c); Other.Log(t);")]
    [InlineData("var verified = Verify(t, c); Other.Log(c); await verified; Other.Log(t);")]
    [InlineData("await Verify(t, c).ConfigureAwait(false); Other.Log(t);")]
    [InlineData("await Task.WhenAll(Verify(t, c), Task.Delay(1)); Other.Log(t);")]
    [InlineData("if (await Shows(t, c)) Other.Log(t);")]
    public Task DemandInAnAsyncHelper_Awaited_DoesNotTrigger(string statements) => FlowCase.Class($$"""
        public class Desk
        {
            public async Task Take(Transfer t, [ClearanceFor(nameof(t))] Clearance c) { {{statements}} }
            private static async Task Verify(Transfer x, Clearance y) { await Task.Yield(); y.Demand(x); }
            private static async Task<bool> Shows(Transfer x, Clearance y) { await Task.Yield(); y.Demand(x); return true; }
        }
        """);

    [Theory]
    [InlineData("await Task.WhenAny(Verify(t, c), Task.Delay(1)); Other.Log(t);")]
    [InlineData("await Verify(t, c).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing); Other.Log(t);")]
    public Task DemandInAnAsyncHelper_NotAwaitedForCertain_Triggers(string statements) => FlowCase.Class($$"""
        public class Desk
        {
            public async Task {|EXP2008:Take|}(Transfer t, [ClearanceFor(nameof(t))] Clearance c) { {{statements}} }
            private static async Task Verify(Transfer x, Clearance y) { await Task.Yield(); y.Demand(x); }
        }
        """);

    [Theory]
    [InlineData("public Task Take(Transfer t, [ClearanceFor(nameof(t))] Clearance c) => CoreAsync(t, c);")]
    [InlineData("public Task Take(Transfer t, [ClearanceFor(nameof(t))] Clearance c) { Other.Log(t.Id); return CoreAsync(t, c); }")]
    [InlineData("public async Task Take(Transfer t, [ClearanceFor(nameof(t))] Clearance c) => await CoreAsync(t, c).ConfigureAwait(false);")]
    [InlineData("public async Task Take(Transfer t, [ClearanceFor(nameof(t))] Clearance c) { Other.Log(t.Id); await CoreAsync(t, c); }")]
    [InlineData("public void Take(Transfer t, [ClearanceFor(nameof(t))] Clearance c) => Core(t, c);")]
    [InlineData("public void Take(Transfer t, [ClearanceFor(nameof(t))] Clearance c) { Go(); void Go() { if (Other.Flag) return; c.Demand(t); Other.Log(t); } }")]
    public Task DemandInTheHelperThatDoesTheRest_DoesNotTrigger(string member) => FlowCase.Class($$"""
        public class Desk
        {
            {{member}}
            private static async Task CoreAsync(Transfer x, Clearance y) { if (Other.Flag) return; y.Demand(x); await Task.Yield(); Other.Log(x); }
            private static void Core(Transfer x, Clearance y) { if (Other.Flag) return; y.Demand(x); Other.Log(x); }
        }
        """);

    [Fact]
    public Task DemandOfAnOwnItem_DoesNotTrigger() => FlowCase.Class("""
        public class Desk
        {
            public void Take(Order order, [ClearanceFor(nameof(order))] Clearance c)
            {
                if (order.Status == "") return;
                c.Demand(order.ToTransfer());
                if (Other.Flag) order.Destination = "elsewhere";
                Other.Log(order);
            }
        }
        """);

    [Fact]
    public Task Demand_AmongAwaits_DoesNotTrigger() => FlowCase.Class("""
        public class Desk
        {
            public async Task<bool> Take(Transfer t, [ClearanceFor(nameof(t))] Clearance c)
            {
                await Task.Yield();
                if (await Task.FromResult(Other.Flag)) return false;
                c.Demand(t);
                await using var scope = new Scope();
                await Task.Delay(1);
                return true;
            }
        }
        """);

    [Theory]
    [InlineData("public sealed class Pair { public {|EXP2008:Pair|}(Transfer transfer, Clearance clearance) { Transfer = transfer; Clearance = clearance; } public Transfer Transfer { get; } [ClearanceFor(nameof(Transfer))] public Clearance Clearance { get; } }")]
    [InlineData("public sealed class Pair { public {|EXP2008:Pair|}(Transfer a, Transfer b, [ClearanceFor(nameof(b))] Clearance clearance) { Transfer = a; Clearance = clearance; } public Transfer Transfer { get; } [ClearanceFor(nameof(Transfer))] public Clearance Clearance { get; } }")]
    [InlineData("public sealed class Pair(Transfer transfer, Clearance clearance) { public Transfer Transfer { get; } = transfer; [ClearanceFor(nameof(Transfer))] public Clearance {|EXP2008:Clearance|} { get; } = clearance; }")]
    public Task Contract_OfAPair_ThatIsNotKept_Triggers(string type) => FlowCase.Class(type);
}
