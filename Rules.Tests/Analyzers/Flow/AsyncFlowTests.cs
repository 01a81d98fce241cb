namespace ExportPolicy.Rules.Tests.Analyzers.Flow;

/// <summary>Tasks: a check proves once it is awaited.</summary>
public sealed class AsyncFlowTests
{
    [Theory]
    [InlineData("var d = await gate.CheckAsync(t); if (d.IsPermitted) await warehouse.ShipAsync(t);")]
    [InlineData("var d = await gate.CheckAsync(t).ConfigureAwait(false); if (!d.IsPermitted) return; await warehouse.ShipAsync(t).ConfigureAwait(false);")]
    [InlineData("if ((await gate.CheckAsync(t)).TryGetClearance(out var c)) warehouse.Release(t, c);")]
    [InlineData("if (await gate.CheckAsync(t) is { Clearance: { } c }) warehouse.Release(t, c);")]
    [InlineData("var pending = gate.CheckAsync(t); Other.Log(number); var d = await pending; if (d.IsPermitted) warehouse.Ship(t);")]
    [InlineData("var d = gate.CheckAsync(t).GetAwaiter().GetResult(); if (d.IsPermitted) warehouse.Ship(t);")]
    [InlineData("var d = gate.CheckAsync(t).ConfigureAwait(false).GetAwaiter().GetResult(); if (d.IsPermitted) warehouse.Ship(t);")]
    [InlineData("if (gate.CheckAsync(t).Result.IsPermitted) warehouse.Ship(t);")]
    [InlineData("var d = await Task.FromResult(gate.Check(t)); if (d.IsPermitted) warehouse.Ship(t);")]
    [InlineData("var d = await new ValueTask<Decision>(gate.CheckAsync(t)); if (d.IsPermitted) warehouse.Ship(t);")]
    [InlineData("var d = await new ValueTask<Decision>(gate.CheckAsync(t).Result); if (d.IsPermitted) warehouse.Ship(t);")]
    [InlineData("var c = (await gate.CheckAsync(t)).RequireClearance(); await Task.Delay(1); warehouse.Release(t, c);")]
    [InlineData("await foreach (var x in Stream()) { if ((await gate.CheckAsync(x)).TryGetClearance(out var c)) warehouse.Release(x, c); }")]
    [InlineData("await EnsureAsync(t); warehouse.Ship(t);")]
    [InlineData("await EnsureAsync(t).ConfigureAwait(false); await warehouse.ShipAsync(t);")]
    [InlineData("await EnsureAsync(t).ConfigureAwait(ConfigureAwaitOptions.ForceYielding); await warehouse.ShipAsync(t);")]
    [InlineData("await Task.WhenAll(EnsureAsync(t), Task.Delay(1)); await warehouse.ShipAsync(t);")]
    [InlineData("var all = Task.WhenAll([EnsureAsync(t), EnsureAsync(other)]); await all; warehouse.Ship(t); warehouse.Ship(other);")]
    [InlineData("if (await OkAsync(t)) warehouse.Ship(t);")]
    [InlineData("if (await OkAsync(t).ConfigureAwait(false)) warehouse.Ship(t);")]
    [InlineData("if (OkAsync(t).Result) warehouse.Ship(t);")]
    [InlineData("var c = await ClearAsync(t); warehouse.Release(t, c);")]
    [InlineData("var c = await ClearOrNullAsync(t); if (c is null) return; warehouse.Release(t, c);")]
    [InlineData("var (c, why) = await AskAsync(t); if (c is null) throw new InvalidOperationException(why); warehouse.Release(t, c);")]
    public Task Check_ThatIsAwaited_DoesNotTrigger(string statements) => FlowCase.Verify(statements, Helpers);

