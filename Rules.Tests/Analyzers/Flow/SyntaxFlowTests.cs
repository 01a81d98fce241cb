namespace ExportPolicy.Rules.Tests.Analyzers.Flow;

/// <summary>The places where code stands, and newer syntax.</summary>
public sealed class SyntaxFlowTests
{
    [Fact]
    public Task TopLevelStatements_AreFollowed() => FlowCase.Class("""
        IExportGate gate = new ExportGate(); Warehouse warehouse = new(); Transfer t = Other.Next();
        if (!gate.Check(t).TryGetClearance(out var c)) return 2;
        warehouse.Release(t, c);
        {|EXP1003:warehouse.Ship(Other.Next())|};
        return Go(t);
        int Go(Transfer x) { if (gate.Check(x).IsPermitted) warehouse.Ship(x); return 0; }
        """);

    [Fact]
    public Task Initializers_AreFollowed() => FlowCase.Class("""
        public class Program(IExportGate gate, Warehouse warehouse, Transfer t)
        {
            private readonly bool _shipped = {|EXP1001:warehouse.TryShip(t)|};
            private readonly bool _checked = gate.Check(t).IsPermitted && warehouse.TryShip(t);
            public bool Sent { get; } = gate.Check(t).IsPermitted ? warehouse.TryShip(t) : false;
            public bool Wrong { get; } = gate.Check(t).IsPermitted ? false : {|EXP1002:warehouse.TryShip(t)|};
            public Func<Transfer, bool> Later { get; } = x => gate.Check(x).IsPermitted && warehouse.TryShip(x);
            public void Run() { if (gate.Check(t).IsPermitted) warehouse.Ship(t); }
            public bool Arrow => gate.Check(t).IsPermitted && warehouse.TryShip(t);
            public bool Accessor { get { if (!gate.Check(t).IsPermitted) return false; return warehouse.TryShip(t); } }
        }
        """);

    [Fact]
    public Task PrimaryConstructorParameter_ThatIsAssigned_ProvesNothing() => FlowCase.Class("""
        public class Program(IExportGate gate, Warehouse warehouse, Transfer t)
        {
            public void Run() { if (gate.Check(t).IsPermitted) {|EXP1004:warehouse.Ship(t)|}; }
            public void Swap(Transfer other) => t = other;
        }
        """);

    [Fact]
    public Task Fields_HoldWhatTheyHoldOnlyWhereTheyAreReadonly() => FlowCase.Class("""
        public class Program(IExportGate gate, Warehouse warehouse)
        {
            private Transfer _changing = Other.Next();
            private readonly Transfer _fixed = Other.Next();
            private static readonly Transfer Static = Other.Next();
            private Clearance? _kept;
            public Transfer Automatic { get; init; } = Other.Next();
            public Transfer Settable { get; set; } = Other.Next();
            public Transfer Computed => Other.Next();
            public void Run()
            {
                if (gate.Check(_fixed).IsPermitted) warehouse.Ship(_fixed);
                if (gate.Check(Static).IsPermitted) warehouse.Ship(Static);
                if (gate.Check(Automatic).IsPermitted) warehouse.Ship(Automatic);
                if (gate.Check(_changing).IsPermitted) {|EXP1003:warehouse.Ship(_changing)|};
                if (gate.Check(Settable).IsPermitted) {|EXP1003:warehouse.Ship(Settable)|};
                if (gate.Check(Computed).IsPermitted) {|EXP1003:warehouse.Ship(Computed)|};
            }
            public void Keep(Transfer t) => _kept = gate.Check(t).RequireClearance();
            public void Later(Transfer t) => {|EXP1001:warehouse.Release(t, _kept!)|};
            public void Demanded(Transfer t) { _kept!.Demand(t); warehouse.Ship(t); }
        }
        """);

    [Fact]
    public Task Properties_ThatComputeOrCanBeOverridden_AreReadAnew() => FlowCase.Class("""
        public class Holder
        {
            public virtual Transfer Virtual { get; init; } = Other.Next();
            public Transfer Lazily { get => field ?? Other.Next(); init; }
            public Transfer Plain { get; } = Other.Next();
        }
        public class Program(IExportGate gate, Warehouse warehouse)
        {
            public void Run(Holder holder, Dictionary<Transfer, string> book)
            {
                if (gate.Check(holder.Virtual).IsPermitted) {|EXP1003:warehouse.Ship(holder.Virtual)|};
                if (gate.Check(holder.Lazily).IsPermitted) {|EXP1003:warehouse.Ship(holder.Lazily)|};
                if (gate.Check(holder.Plain).IsPermitted) warehouse.Ship(holder.Plain);
                foreach (var pair in book) if (gate.Check(pair.Key).IsPermitted) warehouse.Ship(pair.Key);
            }
        }
        """);

