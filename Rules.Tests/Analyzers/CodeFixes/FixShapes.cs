namespace ExportPolicy.Rules.Tests.Analyzers.CodeFixes;

/// <summary>Places in which a call can stand, for fixes to be tried on.</summary>
internal static class FixShapes
{
    public static IReadOnlyList<string> All => [.. Members.Select(Class), .. Statements.Select((each, index) => FixCase.Method(each, index % 3 == 0 ? "async Task" : "void")), .. Files, .. Files.Select(each => each.ReplaceLineEndings("\r\n").Replace("    ", "\t", StringComparison.Ordinal))];

    private static string Class(string members) => $$"""
        public partial class Desk(IExportGate gate, Warehouse warehouse)
        {
            private readonly IExportGate _gate = gate;
            private Transfer Current { get; set; } = Other.Next();

            {{members.ReplaceLineEndings("\n    ")}}
        }
        """;

    private static readonly string[] Members =
    [
        "public void Go(Transfer t) => warehouse.Ship(t);",
        "public bool Go(Transfer t) => warehouse.TryShip(t) || warehouse.TryShip(t);",
        "public Task Go(Transfer t) => warehouse.ShipAsync(t);",
        "public async Task Go(Transfer t) => await warehouse.ShipAsync(t).ConfigureAwait(false);",
        "public async Task<bool> Go(Transfer t) => await Task.FromResult(warehouse.TryShip(t));",
        "public async ValueTask Go(Transfer t) { await Task.Yield(); warehouse.Release(t, null!); }",
        "public bool Sent { get { return warehouse.TryShip(Current); } set { if (value) warehouse.Ship(Current); } }",
        "public bool Sent => warehouse.TryShip(Current);",
        "public bool Sent { get => warehouse.TryShip(Current); }",
        "public Transfer Sent { set => warehouse.Ship(value); }",
        "public bool this[Transfer t] => warehouse.TryShip(t);",
        "public bool this[Transfer t] { get => warehouse.TryShip(t); set { warehouse.Ship(t); } }",
        "public event Action Sent { add { warehouse.Ship(Current); } remove => warehouse.Ship(Current); }",
        "private readonly bool _sent = new Warehouse().TryShip(Other.Next());",
        "public bool Sent { get; } = new Warehouse().TryShip(Other.Next());",
        "private readonly Lazy<bool> _sent = new(() => new Warehouse().TryShip(Other.Next()));",
        "private readonly Action<Transfer> _send = t => new Warehouse().Ship(t);",
        "private readonly Action<Transfer> _send = t => { new Warehouse().Release(t, null!); };",
        "public Desk(IExportGate gate, Warehouse warehouse, Transfer t) : this(gate, warehouse) => warehouse.Ship(t);",
        "public Desk(IExportGate gate, Warehouse warehouse, Transfer t) : this(gate, warehouse.TryShip(t) ? warehouse : null!) { }",
        "static Desk() => new Warehouse().Ship(Other.Next());",
        "~Desk() => warehouse.Ship(Current);",
        "public static Desk operator +(Desk desk, Transfer t) { new Warehouse().Ship(t); return desk; }",
        "public static implicit operator bool(Desk desk) => desk._sent.TryShip(desk.Current); private Warehouse _sent = new();",
        "public partial void Go(Transfer t);\n\npublic partial void Go(Transfer t)\n{\n    warehouse.Ship(t);\n}",
        "partial void Gone(Transfer t);\n\npartial void Gone(Transfer t) => warehouse.Ship(t);\n\npublic void Run(Transfer t) => Gone(t);",
        "public IEnumerable<int> Go(Transfer t)\n{\n    yield return 1;\n    warehouse.Ship(t);\n    yield return 2;\n}",
        "public async IAsyncEnumerable<int> Go(Transfer t)\n{\n    await Task.Yield();\n    warehouse.Release(t, null!);\n    yield return warehouse.TryShip(t) ? 1 : 2;\n}",
        "public unsafe void Go(Transfer t)\n{\n    int i = 0;\n    int* p = &i;\n    warehouse.Ship(t);\n}",
        "public void Go<T>(T t) where T : Order => warehouse.ShipOrder(t);",
        "public void Go(params Transfer[] ts)\n{\n    for (int i = 0, n = ts.Length; i < n; i++)\n        warehouse.Ship(ts[i]);\n}",
        "public void Go(in Transfer t) => warehouse.Ship(t);",
        "public void Go(ref Transfer t)\n{\n    warehouse.Ship(t);\n}",
        "public void Go(Transfer? t)\n{\n    if (t != null)\n        warehouse.Ship(t);\n}",
        "public void Go(Transfer t) => Inner(t);\n\nprivate void Inner(Transfer t) => warehouse.Ship(t);",
        "public void Go(Transfer t)\n{\n    Inner(t);\n    Inner(t);\n}\n\npublic void Inner(Transfer t) => warehouse.Ship(t);",
        "public void Go(Transfer t)\n{\n    if (gate.Check(t).IsPermitted)\n        Inner(t);\n}\n\npublic void Inner(Transfer t) => warehouse.Ship(t);",
        "public void Go(Transfer a, Transfer b)\n{\n    if (gate.Check(a).IsPermitted)\n        Inner(a, b);\n}\n\npublic void Inner(Transfer a, Transfer b) => warehouse.Ship(a);",
        "public void Go(List<Transfer> ts) => ts.ForEach(Inner);\n\npublic void Inner(Transfer t) => warehouse.Ship(t);",
        "public void Go(Transfer t) => Other.Retry(() => Inner(t));\n\npublic void Inner(Transfer t)\n{\n    warehouse.Ship(t);\n}",
        "public void Go() => Inner(Current);\n\npublic virtual void Inner(Transfer t) => warehouse.Ship(t);",
        "public bool Go(Transfer t)\n{\n    return gate.Check(t).IsPermitted switch\n    {\n        true => false,\n        _ => warehouse.TryShip(t),\n    };\n}",
        "public string Go(Transfer t)\n{\n    return $\"{warehouse.TryShip(t)} and {warehouse.TryShip(t)}\";\n}",
        "#if true\npublic void Go(Transfer t)\n#else\npublic void Gone(Transfer t)\n#endif\n{\n#region door\n    warehouse.Ship(t);\n#endregion\n}",
        "public void Go(Transfer t)\n{\n#if true\n    warehouse.Ship(t);\n#else\n    warehouse.Open();\n#endif\n}",
        "public void Go(Transfer t)\n{\n#pragma warning disable CS0618\n    warehouse.Ship(t);\n#pragma warning restore CS0618\n}",
        "#nullable disable\npublic void Go(Transfer t) => warehouse.Release(t, null);\n#nullable restore",
        "/// <summary>Ships.</summary>\n/// <param name=\"t\">what</param>\npublic void Go(Transfer t) => warehouse.Ship(t);",
        "// before\n[Obsolete] // here\npublic void Go(Transfer t) => // why\n    warehouse.Ship(t); // after",
        "public void Go(\n    Transfer t,\n    Order order)\n    => warehouse\n        .Ship(t);",
        "public int RequiresClearance(Transfer t)\n{\n    var ExportPolicy = 1;\n    warehouse.Ship(t);\n    return ExportPolicy;\n}",
        "public void Go(Order order)\n{\n    order.Destination = \"x\";\n    warehouse.ShipOrder(order);\n}",
        "public async Task Go(Order order)\n{\n    var decision = await gate.CheckAsync(order.ToTransfer());\n    if (!decision.IsPermitted) return;\n    order.Destination = \"x\";\n    warehouse.ShipOrder(order);\n}",
        "public void Go(Transfer t, Transfer u)\n{\n    if (!gate.Check(t).TryGetClearance(out var clearance))\n        return;\n    warehouse.Release(u, clearance);\n}",
        "public class Click : EventArgs { public Transfer T { get; } = Other.Next(); }\n\npublic void OnClick(object? sender, Click e) => warehouse.Ship(e.T);",
        "public interface ISend { void Send(Transfer t); }\n\npublic class Sender(IExportGate gate, Warehouse warehouse) : ISend\n{\n    public void Send(Transfer t) => warehouse.Ship(t);\n    public override string ToString() { warehouse.Ship(Other.Next()); return \"\" + gate; }\n}",
        "public interface ISend { void Send(Transfer t) => new Warehouse().Ship(t); }",
        "public abstract class Sends { public abstract void Send(Transfer t); }\n\npublic class Sender(IExportGate gate, Warehouse warehouse) : Sends\n{\n    public override void Send(Transfer t) => gate.Check(t).Equals(warehouse.TryShip(t));\n}",
        "public record struct Parcel(Transfer T)\n{\n    public void Send(Warehouse w, IExportGate g) => w.Release(T, null!);\n}",
        "public bool Any(IQueryable<Transfer> ts) => ts.Any(t => warehouse.TryShip(t));",
        "private static async Task EnsureAsync(IExportGate g, Transfer t) { if (!(await g.CheckAsync(t)).IsPermitted) throw new InvalidOperationException(); }\n\npublic Task Go(Transfer t)\n{\n    EnsureAsync(gate, t);\n    return warehouse.ShipAsync(t);\n}",
        "private static async Task EnsureAsync(IExportGate g, Transfer t) { if (!(await g.CheckAsync(t)).IsPermitted) throw new InvalidOperationException(); }\n\npublic Task<bool> Go(Transfer t)\n{\n    EnsureAsync(gate, t);\n    using var scope = new Scope();\n    if (t.Id == \"\") return Task.FromResult<bool>(true);\n    return Task.FromResult(result: warehouse.TryShip(t));\n}",
        "public Task Go(Transfer t)\n{\n    var a = gate.CheckAsync(t);\n    warehouse.Ship(t);\n    return a;\n}",
        "public Task<Decision> Go(Transfer t)\n{\n    var a = gate.CheckAsync(t);\n    warehouse.Ship(t);\n    return a;\n}",
        "public void Go(Transfer t)\n{\n    var a = gate.CheckAsync(t);\n    warehouse.Ship(t);\n    a.Wait();\n}",
        "public async Task Go(Transfer t)\n{\n    var a = gate.CheckAsync(t);\n    warehouse.Ship(t);\n    await a;\n}",
        "public async void Go(Transfer t)\n{\n    _ = gate.CheckAsync(t).ContinueWith(x => x.Result.IsPermitted);\n    warehouse.Ship(t);\n}",
        "public Task Go(ReadOnlySpan<Transfer> ts)\n{\n    gate.CheckAsync(ts[0]);\n    warehouse.Ship(ts[0]);\n    return Task.CompletedTask;\n}",
        "public Task? Go(Transfer t)\n{\n    gate.CheckAsync(t);\n    warehouse.Ship(t);\n    return null;\n}",
        "public Task Go(Transfer t)\n{\n    gate.CheckAsync(t);\n    warehouse.Ship(t);\n    throw new InvalidOperationException();\n}",
        "public Task Go(Transfer t)\n{\n    gate.CheckAsync(t);\n    warehouse.Ship(t);\n    return t.Id == \"\" ? Task.CompletedTask : Task.Delay(1);\n}",
        "public Task<string?> Go(Transfer t)\n{\n    gate.CheckAsync(t);\n    warehouse.Ship(t);\n    return Task.FromResult<string?>(null);\n}",
        "public Task<object> Go(Transfer t)\n{\n    gate.CheckAsync(t);\n    warehouse.Ship(t);\n    return Task.FromResult<object>(1);\n}",
    ];

