using ExportPolicy.Rules.Analyzers.CodeFixes;

namespace ExportPolicy.Rules.Tests.Analyzers.CodeFixes;

public sealed class AddContractToCallerFixTests
{
    private static readonly AddContractToCallerFix Fix = new();

    [Theory]
    [InlineData("public void JustShip(Transfer t) => {|EXP1001:warehouse.Ship(t)|};", "[RequiresClearance]\npublic void JustShip(Transfer t) => warehouse.Ship(t);")]
    [InlineData("""
        /// <summary>Ships.</summary>
        [Obsolete]
        public async Task<int> JustShip(string why, Transfer t)
        {
            await {|EXP1001:warehouse.ShipAsync(t)|};
            return why.Length;
        }
        """, """
        /// <summary>Ships.</summary>
        [Obsolete]
        [RequiresClearance]
        public async Task<int> JustShip(string why, Transfer t)
        {
            await warehouse.ShipAsync(t);
            return why.Length;
        }
        """)]
    [InlineData("public static bool JustShip(Warehouse w, Order order) { return {|EXP1001:w.TryShip(order.ToTransfer())|}; }", "[RequiresClearance]\npublic static bool JustShip(Warehouse w, Order order) { return w.TryShip(order.ToTransfer()); }")]
    [InlineData("public void JustShip(Transfer t) => Other.Retry(() => {|EXP1001:warehouse.Ship(t)|});", "[RequiresClearance]\npublic void JustShip(Transfer t) => Other.Retry(() => warehouse.Ship(t));")]
    [InlineData("internal void JustOpen() => {|EXP1001:warehouse.Open()|};", "[RequiresClearance]\ninternal void JustOpen() => warehouse.Open();")]
    [InlineData("public void JustShip(Request request) => {|EXP1001:warehouse.Ship(request.Transfer)|};", null)]
    [InlineData("public virtual void JustShip(Transfer t, List<Transfer> more) { var x = t; {|EXP1001:warehouse.Ship(t)|}; Other.Log(x); }", "[RequiresClearance]\npublic virtual void JustShip(Transfer t, List<Transfer> more) { var x = t; warehouse.Ship(t); Other.Log(x); }")]
    public Task Method_IsMarked(string before, string? after) => Verify(before, after);

    [Theory]
    [InlineData("public void Swap(Transfer a, Transfer b) { Other.Log(a); {|EXP1001:warehouse.Ship(b)|}; }", "[RequiresClearance(nameof(b))]\npublic void Swap(Transfer a, Transfer b) { Other.Log(a); warehouse.Ship(b); }")]
    [InlineData("[RequiresClearance(nameof(a))]\npublic void Swap(Transfer a, Transfer b, Order c) { warehouse.Ship(a); {|EXP1003:warehouse.Ship(b)|}; }", "[RequiresClearance(nameof(a), nameof(b))]\npublic void Swap(Transfer a, Transfer b, Order c) { warehouse.Ship(a); warehouse.Ship(b); }")]
    [InlineData("[Obsolete, RequiresClearance(\"a\")]\npublic void Swap(Transfer a, Transfer b) { warehouse.Ship(a); {|EXP1003:warehouse.Ship(b)|}; }", "[Obsolete, RequiresClearance]\npublic void Swap(Transfer a, Transfer b) { warehouse.Ship(a); warehouse.Ship(b); }")]
    public Task TransferAmongSeveral_IsNamed(string before, string after) => Verify(before, after);

    [Fact]
    public Task Constructor_IsMarked() => FixCase.Source("""
        class Shipment
        {
            public Shipment(Warehouse warehouse, Transfer t)
            {
                {|EXP1001:warehouse.Ship(t)|};
            }
        }
        """).VerifyFix(Fix, """
        class Shipment
        {
            [RequiresClearance]
            public Shipment(Warehouse warehouse, Transfer t)
            {
                warehouse.Ship(t);
            }
        }
        """, "Add [RequiresClearance] to 'Shipment'");

    [Theory]
    [InlineData("if (gate.Check(t).IsPermitted) Inner(t);", true)]
    [InlineData("gate.Check(t).RequireClearance(); Inner(t);", true)]
    [InlineData("Inner(t);", false)]
    [InlineData("Other.Retry(() => Inner(t));", false)]
    [InlineData("Action<Transfer> later = Inner; later(t);", false)]
    [InlineData("_ = nameof(Inner);", true)]
    public async Task Callers_MustHoldAProof(string call, bool offered)
    {
        var outer = $"public void Outer(Transfer t) {{ Other.Log(gate); {call} }}";
        string Desk(string inner, string outer) => $$"""
            public class Desk(IExportGate gate, Warehouse warehouse)
            {
                {{inner}}
                {{outer}}
            }
            """;
        const string Inner = "public void Inner(Transfer t) => {|EXP1001:warehouse.Ship(t)|};";
        const string Mended = "[RequiresClearance]\n    public void Inner(Transfer t) => warehouse.Ship(t);";
        var here = FixCase.Source(Desk(Inner, outer));
        await (offered ? here.VerifyFix(Fix, Desk(Mended, outer)) : here.VerifyNoFix(Fix));

        // In another file.
        var there = FixCase.Source(Desk(Inner, "protected void Use() => Other.Log(gate);")).File("Far.cs", $"public class Far(IExportGate gate, Warehouse warehouse) : Desk(gate, warehouse) {{ {outer} }}");
        if (offered)
            await there.VerifyFix(Fix, Desk(Mended, "protected void Use() => Other.Log(gate);"));
        else
            await there.VerifyNoFix(Fix);
    }