    [Fact]
    public Task References_ThatOthersMayWriteThrough_AreFollowed() => FlowCase.Class("""
        public class Program(IExportGate gate, Warehouse warehouse)
        {
            public sealed class Swapper { public Swapper(ref Transfer t) => t = Other.Next(); }
            public void Construct(Transfer t) { if (gate.Check(t).IsPermitted) { _ = new Swapper(ref t); {|EXP1004:warehouse.Ship(t)|}; } }
            public unsafe void Point(Transfer t, delegate*<ref Transfer, void> swap) { if (gate.Check(t).IsPermitted) { swap(ref t); {|EXP1004:warehouse.Ship(t)|}; } }
            public void Dynamic(Transfer t, dynamic swap) { if (gate.Check(t).IsPermitted) { swap.Do(ref t); {|EXP1004:warehouse.Ship(t)|}; } }
            public void Alias(Transfer[] ts) { ref var first = ref ts[0]; if (gate.Check(first).IsPermitted) { ts[0] = Other.Next(); {|EXP1004:warehouse.Ship(first)|}; } }
        }
        """);

    [Fact]
    public Task ExtensionMembers_AreFollowed() => FlowCase.Class("""
        public static class Extensions
        {
            extension(Warehouse warehouse)
            {
                [RequiresClearance] public void Send(Transfer t) => warehouse.Ship(t);
                public void SendIfOk(Transfer t, IExportGate gate) { if (gate.Check(t).IsPermitted) warehouse.Ship(t); }
                public void JustSend(Transfer t) => {|EXP1001:warehouse.Ship(t)|};
            }
            extension(Transfer t)
            {
                [RequiresClearance(nameof(t))] public void Leave(Warehouse warehouse) => warehouse.Ship(t);
                [EnsuresClearedWhenTrue(nameof(t))] public bool MayLeave(IExportGate gate) => gate.Check(t).IsPermitted;
            }
            [RequiresClearance] public static void Classic(this Warehouse warehouse, Transfer t) => warehouse.Ship(t);
        }
        public class Program(IExportGate gate, Warehouse warehouse)
        {
            public void Run(Transfer t)
            {
                if (gate.Check(t).IsPermitted) { warehouse.Send(t); warehouse.Classic(t); t.Leave(warehouse); }
                if (t.MayLeave(gate)) warehouse.Ship(t);
                {|EXP1001:warehouse.Send(t)|};
                {|EXP1001:warehouse.Classic(t)|};
                {|EXP1001:t.Leave(warehouse)|};
            }
        }
        """);

    [Fact]
    public Task Code_WithoutNullableAnnotations_IsFollowed() => Analyze.Source("""
        public class Program
        {
            public void Run(IExportGate gate, Warehouse warehouse, Transfer t)
            {
                Clearance c;
                if (gate.Check(t).TryGetClearance(out c)) warehouse.Release(t, c);
                {|EXP1001:warehouse.Release(t, c)|};
            }
        }
        """).File("Application.cs", "#nullable enable\n" + FlowCase.Application).NullableDisabled().Verify();

    [Fact]
    public Task GenericAndNestedTypes_AreFollowed() => FlowCase.Class("""
        public class Outer<T> where T : Order
        {
            public class Inner(IExportGate gate, Warehouse warehouse)
            {
                public void Run(T order) { if (gate.Check(order.ToTransfer()).IsPermitted) warehouse.ShipOrder(order); }
                public void Wrong(T order, T other) { if (gate.Check(order.ToTransfer()).IsPermitted) {|EXP1003:warehouse.ShipOrder(other)|}; }
            }
        }
        """);

    [Fact]
    public Task Code_OfATestProject_IsLeftAlone() => Analyze.Source("""
        public class Program { public void Run(Warehouse warehouse, Transfer t) => warehouse.Ship(t); }
        """).File("Application.cs", FlowCase.Application).InTestProject().Verify();

    [Fact]
    public Task Code_ThatIsGenerated_IsAnalysed() => Analyze.Source("// <auto-generated/>\n#nullable enable\n" + """
        public class Program { public void Run(Warehouse warehouse, Transfer t) => {|EXP1001:warehouse.Ship(t)|}; }
        """).File("Application.cs", FlowCase.Application).Verify();

    [Fact]
    public Task NameOf_TypeOf_AndUnreachableCode_AreNotReached() => FlowCase.Verify("""
        Other.Log(nameof(warehouse.Ship)); Other.Log(typeof(Warehouse));
        if (flag) { throw new NotSupportedException(); warehouse.Ship(t); }
        while (true) { await Task.Yield(); }
        warehouse.Ship(t);
        """);
}
