namespace ExportPolicy.Rules.Tests.Analyzers.Flow;

/// <summary>What ends a proof about an application's own item: writing to what its mapping reads, wherever that lies and whoever writes; and what does not.</summary>
public sealed class MappingFlowTests
{
    [Theory]
    [InlineData("if (gate.Check(deep.ToTransfer()).IsPermitted) { deep.Customer.Country = \"UA\"; {|EXP1004:warehouse.ShipDeep(deep)|}; }")]
    [InlineData("if (gate.Check(deep.ToTransfer()).IsPermitted) { var c = deep.Customer; c.Country = \"UA\"; {|EXP1004:warehouse.ShipDeep(deep)|}; }")]
    [InlineData("var c = deep.Customer; if (gate.Check(deep.ToTransfer()).IsPermitted) { c.Country = \"UA\"; {|EXP1004:warehouse.ShipDeep(deep)|}; }")]
    [InlineData("if (gate.Check(deep.ToTransfer()).IsPermitted) { deep.Lines.Add(new Line()); {|EXP1004:warehouse.ShipDeep(deep)|}; }")]
    [InlineData("if (gate.Check(deep.ToTransfer()).IsPermitted) { deep.Lines[0].Quantity = 5; {|EXP1004:warehouse.ShipDeep(deep)|}; }")]
    [InlineData("if (gate.Check(deep.ToTransfer()).IsPermitted) { deep.Lines[0] = new Line(); {|EXP1004:warehouse.ShipDeep(deep)|}; }")]
    [InlineData("if (gate.Check(deep.ToTransfer()).IsPermitted) { var l = deep.Lines; l.Add(new Line()); {|EXP1004:warehouse.ShipDeep(deep)|}; }")]
    [InlineData("if (gate.Check(deep.ToTransfer()).IsPermitted) { foreach (var l in deep.Lines) l.Quantity *= 90; {|EXP1001:warehouse.ShipDeep(deep)|}; }")]
    [InlineData("if (gate.Check(deep.ToTransfer()).IsPermitted) { deep.Lines.ForEach(l => l.Quantity *= 90); {|EXP1004:warehouse.ShipDeep(deep)|}; }")]
    [InlineData("if (gate.Check(deep.ToTransfer()).IsPermitted) { Raise(deep); {|EXP1004:warehouse.ShipDeep(deep)|}; }", "static void Raise(Deep d) => d.Customer.Country = \"UA\";")]
    [InlineData("if (gate.Check(deep.ToTransfer()).IsPermitted) { deep.Redirect(\"UA\"); {|EXP1004:warehouse.ShipDeep(deep)|}; }")]
    [InlineData("if (gate.Check(deep.ToTransfer()).IsPermitted) { deep.Alias = \"UA\"; {|EXP1004:warehouse.ShipDeep(deep)|}; }")]
    [InlineData("if (gate.Check(deep.ToTransfer()).IsPermitted) { deep.Customer = new Customer { Country = \"UA\" }; {|EXP1004:warehouse.ShipDeep(deep)|}; }")]
    [InlineData("Action a = () => deep.Customer.Country = \"UA\"; if (gate.Check(deep.ToTransfer()).IsPermitted) { a(); {|EXP1004:warehouse.ShipDeep(deep)|}; }")]
    [InlineData("Action a = () => deep.Customer.Country = \"UA\"; if (gate.Check(deep.ToTransfer()).IsPermitted) { Other.Retry(a); {|EXP1004:warehouse.ShipDeep(deep)|}; }")]
    [InlineData("if (gate.Check(deep.ToTransfer()).IsPermitted) { Go(); {|EXP1004:warehouse.ShipDeep(deep)|}; } void Go() { deep.Customer.Country = \"UA\"; }")]
    [InlineData("if (gate.Check(deep.ToTransfer()).IsPermitted) Other.Retry(() => { {|EXP1004:warehouse.ShipDeep(deep)|}; deep.Customer.Country = \"UA\"; });")]
    [InlineData("ICustomer c = deep.Customer; if (gate.Check(deep.ToTransfer()).IsPermitted) { c.Country = \"UA\"; {|EXP1004:warehouse.ShipDeep(deep)|}; }")]
    [InlineData("var o = deeps[0]; if (gate.Check(deep.ToTransfer()).IsPermitted) { o.Customer.Country = \"UA\"; {|EXP1004:warehouse.ShipDeep(deep)|}; }")]
    [InlineData("var o = rec with { Destination = \"UA\" }; if (gate.Check(rec.ToTransfer()).IsPermitted) {|EXP1003:warehouse.ShipRec(o)|};")]
    [InlineData("if (gate.Check(rec.ToTransfer()).IsPermitted) { rec = rec with { Destination = \"UA\", Status = \"x\" }; {|EXP1004:warehouse.ShipRec(rec)|}; }")]
    [InlineData("if (gate.Check(rec.ToTransfer()).IsPermitted) { var s = rec with { Status = \"x\" }; s.Destination = \"UA\"; {|EXP1004:warehouse.ShipRec(s)|}; }")]
    [InlineData("if (gate.Check(whole.ToTransfer()).IsPermitted) { var s = whole with { Status = \"x\" }; {|EXP1003:warehouse.ShipWhole(s)|}; }")]
    [InlineData("if (gate.Check(whole.ToTransfer()).IsPermitted) { whole.Status = \"UA\"; {|EXP1004:warehouse.ShipWhole(whole)|}; }")]
    [InlineData("if (gate.Check(own.ToTransfer()).IsPermitted) { var s = own with { Status = \"x\" }; {|EXP1003:warehouse.ShipOwn(s)|}; }")]
    [InlineData("if (May(deep)) { deep.Customer.Country = \"UA\"; {|EXP1004:warehouse.ShipDeep(deep)|}; }", "[EnsuresClearedWhenTrue(\"d\")] public bool May(Deep d) => gate.Check(d.ToTransfer()).IsPermitted;")]
    [InlineData("var ok = May(deep); deep.Customer.Country = \"UA\"; if (ok) { {|EXP1001:warehouse.ShipDeep(deep)|}; }", "[EnsuresClearedWhenTrue(\"d\")] public bool May(Deep d) => gate.Check(d.ToTransfer()).IsPermitted;")]
    [InlineData("if (gate.Check(deep.ToTransfer()).IsPermitted) { AddTo(deep.Lines); {|EXP1004:warehouse.ShipDeep(deep)|}; }", "static void AddTo(List<Line> lines) => lines.Add(new Line());")]
    [InlineData("if (gate.Check(deep.ToTransfer()).IsPermitted) { _ = new Redirector(deep); {|EXP1004:warehouse.ShipDeep(deep)|}; }")]
    [InlineData("if (gate.Check(deep.ToTransfer()).IsPermitted) { (deep.Status, deep.Customer.Country) = (\"a\", \"b\"); {|EXP1004:warehouse.ShipDeep(deep)|}; }")]
    [InlineData("if (gate.Check(deep.ToTransfer()).IsPermitted) { Interlocked.Exchange(ref deep.Customer.Zip, 3); {|EXP1004:warehouse.ShipDeep(deep)|}; }")]
    public Task Write_ToWhatTheMappingReads_Triggers(string statements, string members = "") => Verify(statements, members);

