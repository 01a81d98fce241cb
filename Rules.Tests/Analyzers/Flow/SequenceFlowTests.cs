namespace ExportPolicy.Rules.Tests.Analyzers.Flow;

/// <summary>CheckAll, LINQ and collections.</summary>
public sealed class SequenceFlowTests
{
    [Theory]
    [InlineData("foreach (var x in gate.CheckAll(ts)) if (x.TryGetClearance(out var c)) warehouse.Release(x.Item, c);")]
    [InlineData("foreach (var x in gate.CheckAll(ts).Where(p => p.Decision.IsPermitted)) if (x.TryGetClearance(out var c)) warehouse.Release(x.Item, c);")]
    [InlineData("foreach (var x in gate.CheckAll(ts).Where(p => p.IsPermitted)) warehouse.Ship(x.Item);")]
    [InlineData("foreach (var x in gate.CheckAll(ts).Where(p => p.IsPermitted).ToList()) warehouse.Release(x.Item, x.Clearance!);")]
    [InlineData("foreach (var x in gate.CheckAll(ts)) { if (!x.IsPermitted) continue; warehouse.Ship(x.Transfer); }")]
    [InlineData("foreach (var x in gate.CheckAll(ts)) if (x is { Item: var item, Clearance: { } c }) warehouse.Release(item, c);")]
    [InlineData("foreach (var x in gate.CheckAll(orders, o => o.ToTransfer())) { if (x.IsPermitted) warehouse.ShipOrder(x.Item); }")]
    [InlineData("foreach (var x in gate.CheckAll(orders, o => o.ToTransfer())) { if (x.TryGetClearance(out var c)) warehouse.Release(x.Transfer, c); }")]
    [InlineData("foreach (var x in ts.Where(x => gate.Check(x).IsPermitted)) warehouse.Ship(x);")]
    [InlineData("foreach (var x in ts.Where(x => { Other.Log(x); return gate.Check(x).IsPermitted; }).OrderBy(x => x.Id)) warehouse.Ship(x);")]
    [InlineData("foreach (var o in orders.Where(o => gate.Check(o.ToTransfer()).IsPermitted)) warehouse.ShipOrder(o);")]
    [InlineData("if (ts.All(x => gate.Check(x).IsPermitted)) foreach (var x in ts) warehouse.Ship(x);")]
    [InlineData("foreach (var (x, d) in ts.Select(x => (x, gate.Check(x)))) Other.Log(d);")]
    [InlineData("gate.CheckAll(ts).ToList().ForEach(x => { if (x.TryGetClearance(out var c)) warehouse.Release(x.Item, c); });")]
    [InlineData("var x = ts.FirstOrDefault(x => gate.Check(x).IsPermitted); if (x is not null) warehouse.Ship(x);")]
    [InlineData("if (orders.Find(x => gate.Check(x.ToTransfer()).IsPermitted) is { } x) warehouse.ShipOrder(x);")]
    [InlineData("if (gate.CheckAll(ts).FirstOrDefault(x => x.IsPermitted) is { } x) warehouse.Ship(x.Item);")]
    [InlineData("warehouse.Ship(ts.First(x => gate.Check(x).IsPermitted));")]
    [InlineData("if (ts.Where(x => gate.Check(x).IsPermitted).LastOrDefault() is { } x) warehouse.Ship(x);")]
    [InlineData("ts.FindAll(x => gate.Check(x).IsPermitted).ForEach(x => warehouse.Ship(x));")]
    [InlineData("if (!ts.TrueForAll(x => gate.Check(x).IsPermitted)) return; ts.ForEach(x => warehouse.Ship(x));")]
    [InlineData("Parallel.ForEach(ts.Where(x => gate.Check(x).IsPermitted).ToArray(), x => warehouse.Ship(x));")]
    [InlineData("ts.RemoveAll(x => !gate.Check(x).IsPermitted); foreach (var x in ts) warehouse.Ship(x);")]
    [InlineData("if (!gate.Check(t).IsPermitted) return; Transfer[] all = [t, .. ts.Where(x => gate.Check(x).IsPermitted)]; foreach (var x in all) warehouse.Ship(x);")]
    public Task Sequence_WhoseElementsAreChecked_DoesNotTrigger(string statements) => FlowCase.Verify(statements);

