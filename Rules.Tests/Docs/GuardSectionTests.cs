using System.Text;
using ExportPolicy.Rules.Tests.Analyzers;
using ExportPolicy.Rules.Tests.Analyzers.Flow;

namespace ExportPolicy.Rules.Tests;

/// <summary>The README's section on the guard: three snippets, and what the build says of them.</summary>
public class GuardSectionTests
{
    private const string Overridden = """
        public void Ship(Transfer transfer, User user)
        {
            if (gate.Check(transfer).IsPermitted || user.IsAdministrator)
                warehouse.Ship(transfer);
        }
        """;

    private const string Swallowed = """
        public void Ship(Order order)
        {
            try
            {
                gate.Check(order.ToTransfer()).RequireClearance();
            }
            catch (Exception failure)
            {
                log.Error(failure);
            }

            warehouse.ShipOrder(order);
        }
        """;

    private const string Proven = """
        public async Task Ship(Order order)
        {
            var decision = await gate.CheckAsync(order.ToTransfer());
            var clearance = decision.RequireClearance();

            order.Status = "shipped";
            await orders.SaveChangesAsync();
            warehouse.Release(order.ToTransfer(), clearance);
        }
        """;

    [Fact]
    public async Task Snippets_MakeTheBuildSayWhatTheReadmeSays() => GeneratedDoc.IsCurrent("README.md", "guard", $"""
        {await Snippet(Overridden)}
        {await Snippet(Swallowed)}
        {await Snippet(Proven)}
        """.TrimEnd());

    private static async Task<string> Snippet(string method)
    {
        var text = new StringBuilder($"```csharp\n{method}\n```\n\n");
        var diagnostics = await Analyze.Source($$"""
            public sealed class User { public bool IsAdministrator { get; init; } }
            public sealed class Log { public void Error(Exception failure) => Console.WriteLine(failure); }
            public sealed class Orders { public Task SaveChangesAsync() => Task.CompletedTask; }
            public sealed class Desk(IExportGate gate, Warehouse warehouse, Log log, Orders orders)
            {
                public Task Unused() { log.Error(new InvalidOperationException()); return orders.SaveChangesAsync(); }
            #line 1 "Desk.cs"
            {{method}}
            }
            """).File("Application.cs", FlowCase.Application).Diagnostics();
        if (diagnostics.IsEmpty)
            return text.Append("It builds.\n").ToString();
        text.Append("```text\n");
        foreach (var diagnostic in diagnostics)
        {
            var line = diagnostic.Location.GetMappedLineSpan();
            text.Append($"{line.Path}({line.StartLinePosition.Line + 1},{line.StartLinePosition.Character + 1}): error {diagnostic.Id}: {diagnostic.GetMessage(null)}\n");
        }

        return text.Append("```\n").ToString();
    }
}
