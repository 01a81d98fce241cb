namespace ExportPolicy.Rules.Tests.Analyzers.Flow;

/// <summary>Contracts: checked in the body that declares them, trusted where it is called.</summary>
public sealed class ContractFlowTests
{
    private const string Contracts = """
        public class Desk(IExportGate gate, Warehouse warehouse)
        {
            [return: ClearanceFor(nameof(t))] public Clearance Get(Transfer t) => gate.Check(t).RequireClearance();
            [return: ClearanceFor(nameof(t))] public Clearance? Find(Transfer t) => gate.Check(t).Clearance;
            [return: ClearanceFor(nameof(t))] public async Task<Clearance> GetAsync(Transfer t) { var d = await gate.CheckAsync(t); return d.Clearance ?? throw new InvalidOperationException(); }
            [return: ClearanceFor(nameof(t))] public (bool Ok, Clearance? Clearance) Both(Transfer t) { var d = gate.Check(t); return (d.IsPermitted, d.Clearance); }
            [EnsuresClearedWhenTrue(nameof(t))] public bool Ok(Transfer t) => gate.Check(t) is { IsPermitted: true };
            [EnsuresClearedWhenTrue(nameof(t))] public async Task<bool> OkAsync(Transfer t) { try { return (await gate.CheckAsync(t)).IsPermitted; } catch (IOException) { return false; } }
            [EnsuresClearedWhenTrue(nameof(t))] public Task<bool> PassedOn(Transfer t) => OkAsync(t);
            [EnsuresCleared(nameof(t))] public void Ensure(Transfer t) { if (!gate.Check(t).IsPermitted) throw new InvalidOperationException(); }
            [EnsuresCleared(nameof(t))] public async Task EnsureAsync(Transfer t) => (await gate.CheckAsync(t)).RequireClearance();
            [EnsuresCleared(nameof(t))] public Task EnsureLater(Transfer t) => EnsureAsync(t);
            public bool Try(Transfer t, [ClearanceFor(nameof(t)), System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Clearance? c) => gate.Check(t).TryGetClearance(out c);
            [RequiresClearance] public void Batch(Transfer t) => warehouse.Ship(t);
            [RequiresClearance(nameof(a))] public void One(Transfer a, Transfer b) { Other.Log(b); warehouse.Ship(a); }
            public void Step(Transfer t, [ClearanceFor(nameof(t))] Clearance c) => warehouse.Release(t, c);
            public void Later(Transfer t, [ClearanceFor(nameof(t))] Clearance c) => Other.Retry(() => warehouse.Release(t, c));
            public void Never(Transfer t, [ClearanceFor(nameof(t))] Clearance c) => throw new NotSupportedException();
            [RequiresClearance] public void Door() => warehouse.Open();
            [return: ClearanceFor(nameof(t))] public Clearance Same(Transfer t, [ClearanceFor(nameof(t))] Clearance c) { Other.Log(t); return c; }
        }

        public sealed class Cleared
        {
            public Cleared(Transfer transfer, [ClearanceFor(nameof(transfer))] Clearance clearance) { Transfer = transfer; Clearance = clearance; }
            public Transfer Transfer { get; }
            [ClearanceFor(nameof(Transfer))] public Clearance Clearance { get; }
            public void Deconstruct(out Transfer transfer, [ClearanceFor(nameof(transfer))] out Clearance clearance) { transfer = Transfer; clearance = Clearance; }
        }

        public sealed class Short(Transfer transfer, [ClearanceFor(nameof(transfer))] Clearance clearance)
        {
            public Transfer Transfer { get; } = transfer;
            [ClearanceFor(nameof(Transfer))] public Clearance Clearance { get; } = clearance;
        }
        """;

    [Fact]
    public Task Contract_ThatIsKept_DoesNotTrigger() => FlowCase.Class(Contracts);

    [Fact]
    public Task TupleElement_OfAnotherTypeOfThatName_IsNoClearance() => FlowCase.Class("""
        public class Customs { public class Clearance; }
        public class Desk(IExportGate gate) { [return: ClearanceFor(nameof(t))] public (Customs.Clearance, Clearance) Get(Transfer t) => (new(), gate.Check(t).RequireClearance()); }
        """);

