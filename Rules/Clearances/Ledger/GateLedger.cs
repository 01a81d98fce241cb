namespace ExportPolicy.Rules;

/// <summary>How a gate decides with a ledger: what is remembered counts, and what is decided is on record before anybody learns of it.</summary>
internal sealed class GateLedger(ExportGate gate, PolicyJudge judge, EvidenceDesk desk, IExportLedger ledger)
{
    /// <summary>Decides on a transfer. A clearance is for all of it that has not left yet.</summary>
    public async Task<Decision> CheckAsync(Transfer transfer, Evidence? evidence, CheckOptions options, CancellationToken cancellationToken) => gate.Issue(await ledger.WriteAsync(
        async step =>
        {
            var memory = await step.RecallAsync(transfer.Id).ConfigureAwait(false);
            var question = await QuestionAsync(step, transfer, memory, evidence, options).ConfigureAwait(false);
            var remaining = Lots.Remaining(transfer, memory.Shipped);
            var judgement = Judge(question, memory, remaining);
            var clearance = judgement.Permits ? gate.NewClearance(judgement, question, null, Lots.PartOf(transfer, remaining)) : null;
            return await RecordAsync(step, new LedgerDecision(DecisionPurpose.Check, new Decision(judgement, clearance), question, judge.Reference)
            {
                Opens = clearance is null ? null : new Opening(clearance.Reference, remaining),
                Draws = clearance is null ? [] : Lots.Share(question, remaining, judgement.Resolution),
            }).ConfigureAwait(false);
        },
        cancellationToken).ConfigureAwait(false));

