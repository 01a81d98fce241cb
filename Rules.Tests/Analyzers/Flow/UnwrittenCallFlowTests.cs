namespace ExportPolicy.Rules.Tests.Analyzers.Flow;

/// <summary>Members that are called without being written as calls: operators, conversions, Deconstruct, and getters that do more than get.</summary>
public class UnwrittenCallFlowTests
{
    private const string Load = """
        public sealed class Load
        {
            [RequiresClearance] public static Load operator +(Load load, Transfer transfer) => load;
            [RequiresClearance] public static Load operator ++(Load load) => load;
            [RequiresClearance] public static implicit operator Load(Transfer transfer) => new();
            [RequiresClearance] public static bool operator !(Load load) => true;
            [RequiresClearance] public void Deconstruct(out Transfer transfer, out string gate) { transfer = Other.Next(); gate = ""; }
        }

        public sealed class Pile
        {
            [RequiresClearance] public void operator +=(Transfer transfer) { }
        }
        """;

    private const string Route = """
        public sealed class Parcel(Transfer transfer)
        {
            public string Destination { get; set; } = "";
            public string Label { get; set; } = "";
            public string Rerouted { get { Destination = "UA"; return Destination; } }
            public string Printed { get { Label = Destination; return Label; } }
            public static Parcel operator -(Parcel parcel, string reason) { parcel.Destination = reason; return parcel; }
            public static bool operator !(Parcel parcel) { parcel.Destination = ""; return false; }
            public static explicit operator string(Parcel parcel) { parcel.Destination = ""; return ""; }
            public void Deconstruct(out string first, out string second) { Destination = first = second = "UA"; }
            [TransferOf] public Transfer ToTransfer() => Map(Destination);
            private Transfer Map(string destination) => transfer;
        }

        public sealed class Dock { [RequiresClearance] public void Ship(Parcel parcel) { } }
        """;

    [Theory]
    [InlineData("Load load = new(); {|EXP1001:load += t|};")]
    [InlineData("Load load = new(); load = {|EXP1001:load + t|};")]
    [InlineData("Load load = new(); {|EXP1001:load++|};")]
    [InlineData("Load load = {|EXP1001:t|}; Other.Log(load);")]
    [InlineData("Load load = new(); _ = {|EXP1001:!load|};")]
    [InlineData("Load load = new(); {|EXP1001:var (transfer, place) = load|};")]
    [InlineData("Pile pile = new(); {|EXP1001:pile += t|};")]
    [InlineData("Pile pile = new(); if (gate.Check(other).IsPermitted) {|EXP1003:pile += t|};")]
    public Task OperatorThatIsControlled_Triggers(string statements) => FlowCase.Class(Load + Run(statements));

    [Theory]
    [InlineData("Load load = new(); if (gate.Check(t).IsPermitted) load += t;")]
    [InlineData("Pile pile = new(); if (gate.Check(t).IsPermitted) pile += t;")]
    [InlineData("if (gate.Check(t).IsPermitted) { Load load = t; Other.Log(load); }")]
    [InlineData("var number = 1; number += 2; number++; var text = \"\"; text += t.Id; Other.Log(number + text);")]
    public Task OperatorWithAClearance_DoesNotTrigger(string statements) => FlowCase.Class(Load + Run(statements));

    [Theory]
    [InlineData("_ = p.Rerouted;")]
    [InlineData("if (p.Rerouted == \"\") Other.Log(p);")]
    [InlineData("_ = p - \"UA\";")]
    [InlineData("p -= \"UA\";")]
    [InlineData("if (!p) Other.Log(p);")]
    [InlineData("Other.Log((string)p);")]
    [InlineData("var (a, b) = p; Other.Log(a + b);")]
    public Task CallThatChangesTheItem_EndsTheProof(string statement) => FlowCase.Class(Route + Run($"if (gate.Check(p.ToTransfer()).IsPermitted) {{ {statement} {{|EXP1004:dock.Ship(p)|}}; }}"));

    [Theory]
    [InlineData("_ = p.Printed;")]
    [InlineData("_ = p.Destination + p.Label;")]
    public Task GetterThatWritesWhatNoMappingReads_KeepsTheProof(string statement) => FlowCase.Class(Route + Run($"if (gate.Check(p.ToTransfer()).IsPermitted) {{ {statement} dock.Ship(p); }}"));

    [Theory]
    [InlineData("[TransferOf] public Transfer Transfer => _transfer ??= Map();", "p.Transfer")]
    [InlineData("[TransferOf] public Transfer ToTransfer() => _transfer ??= Map();", "p.ToTransfer()")]
    public Task MappingThatRemembersItsResult_KeepsTheProof(string mapping, string mapped) => FlowCase.Class($$"""
        public sealed class Parcel { private Transfer? _transfer; {{mapping}} private Transfer Map() => Other.Next(); }
        public sealed class Dock { public void Ship(Transfer transfer, [ClearanceFor(nameof(transfer))] Clearance clearance) => clearance.Demand(transfer); }
        public sealed class Desk(IExportGate gate, Dock dock)
        {
            public void Run(Parcel p) { if (gate.Check({{mapped}}).TryGetClearance(out var c)) { Other.Log({{mapped}}.Id); dock.Ship({{mapped}}, c); } }
        }
        """);

    private static string Run(string statements) => $$"""

        public sealed class Desk(IExportGate gate{{(statements.Contains("dock", StringComparison.Ordinal) ? ", Dock dock" : "")}})
        {
            public IExportGate Gate { get; } = gate;
            public void Run(Transfer t, Transfer other{{(statements.Contains("dock", StringComparison.Ordinal) ? ", Parcel p" : "")}}) { {{statements}} }
        }
        """;
}
