namespace ExportPolicy.Rules.Tests.Analyzers.Flow;

/// <summary>What writes to a variable without naming it: references, spans, pointers, callees; and copies of structs, which nobody writes to.</summary>
public sealed class ReferenceFlowTests
{
    [Theory]
    [InlineData("if (gate.Check(t).IsPermitted) { Unsafe.AsRef(in t) = other; {|EXP1004:warehouse.Ship(t)|}; }")]
    [InlineData("if (gate.Check(t).IsPermitted) { __refvalue(__makeref(t), Transfer) = other; {|EXP1004:warehouse.Ship(t)|}; }")]
    [InlineData("if (gate.Check(t).IsPermitted) { typeof(Order).GetField(\"_transfer\")!.SetValueDirect(__makeref(t), other); {|EXP1004:warehouse.Ship(t)|}; }")]
    [InlineData("if (gate.Check(t).IsPermitted) { Unsafe.As<Transfer, object>(ref t) = other; {|EXP1004:warehouse.Ship(t)|}; }")]
    [InlineData("var s = MemoryMarshal.CreateSpan(ref t, 1); if (gate.Check(t).IsPermitted) { s[0] = other; {|EXP1004:warehouse.Ship(t)|}; }")]
    [InlineData("var s = new ReadOnlySpan<Transfer>(in t); if (gate.Check(t).IsPermitted) { MemoryMarshal.GetReference(s) = other; {|EXP1004:warehouse.Ship(t)|}; }")]
    [InlineData("ref readonly var a = ref t; if (gate.Check(t).IsPermitted) { Unsafe.AsRef(in a) = other; {|EXP1004:warehouse.Ship(t)|}; }")]
    [InlineData("ref var a = ref Pick(ref t, ref other); if (gate.Check(t).IsPermitted) { a = ts[0]; {|EXP1004:warehouse.Ship(t)|}; }")]
    [InlineData("(flag ? ref t : ref other) = ts[0]; if (gate.Check(t).IsPermitted) { (flag ? ref t : ref other) = ts[1]; {|EXP1001:warehouse.Ship(t)|}; }")]
    [InlineData("if (gate.Check(t).IsPermitted) { Interlocked.Exchange(ref t, other); {|EXP1004:warehouse.Ship(t)|}; }")]
    [InlineData("if (gate.Check(t).IsPermitted) { Volatile.Write(ref t, other); {|EXP1004:warehouse.Ship(t)|}; }")]
    [InlineData("if (gate.Check(t).IsPermitted) { Unsafe.Write(Unsafe.AsPointer(ref t), other); {|EXP1004:warehouse.Ship(t)|}; }")]
    [InlineData("var h = new Holder(ref t); if (gate.Check(t).IsPermitted) { h.Held = other; {|EXP1004:warehouse.Ship(t)|}; }")]
    [InlineData("if (gate.Check(t).IsPermitted) { Sneak(in t, other); {|EXP1004:warehouse.Ship(t)|}; }")]
    [InlineData("if (gate.Check(t).IsPermitted) { Sneak(t, other); {|EXP1004:warehouse.Ship(t)|}; }")]
    [InlineData("if (gate.Check(t).IsPermitted) { Local(); {|EXP1004:warehouse.Ship(t)|}; } void Local() { Unsafe.AsRef(in t) = other; }")]
    [InlineData("var b = new Box(t); if (gate.Check(b.T).IsPermitted) { Unsafe.AsRef(in b.T) = other; {|EXP1003:warehouse.Ship(b.T)|}; }")]
    [InlineData("var b = new Box(t); if (gate.Check(b.T).IsPermitted) { Unsafe.AsRef(in b) = new Box(other); {|EXP1003:warehouse.Ship(b.T)|}; }")]
    [InlineData("var b = new Box(t); if (gate.Check(b.T).IsPermitted) { b.Exchange(other); {|EXP1003:warehouse.Ship(b.T)|}; }")]
    [InlineData("var b = new Box(t); if (gate.Check(b.T).IsPermitted) { b.Reference = other; {|EXP1003:warehouse.Ship(b.T)|}; }")]
    [InlineData("var p = (T: t, N: 1); if (gate.Check(p.T).IsPermitted) { Other.Enrich(ref p.T); {|EXP1003:warehouse.Ship(p.T)|}; }")]
    [InlineData("var p = (T: t, N: 1); if (gate.Check(p.T).IsPermitted) { ref var a = ref p.T; a = other; {|EXP1003:warehouse.Ship(p.T)|}; }")]
    [InlineData("var p = (T: t, N: 1); var q = p; q.T = other; if (gate.Check(p.T).IsPermitted) {|EXP1003:warehouse.Ship(other)|};")]
    [InlineData("var p = (T: t, N: 1); var q = p with { T = other }; if (gate.Check(p.T).IsPermitted) {|EXP1003:warehouse.Ship(other)|};")]
    [InlineData("var p = (A: (T: t, N: 1), B: 2); var q = p; q.A.T = other; if (gate.Check(p.A.T).IsPermitted) {|EXP1003:warehouse.Ship(other)|};")]
    public Task Variable_WrittenThroughAReference_Triggers(string statements) => Verify(statements);