    private static readonly string[] Statements =
    [
        "warehouse.Ship(t); warehouse.Ship(t); warehouse.Ship(other);",
        "foreach (var each in ts)\n{\n    warehouse.Ship(each);\n    warehouse.Ship(each);\n}",
        "foreach (var each in ts) { if (each.Id == \"\") continue; warehouse.Release(each, null!); }",
        "while (flag) warehouse.Ship(t);",
        "while (warehouse.TryShip(t)) flag = false;",
        "do warehouse.Ship(t); while (flag);",
        "do { flag = warehouse.TryShip(t); } while (flag && warehouse.TryShip(other));",
        "for (var i = 0; i < ts.Count; i++) warehouse.Ship(ts[i]);",
        "for (warehouse.Ship(t); flag; warehouse.Ship(other)) { }",
        "using (new Scope()) warehouse.Ship(t);",
        "lock (ts) warehouse.Ship(t);",
        "lock (ts)\n{\n    warehouse.Release(t, null!);\n}",
        "try { warehouse.Ship(t); } catch (InvalidOperationException) { warehouse.Ship(other); } finally { warehouse.Ship(t); }",
        "try { gate.Check(t).RequireClearance(); } catch (InvalidOperationException) when (warehouse.TryShip(t)) { }",
        "checked { warehouse.Ship(t); }",
        "switch (t.Id) { case \"a\": warehouse.Ship(t); break; case \"b\" when warehouse.TryShip(t): default: warehouse.Ship(other); break; }",
        "switch (warehouse.TryShip(t)) { case true: Other.Log(1); break; }",
        "var x = flag switch { true => warehouse.TryShip(t), false => warehouse.TryShip(other) };",
        "var x = flag ? warehouse.TryShip(t) : warehouse.TryShip(other);",
        "var x = warehouse.TryShip(t) ? 1 : 2;",
        "var (x, y) = (warehouse.TryShip(t), warehouse.TryShip(other));",
        "Other.Log((warehouse.TryShip(t), warehouse.TryShip(t)));",
        "bool[] x = [warehouse.TryShip(t), warehouse.TryShip(other)];",
        "var x = new { A = warehouse.TryShip(t) };",
        "flag &= warehouse.TryShip(t);",
        "if (flag) warehouse.Ship(t); else warehouse.Ship(other);",
        "if (flag)\n    warehouse.Ship(t);\nelse if (!flag)\n    warehouse.Ship(other);\nelse\n    warehouse.Release(t, null!);",
        "if (flag && warehouse.TryShip(t)) Other.Log(1);",
        "if (!warehouse.TryShip(t)) { Other.Log(1); }",
        "if (warehouse.TryShip(t) is true and var y) { Other.Log(y); }",
        "Action go = () => warehouse.Ship(t);",
        "Action go = delegate { warehouse.Ship(t); };",
        "Action<Transfer> go = (Transfer x) => warehouse.Ship(x);",
        "Action<Transfer> go = static x => new Warehouse().Ship(x);",
        "Func<Transfer, bool> go = x => warehouse.TryShip(x);",
        "Func<Transfer, Task> go = x => warehouse.ShipAsync(x);",
        "Func<Transfer, Task> go = async x => await warehouse.ShipAsync(x);",
        "Func<Transfer, Task<bool>> go = async x => warehouse.TryShip(x);",
        "Func<Task> go = () => { gate.CheckAsync(t); warehouse.Ship(t); return Task.CompletedTask; };",
        "ts.Select(x => warehouse.TryShip(x)).ToList();",
        "ts.Where(x => gate.Check(x).IsPermitted).ToList().ForEach(x => warehouse.Release(x, null!));",
        "foreach (var x in ts.Select(x => x).Where(x => warehouse.TryShip(x))) Other.Log(x);",
        "var q = from x in ts let y = warehouse.TryShip(x) select y;",
        "void Local() => warehouse.Ship(t);\nLocal();",
        "void Local()\n{\n    warehouse.Ship(t);\n}\n\nLocal();\nLocal();",
        "static void Local(Warehouse w, Transfer x) => w.Ship(x);\nLocal(warehouse, t);",
        "Local(t);\n\nvoid Local(Transfer x) => warehouse.Ship(x);",
        "async Task Local(Transfer x) => await warehouse.ShipAsync(x);\n_ = Local(t);",
        "warehouse.Ship(Other.Next());",
        "warehouse.Ship(ts[0]);",
        "warehouse.Ship(ts.First(x => x.Id == \"a\"));",
        "warehouse.Ship(flag ? t : other);",
        "warehouse.Ship(t ?? other);",
        "warehouse.Ship((t));",
        "warehouse.Ship(t!);",
        "warehouse.Ship((Transfer)(object)t);",
        "warehouse.Ship(t = other);",
        "warehouse.Ship(transfer: t);",
        "warehouse.Ship(t with { Id = \"x\" });",
        "warehouse.ShipOrder(new Order(t));",
        "warehouse.ShipOrder(new Order(t) { Destination = \"x\" });",
        "warehouse.ShipOrder(order!);",
        "warehouse.Release(t, null!); // here it goes\n// and then\nOther.Log(1);",
        "/* a */ warehouse /* b */ . Ship( /* c */ t /* d */ ) /* e */ ; /* f */",
        "warehouse.Release(\n    t, // what\n    null!); // how",
        "warehouse.Release(clearance: default!, transfer: t);",
        "warehouse.Release(t, (Clearance)null!);",
        "warehouse.Release(t, flag ? null! : gate.Check(t).RequireClearance());",
        "warehouse.Release(t, gate.Check(t).Clearance ?? null!);",
        "warehouse.Release(t, gate.Check(other).RequireClearance());",
        "Clearance c = null!;\nwarehouse.Release(t, c);",
        "Clearance c;\nc = default!;\nwarehouse.Release(t, c);\nwarehouse.Release(t, c);",
        "var d = gate.Check(t);\nwarehouse.Release(t, d.Clearance!);",
        "var d = gate.Check(t);\nif (!d.IsPermitted) Other.Log(d);\nwarehouse.Ship(t);",
        "var d = gate.Check(t);\nif (d.Outcome != Outcome.Denied) warehouse.Ship(t);",
        "Decision d;\nd = gate.Check(t);\nwarehouse.Ship(t);",
        "Decision d = gate.Check(t), e = gate.Check(other);\nwarehouse.Ship(t);",
        "if (flag) { gate.Check(t); }\nwarehouse.Ship(t);",
        "if (flag) gate.Check(t);\nwarehouse.Ship(t);",
        "gate.Check(t); gate.Check(other);\nwarehouse.Ship(t);\nwarehouse.Ship(other);",
        "using var scope = new Scope();\ngate.Check(t);\nwarehouse.Release(t, null!);",
        "gate.CheckAsync(t);\nwarehouse.Ship(t);",
        "_ = gate.CheckAsync(t).ConfigureAwait(false);\nwarehouse.Ship(t);",
        "var d = gate.CheckAsync(t);\nlock (ts)\n{\n    warehouse.Ship(t);\n}",
        "var d = gate.CheckAsync(t);\nforeach (var x in ts)\n    warehouse.Ship(t);",
        "foreach (var x in ts)\n{\n    var d = gate.CheckAsync(x);\n    warehouse.Release(x, null!);\n}",
        "var all = ts.Select(x => gate.CheckAsync(x)).ToList();\nwarehouse.Ship(ts[0]);",
        "foreach (var pair in gate.CheckAll(ts))\n    warehouse.Ship(pair.Item);",
        "foreach (var pair in gate.CheckAll(ts))\n{\n    Other.Log(pair.IsPermitted);\n    warehouse.Release(pair.Transfer, pair.Clearance!);\n}",
        "goto end;\nend:\nwarehouse.Ship(t);",
        "end: warehouse.Ship(t);\nif (flag) goto end;",
        "{\n    var clearance = 1;\n    var decision = 2;\n    var transfer = 3;\n    Other.Log(clearance + decision + transfer);\n}\nwarehouse.Release(Other.Next(), null!);",
        "warehouse?.Ship(t);",
        "(warehouse ?? new Warehouse()).Ship(t);",
        "new Warehouse().ShipAsync(t).Wait();",
        "_ = warehouse.ShipAsync(t).ContinueWith(_ => Other.Log(1));",
        "var task = warehouse.ShipAsync(t);",
        "throw new InvalidOperationException(warehouse.TryShip(t).ToString());",
        "Span<int> span = stackalloc int[1];\nspan[0] = 1;\nwarehouse.Release(t, null!);",
        "object gate2 = gate;\nwarehouse.Ship(t);",
        "if (ts is [var first, ..]) warehouse.Ship(first);",
        "if (order is { Destination: var d }) warehouse.ShipOrder(order);",
        "if (ts.Count > 0)\n{\n\n    warehouse.Ship(t);\n\n}\n\n\nOther.Log(1);",
        "warehouse\n    .ShipAsync(t)\n    .ConfigureAwait(false)\n    .GetAwaiter()\n    .GetResult();",
        "ts.ForEach(each =>\n    warehouse.Release(\n        each,\n        null!));",
        "ts.ForEach(each => { Other.Log(each);\n    warehouse.Ship(each); });",
        "Other.Retry(() => // again\n    warehouse.Ship(t));",
        "Other.Retry(() =>\n{\n    // now\n    warehouse.Ship(t);\n});",
    ];

