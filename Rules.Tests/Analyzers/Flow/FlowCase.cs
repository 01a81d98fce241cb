namespace ExportPolicy.Rules.Tests.Analyzers.Flow;

/// <summary>Statements in a method of an application that ships goods, analysed and compared with their marks.</summary>
internal static class FlowCase
{
    /// <summary>The application's own types: a warehouse with controlled members, and an order that maps to a transfer.</summary>
    public const string Application = """
        using System.Diagnostics.CodeAnalysis;

        public class Warehouse
        {
            public List<string> Log { get; } = [];
            [RequiresClearance] public void Ship(Transfer transfer) => Log.Add(transfer.Id);
            [RequiresClearance] public Task ShipAsync(Transfer transfer) { Log.Add(transfer.Id); return Task.CompletedTask; }
            [RequiresClearance] public bool TryShip(Transfer transfer) { Log.Add(transfer.Id); return true; }
            public void Release(Transfer transfer, [ClearanceFor(nameof(transfer))] Clearance clearance) { clearance.Demand(transfer); Log.Add(transfer.Id); }
            [RequiresClearance] public void ShipOrder(Order order) => Log.Add(order.Destination);
            [RequiresClearance] public void Open() => Log.Add("door");
        }

        public class Order
        {
            private readonly Transfer _transfer;
            public Order(Transfer transfer) => _transfer = transfer;
            public string Destination { get; set; } = "";
            public string Status { get; set; } = "";
            public List<string> Items { get; } = [];
            [TransferOf] public Transfer ToTransfer() => Map(Destination, Items);
            private Transfer Map(string destination, List<string> items) => _transfer;
        }

        public record Request(Transfer Transfer, string By);

        public static class Other
        {
            public static bool Flag { get; set; }
            public static void Log(object? any) { }
            public static void Enrich(ref Transfer transfer) { }
            public static void Replace(out Transfer transfer) => transfer = Next();
            public static Transfer Next() => throw new NotSupportedException();
            public static IExportGate Gate => throw new NotSupportedException();
            public static Transfer Amend(Transfer transfer) => transfer;
            public static void Retry(Action action) => action();
            [DoesNotReturn] public static void Fail() => throw new InvalidOperationException();
        }

        public sealed class Scope : IDisposable, IAsyncDisposable
        {
            public void Dispose() { }
            public ValueTask DisposeAsync() => default;
        }
        """;

    /// <summary>Verifies statements with the gate, the warehouse, transfers <c>t</c> and <c>other</c>, a list <c>ts</c>, an order and a flag at hand.</summary>
    public static Task Verify(string statements, string members = "") => Class($$"""
        public partial class Program(IExportGate gate, Warehouse warehouse)
        {
            public async Task Run(Transfer t, Transfer other, List<Transfer> ts, List<Order> orders, Order order, Request request, bool flag, int number)
            {
                await Task.Yield();
                {{statements.ReplaceLineEndings("\n        ")}}
            }
            {{members}}
        }
        """);

    /// <summary>Verifies whole types beside the application's own.</summary>
    public static Task Class(string types) => Analyze.Source(types).File("Application.cs", Application).Verify();
}