    /// <summary>Decides again on what was cleared, and gives a clearance for a lot of it.</summary>
    public async Task<Decision> RedeemAsync(ClearanceReference reference, Transfer transfer, LotWish? wish, string lot, CancellationToken cancellationToken)
    {
        var found = await desk.FindAsync(transfer, cancellationToken).ConfigureAwait(false);
        return gate.Issue(await ledger.WriteAsync(
            async step =>
            {
                var record = DemandOpen(await step.FindClearanceAsync(reference.Id).ConfigureAwait(false), reference, transfer);
                var lines = Lots.Take(record, await step.FindLotAsync(lot).ConfigureAwait(false), wish, lot);
                var memory = await step.RecallAsync(transfer.Id).ConfigureAwait(false);
                var question = await QuestionAsync(step, transfer, memory, found, CheckOptions.Now).ConfigureAwait(false);
                var judgement = Judge(question, memory, record.Unshipped);
                var clearance = judgement.Permits ? gate.NewClearance(judgement, question, lot, Lots.PartOf(transfer, lines)) : null;
                return await RecordAsync(step, new LedgerDecision(DecisionPurpose.Redemption, new Decision(judgement, clearance), question, judge.Reference)
                {
                    Takes = clearance is null ? null : new LotTaking(lot, reference.Id, clearance.Reference.Id, clearance.ExpiresAt, lines),
                    Draws = clearance is null ? [] : Lots.Share(question, record.Unshipped, judgement.Resolution),
                }).ConfigureAwait(false);
            },
            cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Decides again on everything that may still leave, by the policies and by what is known now.</summary>
    public async Task<Reassessment> ReassessAsync(CancellationToken cancellationToken)
    {
        var (kept, revoked) = (0, new List<RevokedClearance>());
        foreach (var record in await ledger.WriteAsync(step => step.OpenClearancesAsync(), cancellationToken).ConfigureAwait(false))
        {
            var transfer = await ledger.WriteAsync(step => step.TransferOfAsync(record.Reference.Id), cancellationToken).ConfigureAwait(false);
            var found = await desk.FindAsync(transfer, cancellationToken).ConfigureAwait(false);
            if (await ledger.WriteAsync(step => ReassessAsync(step, record.Reference, transfer, found), cancellationToken).ConfigureAwait(false) is { } ended)
                revoked.Add(ended);
            else
                kept++;
        }

        return new Reassessment(kept, [.. revoked]);
    }

    /// <summary>Has the ledger write down that what a clearance is for leaves now. Once it answers, that is on the disk.</summary>
    /// <returns>Null; why it may not leave, where it may not.</returns>
    public string? Ship(Clearance clearance) =>

        // Not on the caller's thread: whoever waits for it must not be the one that it waits for.
        Task.Run(() => ledger.WriteAsync(step => step.ShipAsync(clearance.LotName, clearance.Reference.Id))).GetAwaiter().GetResult();

    private async Task<RevokedClearance?> ReassessAsync(ILedgerStep step, ClearanceReference reference, Transfer transfer, Evidence? found)
    {
        // Somebody may have ended it since.
        if (await step.FindClearanceAsync(reference.Id).ConfigureAwait(false) is not { Closed: null } record)
            return null;
        var memory = await step.RecallAsync(transfer.Id).ConfigureAwait(false);
        var question = await QuestionAsync(step, transfer, memory, found, CheckOptions.Now).ConfigureAwait(false);
        var judgement = judge.Judge(question, memory.Resolutions);
        if (judgement.Permits)
            return null;
        var decision = await RecordAsync(step, new LedgerDecision(DecisionPurpose.Reassessment, new Decision(judgement, null), question, judge.Reference)).ConfigureAwait(false);
        await step.RevokeAsync(reference.Id, $"decided again: {decision.Outcome}").ConfigureAwait(false);
        return new RevokedClearance(reference, decision, record.Shipped);
    }

    private async Task<Question> QuestionAsync(ILedgerStep step, Transfer transfer, TransferMemory memory, Evidence? evidence, CheckOptions options)
    {
        // The turn has come, however long that took: only now is now.
        var (now, timestamp) = gate.Now();
        var known = memory.Evidence is { } earlier && evidence is not null ? earlier.UpdatedBy(evidence) : evidence ?? memory.Evidence;
        var draws = judge.Draws(transfer, now);
        var balances = new List<Balance>();

        // Of a licence that states no limit too: it may have stated one before.
        var accounts = draws.Select(draw => (draw.Limit.Account, draw.Limit.Since)).Concat(transfer.Documents.Licences.Select(licence => (licence.Account, (DateOnly?)null)));
        foreach (var (account, since) in accounts.DistinctBy(account => account.Account, StringComparer.OrdinalIgnoreCase))
            balances.AddRange(await step.BalancesAsync(account, since, transfer.Id).ConfigureAwait(false));
        return new Question(transfer, known?.UpdatedBy(new Evidence(balances: balances)), options, now, timestamp, [.. draws]);
    }

    private Judgement Judge(Question question, TransferMemory memory, EquatableArray<LineAmount> remaining)
    {
        var judgement = judge.Judge(question, memory.Resolutions);
        return judgement with { Withheld = judgement.Withheld.Concat(Withholdings.OnRecord(question.Transfer, memory, remaining)).ToEquatableArray() };
    }

    private static async Task<Decision> RecordAsync(ILedgerStep step, LedgerDecision decision) =>
        decision.Decision.RecordedAs(await step.RecordAsync(decision).ConfigureAwait(false));

    private static ClearanceRecord DemandOpen(ClearanceRecord? record, ClearanceReference reference, Transfer transfer)
    {
        if (record is null || !record.Reference.Equals(reference))
            throw new ClearanceException(ClearanceRefusal.NotIssued, $"The ledger knows of no {reference}. Check the transfer, and keep the reference of its clearance.");
        if (transfer.Id != reference.TransferId)
            throw new ClearanceException(ClearanceRefusal.OtherTransfer, $"The clearance is for transfer '{reference.TransferId}'; it is to be redeemed for '{transfer.Id}'. Check '{transfer.Id}' and redeem its own.");
        if (TransferDigest.Of(transfer) != reference.Digest)
            throw new ClearanceException(ClearanceRefusal.ChangedTransfer, $"Transfer '{transfer.Id}' is not as it was checked: its digest was {reference.Digest}, and is {TransferDigest.Of(transfer)}. Check it again as it is now.");
        if (record.Closed is { } why)
            throw new ClearanceException(ClearanceRefusal.Withdrawn, $"{reference} is at its end: {why}. Check the transfer again.");
        return record;
    }
}
