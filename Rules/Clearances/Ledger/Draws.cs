namespace ExportPolicy.Rules;

/// <summary>What a transfer takes of caps and licences.</summary>
internal static class Draws
{
    /// <summary>What each line takes of the caps and licences that count for a transfer at an instant, each cap by its issuer's calendar.</summary>
    public static List<Draw> Of(Transfer transfer, PolicySet policies, ReferenceData reference, DateTimeOffset now)
    {
        var draws = new List<Draw>();
        var recipients = Recipient.Of(transfer).ToList();
        foreach (var policy in policies.Policies.Where(policy => policy.InForceAt(now) && policy.HasSayIn(transfer)))
        {
            var day = policy.DayAt(now);
            foreach (var cap in policy.Commitments.OfType<QuantityCap>().Where(cap => recipients.Any(recipient => cap.Recipients.Contains(recipient.State))))
            {
                var goods = transfer.Lines.Where(line => cap.Goods.Includes(new ClassifiedLine(line, reference.Classify(line.Codes))));
                Add(draws, cap.Account, cap.Limits, cap.Window?.FirstDay(day), day, goods);
            }
        }

        // A licence that covers nothing today allows nothing today, and nothing is taken of it. Declared several times, it is one, with the least that any entry says.
        var today = PolicyEngine.Today(now);
        foreach (var licence in transfer.Documents.Licences.GroupBy(licence => licence.Account, StringComparer.OrdinalIgnoreCase))
        {
            var least = licence.SelectMany(entry => entry.Limits).GroupBy(limit => limit.Most.Unit, StringComparer.OrdinalIgnoreCase).Select(limits => limits.MinBy(limit => limit.Most.Amount)!);
            Add(draws, licence.Key, least, null, today, transfer.Lines.Where(line => licence.Any(entry => entry.Covers(line.Id, today))));
        }

        return draws;
    }

    // What cannot be compared with a limit is referred by the rules; where two people let it go it is counted as it is, and nothing can be compared from then on.
    private static void Add(List<Draw> draws, string account, IEnumerable<Limit> limits, DateOnly? since, DateOnly day, IEnumerable<TransferLine> goods)
    {
        var lines = goods.ToList();
        foreach (var limit in limits)
        {
            var of = new AccountLimit(account, limit.Most.Unit, limit.Most.Amount, since, day);
            foreach (var line in lines)
            {
                if (limit.Of(line) is not { } amount)
                    draws.Add(new Draw(line.Id, of with { Unit = LineAmount.Of(line).Unit, Most = null }, LineAmount.Of(line).Amount));
                else if (amount > 0)
                    draws.Add(new Draw(line.Id, of, amount));
            }
        }
    }
}