    /// <summary>For fixes that the other shapes and the bypasses give no occasion for; with marks for what is reported.</summary>
    public static readonly IReadOnlyList<string> Marked =
    [
        """
        public class Desk(IExportGate gate, Warehouse warehouse)
        {
            public async Task Go(Transfer t)
            {
                await Task.Yield();
                _ = gate.CheckAsync(t, Evidence.None);
                {|EXP1007:warehouse.Ship(t)|};
            }
        }
        """,
        """
        using System.Diagnostics.CodeAnalysis;

        public class Desk(Warehouse warehouse)
        {
            [{|EXP2009:SuppressMessage("x", "EXP1001")|}] // Goods go back to their maker.
            public void Go(Transfer t) => warehouse.Ship(t);
        }
        """,
        """
        [Description("Article 6")]
        public class {|EXP3001:NoShellsAbroad|} : Rule
        {
            public override void Define()
            {
                When().{|EXP3003:Not<Purpose>|}(p => {|EXP3005:p.Text!.Length|} > 3); // short
                Then().Do(ctx => ctx.Halt());
            }
        }

        // Says what it is for.
        [Name("purposes"), Description("Article 7")]
        public class Purposes : Rule
        {
            public override void Define()
            {
                When().Match<Transfer>();
                Then().Do(ctx => ctx.TryInsert(new Purpose("peace")));
            }
        }

        public record Purpose(string? Text);
        """,
        """
        // Once.
        [Name("once"), Description("Article 8")]
        [{|EXP3004:Repeatability(RuleRepeatability.NonRepeatable)|}]
        public class Once : Rule
        {
            public override void Define()
            {
                When().Match<Transfer>().Not<string>();
                Then().{|EXP3004:Yield|}(ctx => new Uri("https://example.org")); // why
            }
        }
        """,
    ];

