namespace ExportPolicy.Rules.Tests.Analyzers.Flow;

/// <summary>try, catch, when, finally, using, lock: a check that failed is no check.</summary>
public sealed class ExceptionFlowTests
{
    [Theory]
    [InlineData("try { if (gate.Check(t).TryGetClearance(out var c)) warehouse.Release(t, c); } catch (IOException e) { Other.Log(e); }")]
    [InlineData("try { gate.Check(t).RequireClearance(); warehouse.Ship(t); } catch (ExportDeniedException) { throw; }")]
    [InlineData("try { gate.Check(t).RequireClearance(); } catch (Exception) { Other.Log(t); throw; } warehouse.Ship(t);")]
    [InlineData("try { gate.Check(t).RequireClearance(); } catch (Exception) { return; } warehouse.Ship(t);")]
    [InlineData("try { gate.Check(t).RequireClearance(); } catch (Exception) when (flag) { return; } warehouse.Ship(t);")]
    [InlineData("try { if (!gate.Check(t).IsPermitted) return; warehouse.Ship(t); } finally { Other.Log(t); }")]
    [InlineData("try { if (!gate.Check(t).IsPermitted) return; } finally { Other.Log(t); } warehouse.Ship(t);")]
    [InlineData("try { try { if (!gate.Check(t).IsPermitted) return; } finally { Other.Log(1); } } finally { Other.Log(2); } warehouse.Ship(t);")]
    [InlineData("using (new Scope()) { if (!gate.Check(t).IsPermitted) return; } warehouse.Ship(t);")]
    [InlineData("using var scope = new Scope(); if (!gate.Check(t).IsPermitted) return; warehouse.Ship(t);")]
    [InlineData("await using var scope = new Scope(); if (!gate.Check(t).IsPermitted) return; warehouse.Ship(t);")]
    [InlineData("await using (new Scope()) { if (!gate.Check(t).IsPermitted) return; } warehouse.Ship(t);")]
    [InlineData("lock (ts) { if (!gate.Check(t).IsPermitted) return; warehouse.Ship(t); } warehouse.Ship(t);")]
    [InlineData("foreach (var x in ts) { using var scope = new Scope(); if (!gate.Check(x).IsPermitted) continue; warehouse.Ship(x); }")]
    [InlineData("var ok = false; try { ok = gate.Check(t).IsPermitted; } catch (Exception) { ok = false; } if (ok) warehouse.Ship(t);")]
    [InlineData("var ok = false; try { ok = gate.Check(t).IsPermitted; } catch (Exception) { Other.Log(t); } if (ok) warehouse.Ship(t);")]
    [InlineData("Clearance? c = null; try { c = gate.Check(t).Clearance; } catch (Exception) { } if (c is not null) warehouse.Release(t, c);")]
    [InlineData("var c = gate.Check(t).RequireClearance(); try { warehouse.Release(t, c); } catch (IOException) { warehouse.Release(t, c); }")]
    [InlineData("var c = gate.Check(t).RequireClearance(); try { Other.Log(t); } finally { warehouse.Release(t, c); }")]
    [InlineData("try { Other.Log(t); } catch (IOException) { if (gate.Check(t).IsPermitted) warehouse.Ship(t); }")]
    [InlineData("if (!gate.Check(t).IsPermitted) Other.Fail(); warehouse.Ship(t);")]
    [InlineData("if (!gate.Check(t).IsPermitted) Environment.FailFast(\"refused\"); warehouse.Ship(t);")]
    [InlineData("unsafe { if (checked(number + 1) > 0 && gate.Check(t).IsPermitted) warehouse.Ship(t); }")]
    public Task Exception_ThatEndsTheWay_DoesNotTrigger(string statements) => FlowCase.Verify(statements);

    [Theory]
    [InlineData("try { if (!gate.Check(t).IsPermitted) return; } catch { } {|EXP1005:warehouse.Ship(t)|};")]
    [InlineData("try { if (!gate.Check(t).IsPermitted) return; } catch (IOException e) { Other.Log(e); } {|EXP1005:warehouse.Ship(t)|};")]
    [InlineData("try { gate.Check(t).RequireClearance(); } catch (Exception) { {|EXP1005:warehouse.Ship(t)|}; }")]
    [InlineData("try { gate.Check(t).RequireClearance(); } finally { {|EXP1005:warehouse.Ship(t)|}; }")]
    [InlineData("try { gate.Check(t).RequireClearance(); } catch (Exception) when ({|EXP1005:warehouse.TryShip(t)|}) { }")]
    [InlineData("try { gate.Check(t).RequireClearance(); } catch (Exception) when (flag) { } {|EXP1005:warehouse.Ship(t)|};")]
    [InlineData("try { gate.Check(t).RequireClearance(); } catch (IOException) { return; } catch (Exception) { } {|EXP1005:warehouse.Ship(t)|};")]
    [InlineData("try { try { gate.Check(t).RequireClearance(); } finally { Other.Log(t); } } catch (Exception) { } {|EXP1005:warehouse.Ship(t)|};")]
    [InlineData("var ok = true; try { ok = gate.Check(t).IsPermitted; } catch (Exception) { } if (ok) {|EXP1005:warehouse.Ship(t)|};")]
    [InlineData("var ok = false; try { ok = gate.Check(t).IsPermitted; } catch (Exception) { ok = true; } if (ok) {|EXP1005:warehouse.Ship(t)|};")]
    [InlineData("try { if (!gate.Check(t).IsPermitted) throw new InvalidOperationException(); } catch (InvalidOperationException) { } {|EXP1005:warehouse.Ship(t)|};")]
    [InlineData("for (var i = 0; i < 3; i++) { try { gate.Check(t).RequireClearance(); break; } catch (Exception) { } } {|EXP1001:warehouse.Ship(t)|};")]
    [InlineData("try { Other.Log(t); } finally { if (!flag) gate.Check(t).RequireClearance(); } {|EXP1001:warehouse.Ship(t)|};")]
    public Task Exception_ThatFailsOpen_Triggers(string statements) => FlowCase.Verify(statements);

    [Theory]
    [InlineData("ClearanceException")]
    [InlineData("NullReferenceException")]
    [InlineData("ArgumentNullException")]
    [InlineData("ArgumentException")]
    [InlineData("SystemException")]
    [InlineData("Exception")]
    public Task Handler_ThatCatchesWhatADemandThrows_FailsOpen(string caught) => FlowCase.Class($$"""
        public sealed class Desk(Warehouse warehouse)
        {
            public void Send(Transfer t, Clearance? k) { try { k!.Demand(t); } catch ({{caught}}) { } {|EXP1005:warehouse.Ship(t)|}; }
        }
        """);

    [Theory]
    [InlineData("IOException")]
    [InlineData("InvalidOperationException")]
    [InlineData("OperationCanceledException")]
    public Task Handler_ThatLetsARefusalPass_KeepsTheDemand(string caught) => FlowCase.Class($$"""
        public sealed class Desk(Warehouse warehouse)
        {
            public void Send(Transfer t, Clearance? k) { try { k!.Demand(t); Other.Log(t.Id); } catch ({{caught}}) { } warehouse.Ship(t); }
            public void Late(Transfer t, Clearance? k) { try { Other.Log(t.Id); k!.Demand(t); } catch ({{caught}}) { } {|EXP1005:warehouse.Ship(t)|}; }
        }
        """);
}