    [Theory]
    [InlineData("if (gate.Check(t).IsPermitted) { Look(in t); Look(t); Volatile.Read(ref other); warehouse.Ship(t); }")]
    [InlineData("Span<int> s = stackalloc int[3]; if (gate.Check(t).IsPermitted) { s[0] = 1; warehouse.Ship(t); }")]
    [InlineData("fixed (int* p = new int[3]) { if (gate.Check(t).IsPermitted) { *p = 1; warehouse.Ship(t); } }")]
    [InlineData("if (gate.Check(t).IsPermitted) { Interlocked.Increment(ref number); warehouse.Ship(t); }")]
    [InlineData("var p = (T: t, N: 1); if (gate.Check(p.T).IsPermitted) { p.N = 2; Other.Log(p.ToString()); p = p with { N = 3 }; warehouse.Ship(p.T); }")]
    [InlineData("var p = (T: t, N: 1); var q = p; q.T = other; if (gate.Check(p.T).IsPermitted) warehouse.Ship(t);")]
    [InlineData("var p = (T: t, N: 1); var q = p with { N = flag ? 1 : 2 }; if (gate.Check(p.T).IsPermitted) { warehouse.Ship(q.T); warehouse.Ship(t); }")]
    [InlineData("var m = new Message(t, 1); if (gate.Check(m.T).IsPermitted) { Other.Log(m.ToString()); Other.Log(m.Text()); m.N = 2; warehouse.Ship(m.T); }")]
    public Task Variable_ThatNobodyWrites_DoesNotTrigger(string statements) => Verify(statements);

    private static Task Verify(string statements) => FlowCase.Class($$"""
        using System.Diagnostics.CodeAnalysis;
        using System.Runtime.CompilerServices;
        using System.Runtime.InteropServices;

        public sealed class Program(IExportGate gate, Warehouse warehouse)
        {
            public unsafe void Run(Transfer t, Transfer other, List<Transfer> ts, bool flag, int number)
            {
                {{statements}}
            }

            private static void Look(in Transfer t) => Other.Log(t);
            private static void Sneak(in Transfer t, Transfer other) => Unsafe.AsRef(in t) = other;
            private static ref Transfer Pick(ref Transfer first, ref Transfer second) => ref first;
        }

        public ref struct Holder(ref Transfer t) { public ref Transfer Held = ref t; }

        public record struct Message(Transfer T, int N) { public Transfer T { get; } = T; public string Text() => T.Id; }

        public struct Box
        {
            public Box(Transfer t) => T = t;
            public readonly Transfer T;
            [UnscopedRef] public ref Transfer Reference => ref Unsafe.AsRef(in T);
            public void Exchange(Transfer t) => this = new Box(t);
        }
        """);
}