    [Theory]
    [InlineData("foreach (var x in gate.CheckAll(ts)) {|EXP1001:warehouse.Ship(x.Item)|};")]
    [InlineData("foreach (var x in gate.CheckAll(ts).Where(p => !p.IsPermitted)) {|EXP1001:warehouse.Ship(x.Item)|};")]
    [InlineData("foreach (var x in gate.CheckAll(ts).Where(p => p.IsPermitted || flag)) {|EXP1001:warehouse.Ship(x.Item)|};")]
    [InlineData("foreach (var x in gate.CheckAll(ts)) if (x.TryGetClearance(out var c)) {|EXP1003:warehouse.Release(t, c)|};")]
    [InlineData("foreach (var x in ts.Where(x => !gate.Check(x).IsPermitted)) {|EXP1001:warehouse.Ship(x)|};")]
    [InlineData("if (ts.Any(x => gate.Check(x).IsPermitted)) foreach (var x in ts) {|EXP1001:warehouse.Ship(x)|};")]
    [InlineData("if (ts.All(x => gate.Check(x).IsPermitted)) { ts.Add(other); foreach (var x in ts) {|EXP1001:warehouse.Ship(x)|}; }")]
    [InlineData("if (!ts.All(x => gate.Check(x).IsPermitted)) foreach (var x in ts) {|EXP1001:warehouse.Ship(x)|};")]
    [InlineData("_ = ts.Where(x => gate.Check(x).IsPermitted); foreach (var x in ts) {|EXP1001:warehouse.Ship(x)|};")]
    [InlineData("_ = ts.Select(x => gate.Check(x)); foreach (var x in ts) {|EXP1001:warehouse.Ship(x)|};")]
    [InlineData("foreach (var x in ts.Where(x => gate.Check(t).IsPermitted)) {|EXP1001:warehouse.Ship(x)|};")]
    [InlineData("foreach (var x in ts.Where(x => gate.Check(x).IsPermitted).Concat(ts)) {|EXP1001:warehouse.Ship(x)|};")]
    [InlineData("var x = ts.FirstOrDefault(x => gate.Check(x).IsPermitted, other); if (x is not null) {|EXP1001:warehouse.Ship(x)|};")]
    [InlineData("var x = ts.FirstOrDefault(x => gate.Check(x).IsPermitted) ?? other; {|EXP1001:warehouse.Ship(x)|};")]
    [InlineData("var x = ts.Find(x => !gate.Check(x).IsPermitted); if (x is not null) {|EXP1001:warehouse.Ship(x)|};")]
    [InlineData("ts.FindAll(x => !gate.Check(x).IsPermitted).ForEach(x => {|EXP1001:warehouse.Ship(x)|});")]
    [InlineData("ts.FindAll(x => gate.Check(x).IsPermitted).ForEach(x => {|EXP1003:warehouse.Ship(other)|});")]
    [InlineData("ts.RemoveAll(x => gate.Check(x).IsPermitted); foreach (var x in ts) {|EXP1001:warehouse.Ship(x)|};")]
    [InlineData("Transfer[] all = [other, .. ts.Where(x => gate.Check(x).IsPermitted)]; foreach (var x in all) {|EXP1001:warehouse.Ship(x)|};")]
    [InlineData("var ok = ts.Where(x => gate.Check(x).IsPermitted).ToArray(); Array.ForEach(ok, x => { {|EXP1001:warehouse.Ship(x)|}; ok[^1] = other; });")]
    [InlineData("ts.Where(x => gate.Check(x).IsPermitted).ToList().ForEach(x => { x = other; {|EXP1003:warehouse.Ship(x)|}; });")]
    public Task Sequence_WhoseElementsAreNotChecked_Triggers(string statements) => FlowCase.Verify(statements);