    private static readonly string[] Files =
    [
        """
        var gate = Args.Gate;
        var warehouse = new Warehouse();
        var t = Other.Next();

        // one
        warehouse.Ship(t); // first

        if (args.Length > 0)
            warehouse.Release(t, null!);
        foreach (var each in args)
        {
            // many
            warehouse.Ship(Other.Next());
        }

        void Send(Transfer x) => warehouse.Ship(x);
        Send(t);

        static class Args
        {
            public static IExportGate Gate => throw new NotSupportedException();
        }
        """,
        """
        namespace Shop
        {
            // A desk.
            public class Desk
            {
                private readonly IExportGate gate;

                public Desk(IExportGate gate, Transfer t)
                {
                    this.gate = gate;
                    new Warehouse().Ship(t);
                }

                public void Go(Transfer t) => new Warehouse().Ship(t); // now

                /* all */
                public void All(List<Transfer> ts)
                {
                    ts.ForEach(x => new Warehouse().Release(x, null!));
                    foreach (var each in ts)
                        new Warehouse().Ship(each);

                    gate.Check(ts[0]);
                    if (ts.Count > 1) {
                        new Warehouse().Ship(ts[1]);
                    }
                }
            }
        }
        """,
        """
        using System.Diagnostics.CodeAnalysis;

        public class Desk(IExportGate gate)
        {
            // Why not.
            [SuppressMessage("x", "EXP1001")] // for now
            // What it does.
            public void One(Transfer t) => gate.Equals(new Warehouse().TryShip(t));

            #region two
            [SuppressMessage("x", "EXP1001"), Obsolete]
            public void Two(Transfer t) => new Warehouse().Ship(t);
            #endregion

            #pragma warning disable EXP1001, CS0612 // why
            public void Three(Transfer t) => new Warehouse().Ship(t);
            #pragma warning restore EXP1001, CS0612
        }

        [SuppressMessage("x", "EXP1001", Justification = "The customs office ships it."), Obsolete]
        public class Second
        {
            // Ships.
            public void One(Transfer t) => new Warehouse().Ship(t);
        }
        """,
        """
        // <auto-generated/>
        public class Desk(ExportPolicy.Rules.IExportGate gate)
        {
            public void Go(ExportPolicy.Rules.Transfer t)
            {
                new Warehouse().Ship(t);
                gate.Check(t);
            }
        }
        """,
    ];
}