    [Fact]
    public Task FixAll_MarksEachMethodOnce() => FixCase.Source("""
        public class Desk(Warehouse warehouse)
        {
            public void One(Transfer t)
            {
                {|EXP1001:warehouse.Ship(t)|};
                {|EXP1001:warehouse.Ship(t)|};
            }

            public void Two(Transfer a, Transfer b)
            {
                {|EXP1001:warehouse.Ship(a)|};
                {|EXP1001:warehouse.Ship(b)|};
            }

            public void Three(Order order, Transfer t) => {|EXP1001:warehouse.ShipOrder(order)|};
        }
        """).VerifyFixAll(Fix, """
        public class Desk(Warehouse warehouse)
        {
            [RequiresClearance]
            public void One(Transfer t)
            {
                warehouse.Ship(t);
                warehouse.Ship(t);
            }

            [RequiresClearance]
            public void Two(Transfer a, Transfer b)
            {
                warehouse.Ship(a);
                warehouse.Ship(b);
            }

            [RequiresClearance(nameof(order))]
            public void Three(Order order, Transfer t) => warehouse.ShipOrder(order);
        }
        """);

    [Theory]
    [InlineData("public void Go() { var t = Other.Next(); {|EXP1001:warehouse.Ship(t)|}; }")]
    [InlineData("public void Go(Transfer t) { t = Other.Next(); {|EXP1001:warehouse.Ship(t)|}; }")]
    [InlineData("public void Go(Transfer t) => {|EXP1001:warehouse.Release(t, {|EXP2001:null!|})|};")]
    [InlineData("public void Go(List<Transfer> ts) => ts.ForEach(x => {|EXP1001:warehouse.Ship(x)|});")]
    [InlineData("public bool Sent => {|EXP1001:warehouse.TryShip(Other.Next())|};")]
    [InlineData("private readonly Transfer _t = Other.Next(); public void Go() => {|EXP1001:warehouse.Ship(_t)|};")]
    public Task WhatNoCallerPasses_IsNotOffered(string member) => FixCase.Source(Class(member)).VerifyNoFix(Fix);

    [Theory]
    [InlineData("class Desk : IDesk { public void Go(Transfer t) => {|EXP1001:new Warehouse().Ship(t)|}; }")]
    [InlineData("class Desk : IDesk { void IDesk.Go(Transfer t) => {|EXP1001:new Warehouse().Ship(t)|}; }")]
    [InlineData("class Desk : Base { public override void Go(Transfer t) { {|EXP1001:new Warehouse().Ship(t)|}; {|EXP1001:new Warehouse().Ship(t)|}; } }")]
    [InlineData("class Desk { public void OnClick(object sender, Click t) => {|EXP1001:new Warehouse().Ship(t.Transfer)|}; }")]
    public Task MemberThatOthersReachWithoutAContract_IsNotOffered(string type) => FixCase.Source($$"""
        interface IDesk { void Go(Transfer t); }
        abstract class Base { public abstract void Go(Transfer t); }
        class Click(Transfer transfer) : EventArgs { [TransferOf] public Transfer Transfer => transfer; }
        {{type}}
        """).VerifyNoFix(Fix);

    [Fact]
    public Task EntryPoint_IsNotOffered() => FixCase.Source("""
        class Desk : Microsoft.AspNetCore.Mvc.ControllerBase
        {
            public void Post(Order order) => {|EXP1001:new Warehouse().ShipOrder(order)|};
        }
        """).WithAspNetCore().VerifyNoFix(Fix);

    [Fact]
    public Task TopLevelStatements_AreNotOffered() => FixCase.Source("{|EXP1001:new Warehouse().Ship(Other.Next())|};").VerifyNoFix(Fix);

    private static Task Verify(string before, string? after) =>
        after is null ? FixCase.Source(Class(before)).VerifyNoFix(Fix) : FixCase.Source(Class(before)).VerifyFix(Fix, Class(after), "Add [RequiresClearance] to '");

    private static string Class(string member) => $$"""
        public class Desk(Warehouse warehouse)
        {
            {{member.ReplaceLineEndings("\n    ")}}
        }
        """;
}