    [Fact]
    public Task TupleElement_UnderAnAlias_IsAClearance() => FlowCase.Class("""
        using Paper = ExportPolicy.Rules.Clearance;
        public class Desk(IExportGate gate) { [return: ClearanceFor(nameof(t))] public (int, Paper) {|EXP2008:Get|}(Transfer t, Transfer u) => (1, gate.Check(u).RequireClearance()); }
        """);

    [Theory]
    [InlineData("warehouse.Release(t, desk.Get(t));")]
    [InlineData("if (desk.Find(t) is { } c) warehouse.Release(t, c);")]
    [InlineData("warehouse.Release(t, await desk.GetAsync(t));")]
    [InlineData("var (ok, c) = desk.Both(t); if (ok && c != null) warehouse.Release(t, c);")]
    [InlineData("if (desk.Ok(t)) warehouse.Ship(t);")]
    [InlineData("if (await desk.OkAsync(t)) warehouse.Ship(t);")]
    [InlineData("if (!await desk.PassedOn(t)) return; warehouse.Ship(t);")]
    [InlineData("desk.Ensure(t); warehouse.Ship(t);")]
    [InlineData("await desk.EnsureAsync(t); warehouse.Ship(t);")]
    [InlineData("await desk.EnsureLater(t).ConfigureAwait(false); warehouse.Ship(t);")]
    [InlineData("if (desk.Try(t, out var c)) warehouse.Release(t, c);")]
    [InlineData("if (desk.Ok(t)) { desk.Batch(t); desk.One(t, other); }")]
    [InlineData("var c = desk.Get(t); desk.Step(t, c); desk.Later(t, c);")]
    [InlineData("var cleared = new Cleared(t, desk.Get(t)); warehouse.Release(cleared.Transfer, cleared.Clearance);")]
    [InlineData("var (t2, c2) = new Cleared(t, desk.Get(t)); warehouse.Release(t2, c2);")]
    [InlineData("void Go(Cleared x) => warehouse.Release(x.Transfer, x.Clearance); Go(new Cleared(t, desk.Get(t)));")]
    [InlineData("void Go(Short x) => warehouse.Release(x.Transfer, x.Clearance); Go(new Short(t, desk.Get(t)));")]
    [InlineData("var queue = new Queue<Cleared>(); foreach (var (t3, c3) in queue) warehouse.Release(t3, c3);")]
    [InlineData("var queue = new Queue<Cleared>(); foreach (var x in queue) { if (x is { Transfer: var t4, Clearance: var c4 }) warehouse.Release(t4, c4); }")]
    public Task Contract_AtTheCall_Proves(string statements) => FlowCase.Verify("Desk desk = new(gate, warehouse); " + statements, "} " + Contracts.TrimEnd().TrimEnd('}'));

    [Theory]
    [InlineData("{|EXP1001:warehouse.Release(t, desk.Find(t)!)|};")]
    [InlineData("{|EXP1003:warehouse.Release(t, desk.Get(other))|};")]
    [InlineData("if (desk.Ok(other)) {|EXP1003:warehouse.Ship(t)|};")]
    [InlineData("if (!desk.Ok(t)) {|EXP1001:warehouse.Ship(t)|};")]
    [InlineData("desk.EnsureAsync(t); {|EXP1007:warehouse.Ship(t)|};")]
    [InlineData("desk.Try(t, out var c); {|EXP1001:warehouse.Release(t, c!)|};")]
    [InlineData("{|EXP1001:desk.Batch(t)|};")]
    [InlineData("if (desk.Ok(other)) {|EXP1003:desk.One(t, other)|};")]
    [InlineData("var cleared = {|EXP1003:new Cleared(t, desk.Get(other))|};")]
    [InlineData("var cleared = new Cleared(t, desk.Get(t)); {|EXP1003:warehouse.Release(other, cleared.Clearance)|};")]
    [InlineData("{|EXP1001:desk.Door()|};")]
    public Task Contract_AtTheCall_IsNeeded(string statements) => FlowCase.Verify("Desk desk = new(gate, warehouse); " + statements, "} " + Contracts.TrimEnd().TrimEnd('}'));
}