    [Theory]
    [InlineData("var ok = ts.Where(x => gate.Check(x).IsPermitted).ToList(); ok[0] = other; foreach (var x in ok) {|EXP1001:warehouse.Ship(x)|};")]
    [InlineData("var ok = ts.Where(x => gate.Check(x).IsPermitted).ToArray(); (ok[0], ok[1]) = (other, other); foreach (var x in ok) {|EXP1001:warehouse.Ship(x)|};")]
    [InlineData("var ok = ts.Where(x => gate.Check(x).IsPermitted).ToArray(); ref var first = ref ok[0]; first = other; foreach (var x in ok) {|EXP1001:warehouse.Ship(x)|};")]
    [InlineData("var ok = ts.Where(x => gate.Check(x).IsPermitted).ToList(); Action more = () => ok.Add(other); more(); foreach (var x in ok) {|EXP1001:warehouse.Ship(x)|};")]
    [InlineData("var ok = ts.Where(x => gate.Check(x).IsPermitted).ToList(); More(); foreach (var x in ok) {|EXP1001:warehouse.Ship(x)|}; void More() => ok.Add(other);")]
    [InlineData("if (_kept.All(x => gate.Check(x).IsPermitted)) { Keep(other); foreach (var x in _kept) {|EXP1001:warehouse.Ship(x)|}; }")]
    [InlineData("var all = ts.ToArray(); var span = all.AsSpan(); if (all.All(x => gate.Check(x).IsPermitted)) { span[0] = other; foreach (var x in all) {|EXP1001:warehouse.Ship(x)|}; }")]
    [InlineData("var ok = orders.Where(x => gate.Check(x.ToTransfer()).IsPermitted).ToList(); foreach (var x in ok) x.Destination = \"UA\"; foreach (var x in ok) {|EXP1001:warehouse.ShipOrder(x)|};")]
    [InlineData("foreach (var c in gate.CheckAll(orders, x => x.ToTransfer())) { if (!c.IsPermitted) continue; c.Item.Destination = \"UA\"; {|EXP1004:warehouse.ShipOrder(c.Item)|}; }")]
    public Task Collection_ThatIsChangedAfterItsCheck_Triggers(string statements) => FlowCase.Verify(statements, Members);

    [Theory]
    [InlineData("var ok = ts.Where(x => gate.Check(x).IsPermitted).ToList(); var sent = new List<Transfer>(); foreach (var x in ok) { warehouse.Ship(x); sent.Add(x); Keep(x); }")]
    [InlineData("var all = gate.CheckAll(orders, x => x.ToTransfer()).ToList(); foreach (var x in all.Where(x => !x.IsPermitted)) x.Item.Status = \"no\"; foreach (var x in all.Where(x => x.IsPermitted)) warehouse.ShipOrder(x.Item);")]
    public Task Collection_ThatNobodyChanges_DoesNotTrigger(string statements) => FlowCase.Verify(statements, Members);

    [Fact]
    public Task Collection_ThatIsNamedLikeOne_Triggers() => FlowCase.Class("""
        public static class Own
        {
        public sealed class List<T>(T[] items) : IReadOnlyCollection<T>
        {
            public int Count => items.Length;
            public bool TrueForAll(Predicate<T> test) => true;
            public IEnumerator<T> GetEnumerator() => items.AsEnumerable().GetEnumerator();
            System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
        }
        }

        public sealed class Desk(IExportGate gate, Warehouse warehouse)
        {
            public void Run(Own.List<Transfer> ts) { if (ts.TrueForAll(x => gate.Check(x).IsPermitted)) foreach (var x in ts) {|EXP1001:warehouse.Ship(x)|}; }
        }
        """);

    private const string Members = "private readonly List<Transfer> _kept = []; private void Keep(Transfer t) => _kept.Add(t);";
}