    [Theory]
    [InlineData("if (gate.Check(deep.ToTransfer()).IsPermitted) { deep.Customer.Phone = \"1\"; warehouse.ShipDeep(deep); }")]
    [InlineData("if (gate.Check(deep.ToTransfer()).IsPermitted) { var c = deep.Customer; c.Phone = \"1\"; warehouse.ShipDeep(deep); }")]
    [InlineData("if (gate.Check(deep.ToTransfer()).IsPermitted) { deep.Lines[0].Comment = \"1\"; foreach (var l in deep.Lines) l.Comment += \"x\"; warehouse.ShipDeep(deep); }")]
    [InlineData("if (gate.Check(deep.ToTransfer()).IsPermitted) { deep.Notes.Add(\"x\"); deep.Note(\"y\"); warehouse.ShipDeep(deep); }")]
    [InlineData("if (gate.Check(deep.ToTransfer()).IsPermitted) { var names = new List<Line>(); names.Add(new Line()); names[0].Comment = \"\"; warehouse.ShipDeep(deep); }")]
    [InlineData("if (gate.Check(deep.ToTransfer()).IsPermitted) { deep.Status = \"a\"; var copy = new Deep(t) { Customer = new Customer { Country = \"UA\" } }; warehouse.ShipDeep(deep); }")]
    [InlineData("if (gate.Check(deep.ToTransfer()).IsPermitted) { var back = new Deep(t); back.Customer = new Customer { Country = \"US\" }; warehouse.ShipDeep(deep); }")]
    [InlineData("if (gate.Check(deep.ToTransfer()).IsPermitted) { var n = Make(); Other.Log(n); warehouse.ShipDeep(deep); }", "static Customer Make() { var c = new Customer(); c.Country = \"US\"; return c; }")]
    [InlineData("var x = deep.ToTransfer(); if (gate.Check(x).IsPermitted) { deep.Customer.Country = \"UA\"; warehouse.Ship(x); }")]
    [InlineData("if (gate.Check(rec.ToTransfer()).IsPermitted) { var o = rec with { Destination = \"UA\" }; Other.Log(o); warehouse.ShipRec(rec); }")]
    [InlineData("if (gate.Check(rec.ToTransfer()).TryGetClearance(out var c)) { var o = rec with { Status = \"x\" }; warehouse.ShipRec(o); warehouse.ShipRec(rec); warehouse.Release(o.ToTransfer(), c); }")]
    [InlineData("if (gate.Check(rec.ToTransfer()).IsPermitted) { rec = rec with { Status = \"x\" }; warehouse.ShipRec(rec); }")]
    [InlineData("if (gate.Check(rec.ToTransfer()).IsPermitted) { var o = new Rec(\"UA\", rec.Id); warehouse.ShipRec(rec); }")]
    [InlineData("foreach (var d in deeps) { if (!gate.Check(d.ToTransfer()).IsPermitted) continue; d.Status = \"x\"; d.Customer.Phone = \"2\"; warehouse.ShipDeep(d); }")]
    [InlineData("if (May(deep)) { deep.Customer.Phone = \"UA\"; deep.Status = \"x\"; warehouse.ShipDeep(deep); }", "[EnsuresClearedWhenTrue(\"d\")] public bool May(Deep d) => gate.Check(d.ToTransfer()).IsPermitted;")]
    [InlineData("if (gate.Check(deep.ToTransfer()).IsPermitted) { _sent++; _log.Add(\"x\"); deep.Audit(this); warehouse.ShipDeep(deep); }", "private int _sent; private readonly List<string> _log = [];")]
    public Task Write_ToWhatTheMappingDoesNotRead_DoesNotTrigger(string statements, string members = "") => Verify(statements, members);