    [Theory]
    [InlineData("var d = gate.CheckAsync(t); {|EXP1007:warehouse.Ship(t)|};")]
    [InlineData("_ = gate.CheckAsync(t); {|EXP1007:warehouse.Ship(t)|};")]
    [InlineData("if (gate.CheckAsync(t) is not null) {|EXP1007:warehouse.Ship(t)|};")]
    [InlineData("var d = gate.CheckAsync(t); if (d.IsCompletedSuccessfully) {|EXP1007:warehouse.Ship(t)|};")]
    [InlineData("await gate.CheckAsync(t); {|EXP1006:warehouse.Ship(t)|};")]
    [InlineData("await gate.CheckAsync(t).ConfigureAwait(false); {|EXP1006:warehouse.Ship(t)|};")]
    [InlineData("await Task.WhenAny(gate.CheckAsync(t), Task.Delay(5)); {|EXP1007:warehouse.Ship(t)|};")]
    [InlineData("await EnsureAsync(t).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing); {|EXP1007:warehouse.Ship(t)|};")]
    [InlineData("await EnsureAsync(t).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding); {|EXP1007:warehouse.Ship(t)|};")]
    [InlineData("await EnsureAsync(t).ConfigureAwait((ConfigureAwaitOptions)number); {|EXP1007:warehouse.Ship(t)|};")]
    [InlineData("await Task.WhenAny(EnsureAsync(t), Task.Delay(1)); {|EXP1007:warehouse.Ship(t)|};")]
    [InlineData("_ = Task.WhenAll(EnsureAsync(t), Task.Delay(1)); {|EXP1007:warehouse.Ship(t)|};")]
    [InlineData("await Task.WhenAll(EnsureAsync(other), Task.Delay(1)); {|EXP1003:warehouse.Ship(t)|};")]
    [InlineData("_ = EnsureAsync(t); {|EXP1007:warehouse.Ship(t)|};")]
    [InlineData("_ = ClearAsync(t); {|EXP1007:warehouse.Ship(t)|};")]
    [InlineData("var pending = ClearAsync(t); {|EXP1007:warehouse.Ship(t)|}; await pending;")]
    [InlineData("_ = AskAsync(t); {|EXP1001:warehouse.Ship(t)|};")]
    [InlineData("_ = OwnClearAsync(t); {|EXP1007:warehouse.Ship(t)|}; async Task<Clearance> OwnClearAsync(Transfer x) => (await gate.CheckAsync(x)).RequireClearance();")]
    [InlineData("Forget(t); {|EXP1001:warehouse.Ship(t)|};")]
    [InlineData("if (OkAsync(t) != null) {|EXP1001:warehouse.Ship(t)|};")]
    [InlineData("await OkAsync(t); {|EXP1001:warehouse.Ship(t)|};")]
    [InlineData("await EnsureAsync(other); {|EXP1003:warehouse.Ship(t)|};")]
    [InlineData("var c = await ClearOrNullAsync(t); {|EXP1001:warehouse.Release(t, c!)|};")]
    [InlineData("var (c, why) = await AskAsync(other); if (c is null) throw new InvalidOperationException(why); {|EXP1003:warehouse.Release(t, c)|};")]
    public Task Check_ThatIsNotAwaited_Triggers(string statements) => FlowCase.Verify(statements, Helpers);

    private const string Helpers = """
        private async Task<(Clearance?, string)> AskAsync(Transfer x) => (await gate.CheckAsync(x)).TryGetClearance(out var c) ? (c, "") : (null, "refused");
        private async Task EnsureAsync(Transfer x) { if (!(await gate.CheckAsync(x)).IsPermitted) throw new InvalidOperationException(); }
        private async Task<bool> OkAsync(Transfer x) => (await gate.CheckAsync(x)).IsPermitted;
        private async Task<Clearance> ClearAsync(Transfer x) { var d = await gate.CheckAsync(x); return d.RequireClearance(); }
        private async ValueTask<Clearance?> ClearOrNullAsync(Transfer x) => (await gate.CheckAsync(x)).Clearance;
        private async void Forget(Transfer x) { if (!(await gate.CheckAsync(x)).IsPermitted) throw new InvalidOperationException(); }
        private async IAsyncEnumerable<Transfer> Stream() { await Task.Yield(); yield return Other.Next(); }
        """;
}
