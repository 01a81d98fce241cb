using System.Text.Json;
using ExportPolicy.Rules.Ledger;

namespace ExportPolicy.Rules.Tests.Ledger;

/// <summary>What has to be true of a ledger after workers were at it, whatever happened to them.</summary>
internal static class Aftermath
{
    /// <param name="place">The ledger.</param>
    /// <param name="said">What the workers said was acknowledged.</param>
    /// <param name="cap">The cap, in rounds.</param>
    /// <param name="isUsedUp">Whether more was asked for than the cap allows, so that little of it may be left.</param>
    public static async Task CheckAsync(TestStore place, List<string[]> said, int cap, bool isUsedUp)
    {
        var reader = await LedgerReader.OpenAsync(place.Store);
        Assert.Empty((await reader.VerifyAsync()).Faults);
        var records = new List<LedgerRecord>();
        await foreach (var record in reader.RecordsAsync())
            records.Add(record);

        lock (said)
        {
            foreach (var words in said.Where(words => words[0] == "recorded"))
                Assert.Equal((words[1], words[3]), Entry(records[int.Parse(words[2], System.Globalization.CultureInfo.InvariantCulture) - 1]));

            // What a worker was told has left is on record as that, and nothing has left twice.
            var left = records.Where(record => record.Kind == RecordKind.Shipped).Select(Left).ToList();
            Assert.Equal(left.Count, left.Distinct().Count());
            Assert.Empty(said.Where(words => words[0] == "shipped").Select(words => (words[1], words[2])).Except(left));
            Assert.Distinct(said.Where(words => words[0] == "shipped").Select(words => (words[1], words[2])));
        }

        var most = Totals(records).DefaultIfEmpty(0).Max();
        Assert.InRange(most, 1, cap);
        if (isUsedUp)
            Assert.InRange(most, cap - 21, cap);
        Assert.Equal((await reader.BalancesAsync()).Where(balance => balance.Account == "load/cap").Sum(balance => balance.Amount), Totals(records).Last());
    }

    private static (string Subject, string Hash) Entry(LedgerRecord record) => (record.Subject, record.Hash);

    private static (string Transfer, string Lot) Left(LedgerRecord record)
    {
        using var body = JsonDocument.Parse(record.Body!);
        var (lot, clearance) = (body.RootElement.GetProperty("lot").GetString()!, body.RootElement.GetProperty("reservation").GetString());
        return (record.Subject, lot == clearance ? "-" : lot);
    }

    // How much was taken after each record, counted without the ledger: what is open, and what has left.
    private static IEnumerable<decimal> Totals(IEnumerable<LedgerRecord> records)
    {
        var clearances = new Dictionary<string, (decimal Open, decimal Left)>();
        var total = 0m;
        foreach (var record in records)
        {
            using var body = JsonDocument.Parse(record.Body!);
            if (record.Kind == RecordKind.Decision && body.RootElement.TryGetProperty("opens", out var opens))
            {
                clearances[opens.GetProperty("clearance").GetString()!] = (Amount(opens), 0);
                total += Amount(opens);
            }
            else if (record.Kind is RecordKind.Shipped or RecordKind.Closed)
            {
                var id = body.RootElement.GetProperty("reservation").GetString()!;
                var leaves = record.Kind == RecordKind.Shipped ? Amount(body.RootElement) : 0;
                var (open, left) = clearances[id];
                total -= record.Kind == RecordKind.Closed ? open : 0;
                clearances[id] = (record.Kind == RecordKind.Closed ? 0 : open - leaves, left + leaves);
            }

            yield return total;
        }
    }

    private static decimal Amount(JsonElement element) => element.GetProperty("lines").EnumerateArray().Sum(line => line.GetProperty("amount").GetInt64()) / 10_000m;
}