    [Theory]
    [InlineData("Note(deep);", "private readonly Action<Deep> Note = d => d.Customer.Country = \"UA\";")]
    [InlineData("Note!.Invoke(deep);", "public Action<Deep>? Note { get; set; } = Redirect; private static void Redirect(Deep d) => d.Customer.Country = \"UA\";")]
    [InlineData("Raise(deep);", "private event Action<Deep>? Cleared; public void Listen() { Action<Deep> to = d => d.Customer.Country = \"UA\"; Cleared += to; } private void Raise(Deep d) => Cleared?.Invoke(d);")]
    [InlineData("Action<Deep> to = Redirect; to(deep);", "private static void Redirect(Deep d) => d.Customer.Country = \"UA\";")]
    [InlineData("deeps.ForEach(Redirect);", "private static void Redirect(Deep d) => d.Customer.Country = \"UA\";")]
    [InlineData("Router.To(deep);", "private readonly IRouter Router = new Sea(); private interface IRouter { void To(Deep d); } private sealed class Sea : IRouter { public void To(Deep d) => d.Customer.Country = \"UA\"; }")]
    [InlineData("Router.To(deep);", "private readonly Land Router = new Sea(); private class Land { public virtual void To(Deep d) { } } private class Coast : Land { public override void To(Deep d) { } } private sealed class Sea : Coast { public override void To(Deep d) => d.Customer.Country = \"UA\"; }")]
    [InlineData("Half.To(deep);", "private static partial class Half { public static partial void To(Deep d); } private static partial class Half { public static partial void To(Deep d) => d.Customer.Country = \"UA\"; }")]
    public Task Write_ByWhatACallMayRun_Triggers(string call, string members) =>
        Verify($"if (gate.Check(deep.ToTransfer()).IsPermitted) {{ {call} {{|EXP1004:warehouse.ShipDeep(deep)|}}; }}", members);

