namespace ExportPolicy.Rules.Tests.Analyzers.Flow;

/// <summary>for, foreach, while, do, goto: what was proven of one element says nothing of the next.</summary>
public sealed class LoopFlowTests
{
    [Theory]
    [InlineData("foreach (var x in ts) { if (!gate.Check(x).TryGetClearance(out var c)) continue; warehouse.Release(x, c); }")]
    [InlineData("foreach (var x in ts) { if (gate.Check(x).IsPermitted) { warehouse.Ship(x); break; } }")]
    [InlineData("foreach (var x in ts) { var c = gate.Check(x).RequireClearance(); for (var again = 0; again < 3; again++) warehouse.Release(x, c); }")]
    [InlineData("for (var i = 0; i < ts.Count; i++) { var x = ts[i]; if (gate.Check(x).IsPermitted) warehouse.Ship(x); }")]
    [InlineData("var i = 0; while (i < ts.Count) { var x = ts[i++]; if (!gate.Check(x).IsPermitted) break; warehouse.Ship(x); }")]
    [InlineData("var queue = new Queue<Transfer>(ts); while (queue.TryDequeue(out var x)) { if (gate.Check(x).TryGetClearance(out var c)) warehouse.Release(x, c); }")]
    [InlineData("Clearance? c; while (!gate.Check(t).TryGetClearance(out c)) t = Other.Amend(t); warehouse.Release(t, c);")]
    [InlineData("while (true) { if (gate.Check(t).IsPermitted) break; t = Other.Amend(t); } warehouse.Ship(t);")]
    [InlineData("do { t = Other.Amend(t); } while (!gate.Check(t).IsPermitted); warehouse.Ship(t);")]
    [InlineData("var c = gate.Check(t).RequireClearance(); for (var i = 0; i < 3; i++) { warehouse.Release(t, c); }")]
    [InlineData("again: if (!gate.Check(t).IsPermitted) { t = Other.Amend(t); goto again; } warehouse.Ship(t);")]
    [InlineData("if (gate.Check(t).IsPermitted) goto ship; return; ship: warehouse.Ship(t);")]
    [InlineData("foreach (var x in ts) { if (!gate.Check(x).IsPermitted) return; } if (gate.Check(t).IsPermitted) foreach (var x in ts) warehouse.Ship(t);")]
    [InlineData("Transfer? last = null; foreach (var x in ts) { if (!gate.Check(x).IsPermitted) continue; last = x; } if (last is not null) warehouse.Ship(last);")]
    public Task Loop_ThatChecksEach_DoesNotTrigger(string statements) => FlowCase.Verify(statements);

    [Theory]
    [InlineData("foreach (var x in ts) {|EXP1001:warehouse.Ship(x)|};")]
    [InlineData("if (gate.Check(t).IsPermitted) foreach (var x in ts) {|EXP1003:warehouse.Ship(x)|};")]
    [InlineData("Clearance? c = null; foreach (var x in ts) { if (c is null) gate.Check(x).TryGetClearance(out c); if (c is not null) {|EXP1001:warehouse.Release(x, c)|}; }")]
    [InlineData("var ok = false; foreach (var x in ts) { if (gate.Check(x).IsPermitted) ok = true; if (ok) {|EXP1001:warehouse.Ship(x)|}; }")]
    [InlineData("Transfer? previous = null; foreach (var x in ts) { if (previous is not null && gate.Check(previous).IsPermitted) {|EXP1003:warehouse.Ship(x)|}; previous = x; }")]
    [InlineData("Decision? d = null; foreach (var x in ts) { d ??= gate.Check(x); if (d.IsPermitted) {|EXP1004:warehouse.Ship(x)|}; }")]
    [InlineData("var c = gate.Check(t).RequireClearance(); while (flag) { {|EXP1004:warehouse.Release(t, c)|}; t = Other.Next(); }")]
    [InlineData("for (var i = 0; i < ts.Count; i++) { if (gate.Check(ts[i]).IsPermitted) {|EXP1001:warehouse.Ship(ts[i + 1])|}; }")]
    [InlineData("Transfer current = t; Clearance? c = null; foreach (var x in ts) { if (c is not null) {|EXP1001:warehouse.Release(current, c)|}; c = gate.Check(x).RequireClearance(); current = flag ? x : t; }")]
    [InlineData("foreach (var x in ts) { if (!gate.Check(x).IsPermitted) break; } {|EXP1001:warehouse.Ship(t)|};")]
    [InlineData("while (gate.Check(t).IsPermitted) { Other.Log(t); } {|EXP1002:warehouse.Ship(t)|};")]
    [InlineData("if (flag) goto ship; if (!gate.Check(t).IsPermitted) return; ship: {|EXP1001:warehouse.Ship(t)|};")]
    public Task Loop_ThatCarriesAProofAlong_Triggers(string statements) => FlowCase.Verify(statements);

    [Fact]
    public Task Loop_NestedAndReassigned_Ends() => FlowCase.Verify("""
        var a = t; var b = other; var c = t; var d = other; Clearance? k = null;
        while (flag)
        {
            foreach (var x in ts)
            {
                (a, b, c, d) = (b, c, d, x);
                for (var i = 0; i < number; i++) { if (gate.Check(a).TryGetClearance(out k)) (a, d) = (d, a); else continue; }
                if (k is not null) {|EXP1001:warehouse.Release(b, k)|};
                do { c = a; a = d; if (gate.Check(c).IsPermitted) warehouse.Ship(c); } while (flag && number-- > 0);
            }
        }
        """);
}
