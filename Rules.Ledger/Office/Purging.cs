namespace ExportPolicy.Rules.Ledger;

/// <summary>Empties the records of cases whose time is over. The records themselves stay, and with them the chain.</summary>
internal static class Purging
{
    public static async Task<IReadOnlyList<string>> RunAsync(LedgerStep step, LedgerOptions options, string by)
    {
        var cases = await step.Session.QueryAsync(
            "select subject, max(at) from ledger_records where subject <> '' and body is not null and kind <> @purge group by subject order by subject",
            row => (Subject: row.GetString(0), Last: row.GetString(1)),
            ("@purge", RecordKind.Purge)).ConfigureAwait(false);
        var purged = new List<string>();
        foreach (var (subject, last) in cases)
        {
            if (await MayGoAsync(step, options, subject, last).ConfigureAwait(false))
                purged.Add(subject);
        }

        foreach (var subject in purged)
            await PurgeAsync(step, subject, by).ConfigureAwait(false);
        return [.. purged.Select(StoredText.Back)];
    }

    private static async Task<bool> MayGoAsync(LedgerStep step, LedgerOptions options, string subject, string last)
    {
        var asked = await step.Memory.RetentionAsync(subject).ConfigureAwait(false);
        var least = DateTimeOffset.Parse(last, System.Globalization.CultureInfo.InvariantCulture).AddYears(options.RetentionYears);
        return asked?.LegalHold != true
            && step.Now >= least
            && (asked?.Until is not { } until || DateOnly.FromDateTime(step.Now.UtcDateTime) > until)
            && (await step.Reservations.OfTransferAsync(subject).ConfigureAwait(false)).TrueForAll(reservation => reservation.Closed is not null)
            && await step.Memory.HoldAsync(subject).ConfigureAwait(false) is null;
    }

    private static async Task PurgeAsync(LedgerStep step, string subject, string by)
    {
        var records = (await step.Session.QueryAsync(
            "select seq from ledger_records where subject = @subject and body is not null and kind <> @purge order by seq", row => row.GetInt64(0), ("@subject", subject), ("@purge", RecordKind.Purge)).ConfigureAwait(false)).ToList();
        await step.Session.ExecuteAsync(
            "update ledger_records set body = null where subject = @subject and body is not null and kind <> @purge", ("@subject", subject), ("@purge", RecordKind.Purge)).ConfigureAwait(false);
        var reservations = await step.Reservations.OfTransferAsync(subject).ConfigureAwait(false);
        await step.AppendAsync(RecordKind.Purge, subject, new PurgeBody(by, records, reservations), LedgerJson.Default.PurgeBody).ConfigureAwait(false);
    }
}
