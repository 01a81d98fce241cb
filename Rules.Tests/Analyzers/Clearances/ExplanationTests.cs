using System.Globalization;
using ExportPolicy.Rules.Tests.Analyzers.Flow;

namespace ExportPolicy.Rules.Tests.Analyzers;

/// <summary>What the diagnostics of the flow say is missing, and which places they point to besides.</summary>
public sealed class ExplanationTests
{
    private const string AnotherReading = "it is read again here, and may be another one by now; keep it in a local, check that and let that leave";

    [Theory]
    [InlineData("EXP1001", "warehouse.Ship(t);", "nothing on the way here asks IExportGate.Check about it")]
    [InlineData("EXP1001", "if (§gate.Check(t)§.IsPermitted || flag) warehouse.Ship(t);", "the check in line 1 does not permit it on every way here")]
    [InlineData("EXP1001", "if (flag) §gate.Check(t)§.RequireClearance(); else if (§gate.Check(t)§.IsPermitted) return; warehouse.Ship(t);", "the check in line 1 does not permit it on every way here")]
    [InlineData("EXP1001", "var c = §gate.Check(t)§.Clearance; warehouse.Release(t, c!);", "the clearance may be null here; test TryGetClearance or IsPermitted first")]
    [InlineData("EXP1002", "if (!§gate.Check(t)§.IsPermitted) warehouse.Ship(t);", "this is the way on which the gate did not permit it")]
    [InlineData("EXP1003", "if (gate.Check(other).IsPermitted) warehouse.Ship(t);", "what was checked is another one; check the one that leaves")]
    [InlineData("EXP1003", "if (§gate.Check(ts[0])§.IsPermitted) warehouse.Ship(ts[0]);", AnotherReading)]
    [InlineData("EXP1003", "if (gate.Check(Other.Next()).IsPermitted) warehouse.Ship(Other.Next());", AnotherReading)]
    [InlineData("EXP1004", "if (§gate.Check(order.ToTransfer())§.IsPermitted) { §order.Destination = string.Empty§; warehouse.ShipOrder(order); }", "line 1 ends the proof; check again after it")]
    [InlineData("EXP1004", "var c = §gate.Check(t)§.RequireClearance(); t = other; warehouse.Release(t, c);", "'t' holds another value by now; check it after it was assigned")]
    [InlineData("EXP1005", "try { §gate.Check(t)§.RequireClearance(); } catch (Exception) { } warehouse.Ship(t);", "a catch or finally that is also entered when the check fails")]
    [InlineData("EXP1006", "§gate.Check(t)§; warehouse.Ship(t);", "go on only where TryGetClearance or IsPermitted says so")]
    [InlineData("EXP1007", "_ = §gate.CheckAsync(t)§; warehouse.Ship(t);", "await it and test its decision")]
    public async Task Diagnostic_SaysWhatIsMissing_AndPointsToTheChecks(string id, string statements, string reason)
    {
        var parts = statements.Split('§');
        var diagnostic = Assert.Single(await Analyze.Source($$"""
            public sealed class Desk(IExportGate gate, Warehouse warehouse) { public void Run(Transfer t, Transfer other, List<Transfer> ts, Order order, bool flag) { {{string.Concat(parts)}} } }
            """).File("Application.cs", FlowCase.Application).Diagnostics());

        Assert.Equal(id, diagnostic.Id);
        Assert.Contains(reason, diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Equal(parts.Where((_, index) => index % 2 == 1).Order(StringComparer.Ordinal), diagnostic.AdditionalLocations.Select(place => place.SourceTree!.ToString().Substring(place.SourceSpan.Start, place.SourceSpan.Length)).Order(StringComparer.Ordinal));
    }
}
