namespace ExportPolicy.Rules.Tests.Analyzers;

public sealed class EscapeAnalyzerTests
{
    [Theory]
    [InlineData("Action<Transfer> go = {|EXP1008:s.Ship|};")]
    [InlineData("var go = {|EXP1008:s.Ship|};")]
    [InlineData("ts.ForEach({|EXP1008:s.Ship|});")]
    [InlineData("Task.Run(() => Later({|EXP1008:s.Ship|}));")]
    [InlineData("_ = new Action<Transfer>({|EXP1008:s.Ship|});")]
    [InlineData("Raised += {|EXP1008:s.Ship|};")]
    [InlineData("Action<Transfer, Clearance> go = {|EXP1008:s.Release|};")]
    [InlineData("_ = ts.Select({|EXP1008:Shipper.Static|}).ToList();")]
    [InlineData("unsafe { delegate*<Transfer, int> p = &{|EXP1008:Shipper.Static|}; }")]
    [InlineData("Action<Transfer> go = {|EXP1008:((IShipper)s).Ship|};")]
    [InlineData("Action go = {|EXP1008:ts[0].Send|};")]
    [InlineData("(Action<Transfer> Go, int N) pair = ({|EXP1008:s.Ship|}, 1);")]
    [InlineData("Func<Action<Transfer>> make = () => {|EXP1008:s.Ship|};")]
    [InlineData("Action<Transfer> go = {|EXP1008:Local|}; [RequiresClearance] void Local(Transfer t) { }")]
    [InlineData("Later({|EXP1008:[RequiresClearance] (Transfer t) => { }|});")]
    [InlineData("Action<Order> go = {|EXP1008:s.ShipOrder|};")]
    public Task MethodGroups_Trigger(string statement) => Analyze.Source(Method(statement)).Verify();

    [Theory]
    [InlineData("System.Linq.Expressions.Expression<Action<Shipper>> e = x => {|EXP1008:x.Ship(ts[0])|};")]
    [InlineData("Enqueue<Shipper>(x => {|EXP1008:x.Release(ts[0], c)|});")]
    [InlineData("System.Linq.Expressions.Expression<Func<Crate>> e = () => {|EXP1008:new Crate(ts[0])|};")]
    [InlineData("System.Linq.Expressions.Expression<Func<Shipper, int>> e = x => {|EXP1008:Shipper.Static(ts[0])|} + 1;")]
    public Task ExpressionTrees_Trigger(string statement) => Analyze.Source(Method(statement)).Verify();

    [Theory]
    [InlineData("Releasing go = s.Release;")]
    [InlineData("Console.WriteLine(nameof(s.Ship) + nameof(Shipper.Static));")]
    [InlineData("Action<Transfer> go = s.Note; ts.ForEach(s.Note);")]
    [InlineData("Func<Transfer, CheckOptions?, Decision> check = gate.Check;")]
    [InlineData("Later(t => s.Note(t));")]
    [InlineData("System.Linq.Expressions.Expression<Action<Shipper>> e = x => x.Note(ts[0]);")]
    [InlineData("System.Linq.Expressions.Expression<Func<Shipper, string>> e = x => nameof(x.Ship);")]
    [InlineData("Releasing go = (t, held) => { };")]
    [InlineData("Raised += s.Note; Raised -= s.Note;")]
    public Task OtherMembers_DoNotTrigger(string statement) => Analyze.Source(Method(statement)).Verify();

    [Fact]
    public Task ExtensionMembers_Trigger() => Analyze.Source("""
        static class Extensions
        {
            [RequiresClearance] public static void Ship(this Transfer t) { }
            extension(Transfer t)
            {
                [RequiresClearance] public void Send() { }
                public void Note() { }
            }
        }
        class A
        {
            void Use(Transfer t)
            {
                Action a = {|EXP1008:t.Ship|};
                Action<Transfer> b = {|EXP1008:Extensions.Ship|};
                Action c = {|EXP1008:t.Send|};
                Action d = t.Note;
            }
        }
        """).Verify();

    [Fact]
    public Task TestProject_DoesNotTrigger() => Analyze.Source(Method("Action<Transfer> go = s.Ship;")).InTestProject().Verify();

    private static string Method(string statement) => $$"""
        class A
        {
            event Action<Transfer>? Raised;
            void Later(Action<Transfer> go) => Raised?.Invoke(null!);
            void Enqueue<T>(System.Linq.Expressions.Expression<Action<T>> job) { }
            void Use(Shipper s, List<Transfer> ts, Clearance c, IExportGate gate)
            {
                {{statement}}
            }
        }
        delegate void Releasing(Transfer t, [ClearanceFor(nameof(t))] Clearance c);
        interface IShipper { [RequiresClearance] void Ship(Transfer t); }
        class Shipper : IShipper
        {
            [RequiresClearance] public void Ship(Transfer t) { }
            [RequiresClearance] public void ShipOrder(Order o) { }
            [RequiresClearance] public static int Static(Transfer t) => 0;
            public void Release(Transfer t, [ClearanceFor(nameof(t))] Clearance c) => c.Demand(t);
            public void Note(Transfer t) { }
        }
        class Crate { [RequiresClearance] public Crate(Transfer t) { } }
        class Order { [TransferOf] public Transfer ToTransfer() => throw new NotImplementedException(); }
        static class Sending { [RequiresClearance] public static void Send(this Transfer t) { } }
        """;
}