    [Theory]
    [InlineData("Note(deep);", "private readonly Action<Deep> Note = d => d.Status = \"x\";")]
    [InlineData("Raise(deep);", "private event Action<Deep>? Cleared; public void Listen() => Cleared += d => d.Customer.Phone = \"2\"; private void Raise(Deep d) => Cleared?.Invoke(d);")]
    [InlineData("Cleared += _ => { };", "private event Action<Deep>? Cleared; public void Listen() => Cleared += d => d.Customer.Country = \"UA\"; public void Raise(Deep d) => Cleared?.Invoke(d);")]
    [InlineData("Router.To(deep);", "private readonly IRouter Router = new Sea(); private interface IRouter { void To(Deep d); } private sealed class Sea : IRouter { public void To(Deep d) => d.Status = \"x\"; }")]
    public Task Write_ByWhatACallMayRun_ToWhatTheMappingDoesNotRead_DoesNotTrigger(string call, string members) =>
        Verify($"if (gate.Check(deep.ToTransfer()).IsPermitted) {{ {call} warehouse.ShipDeep(deep); }}", members);

    private static Task Verify(string statements, string members) => FlowCase.Class($$"""
        using System.Diagnostics.CodeAnalysis;

        public sealed class Program(IExportGate gate, Doors warehouse)
        {
            public void Run(Deep deep, List<Deep> deeps, Rec rec, Whole whole, OwnCopy own, Transfer t)
            {
                {{statements}}
            }

            {{members}}
        }

        public sealed class Doors : Warehouse
        {
            [RequiresClearance] public void ShipDeep(Deep deep) => Log.Add(deep.Status);
            [RequiresClearance] public void ShipRec(Rec rec) => Log.Add(rec.Status);
            [RequiresClearance] public void ShipWhole(Whole whole) => Log.Add(whole.Status);
            [RequiresClearance] public void ShipOwn(OwnCopy own) => Log.Add(own.Status);
        }

        public interface ICustomer { string Country { get; set; } }
        public class Customer : ICustomer { public string Country { get; set; } = ""; public string Phone { get; set; } = ""; public int Zip; }
        public class Line { public int Quantity { get; set; } public string Comment { get; set; } = ""; }
        public class Redirector { public Redirector(Deep d) => d.Customer.Country = "UA"; }
        public class Deep
        {
            private readonly Transfer _t;
            public Deep(Transfer t) => _t = t;
            public Customer Customer { get; set; } = new();
            public List<Line> Lines { get; } = [];
            public List<string> Notes { get; } = [];
            public string Status { get; set; } = "";
            public string Alias { get => ""; set => Customer.Country = value; }
            public void Redirect(string to) => Customer.Country = to;
            public void Note(string text) => Notes.Add(text);
            public void Audit(object by) => Status = by.ToString()!;
            [TransferOf] public Transfer ToTransfer() => Map(Customer.Country, Customer.Zip, Lines.Select(l => l.Quantity).Sum());
            private Transfer Map(string c, int zip, int q) => _t;
        }
        public record Rec(string Destination, string Id) { public string Destination { get; set; } = Destination; public string Status { get; set; } = ""; [TransferOf] public Transfer ToTransfer() => Maps.Make(Destination, Id); }
        public record Whole(string Destination) { public string Status { get; set; } = ""; [TransferOf] public Transfer ToTransfer() => System.Text.Json.JsonSerializer.Deserialize<Transfer>(System.Text.Json.JsonSerializer.Serialize(this))!; }
        public sealed record OwnCopy(string Destination) { private OwnCopy(OwnCopy o) { Destination = "UA"; } public string Status { get; set; } = ""; [TransferOf] public Transfer ToTransfer() => Maps.Make(Destination, ""); }
        public static class Maps { public static Transfer Make(string to, string id) => Other.Next(); }
        """);
}
