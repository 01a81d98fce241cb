namespace ExportPolicy.Rules;

/// <summary>How a gate decides with a ledger: what is remembered counts, and what is decided is on record before anybody learns of it.</summary>
internal sealed class GateLedger(ExportGate gate, PolicyJudge judge, EvidenceDesk desk, IExportLedger ledger)
{
    /// <summary>Decides on a transfer. A clearance is for all of it that has not left yet.</summary>
    /// <param name="transfer">The transfer.</param>
    /// <param name="evidence">What is known; null where nobody has looked.</param>
    /// <param name="isHanded">Whether the caller hands the evidence over, rather than the application's source.</param>
    /// <param name="options">What the caller asks for.</param>
    /// <param name="cancellationToken">Ends the wait for the turn.</param>
    public async Task<Decision> CheckAsync(Transfer transfer, Evidence? evidence, bool isHanded, CheckOptions options, CancellationToken cancellationToken) => gate.Issue(await ledger.WriteAsync(
        async step =>
        {
            var memory = await step.RecallAsync(transfer.Id).ConfigureAwait(false);
            var contradicted = memory.Evidence is { } earlier && isHanded && evidence is not null ? Contradictions.Of(earlier, evidence).ToList() : [];

            // What is on record stays, whoever hands over something else; only an officer takes it back.
            var known = contradicted.Count > 0 ? evidence!.UpdatedBy(memory.Evidence!) : Known(memory, evidence);
            var question = await QuestionAsync(step, transfer, known, options).ConfigureAwait(false);
            var remaining = Lots.Remaining(transfer, memory.Shipped);
            var judgement = Judge(question, memory, remaining, contradicted);
            var clearance = judgement.Permits ? gate.NewClearance(judgement, question, null, Lots.PartOf(transfer, remaining)) : null;
            return await RecordAsync(step, new LedgerDecision(DecisionPurpose.Check, new Decision(judgement, clearance), question, judge.Reference)
            {
                Opens = clearance is null ? null : new Opening(clearance.Reference, remaining),
                EndsEarlier = EndsEarlier(judgement),
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
                var question = await QuestionAsync(step, transfer, Known(memory, found), await OptionsAsync(step, reference).ConfigureAwait(false)).ConfigureAwait(false);
                var judgement = Judge(question, memory, record.Unshipped, []);
                var clearance = judgement.Permits ? gate.NewClearance(judgement, question, lot, Lots.PartOf(transfer, lines)) : null;
                return await RecordAsync(step, new LedgerDecision(DecisionPurpose.Redemption, new Decision(judgement, clearance), question, judge.Reference)
                {
                    EndsEarlier = EndsEarlier(judgement),
                    Takes = clearance is null ? null : new LotTaking(lot, reference.Id, clearance.Reference.Id, clearance.ExpiresAt, lines),
                    Draws = clearance is null ? [] : Lots.Share(question, record.Unshipped, judgement.Resolution),
                }).ConfigureAwait(false);
            },
            cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Decides again on everything that may still leave, by the policies and by what is known now. A case that cannot be decided keeps none of the others from it.</summary>
    public async Task<Reassessment> ReassessAsync(CancellationToken cancellationToken)
    {
        var (kept, revoked, failed) = (0, new List<RevokedClearance>(), new List<FailedReassessment>());
        foreach (var record in await ledger.WriteAsync(step => step.OpenClearancesAsync(), cancellationToken).ConfigureAwait(false))
        {
            try
            {
                var then = await ledger.WriteAsync(step => step.CaseOfAsync(record.Reference.Id), cancellationToken).ConfigureAwait(false);
                var found = await desk.FindAsync(then.Transfer, cancellationToken).ConfigureAwait(false);
                if (await ledger.WriteAsync(step => ReassessAsync(step, record.Reference, then, found), cancellationToken).ConfigureAwait(false) is { } ended)
                    revoked.Add(ended);
                else
                    kept++;
            }
            catch (Exception problem) when (!cancellationToken.IsCancellationRequested)
            {
                failed.Add(new FailedReassessment(record.Reference, problem));
            }
        }

        return new Reassessment(kept, [.. revoked], [.. failed]);
    }

    /// <summary>Has the ledger write down that what a clearance is for leaves now. Once it answers, that is on the disk.</summary>
    /// <returns>Null; why it may not leave, where it may not.</returns>
    public string? Ship(Clearance clearance, Func<bool> hasExpired) =>

        // Not on the caller's thread: whoever waits for it must not be the one that it waits for. The wait may have been long.
        Task.Run(() => ledger.WriteAsync(async step => hasExpired()
            ? "its time was over before the ledger had its turn"
            : await step.ShipAsync(clearance.LotName, clearance.Reference.Id).ConfigureAwait(false))).GetAwaiter().GetResult();

    private async Task<RevokedClearance?> ReassessAsync(ILedgerStep step, ClearanceReference reference, Case then, Evidence? found)
    {
        // Somebody may have ended it since.
        if (await step.FindClearanceAsync(reference.Id).ConfigureAwait(false) is not { Closed: null })
            return null;
        var memory = await step.RecallAsync(then.Transfer.Id).ConfigureAwait(false);
        var question = await QuestionAsync(step, then.Transfer, Known(memory, found), CheckOptions.Now with { Acknowledgements = then.Acknowledgements }).ConfigureAwait(false);
        var judgement = judge.Judge(question, memory.Resolutions);
        if (judgement.Permits)
            return null;
        var decision = new LedgerDecision(DecisionPurpose.Reassessment, new Decision(judgement, null), question, judge.Reference) { EndsEarlier = true };
        return new RevokedClearance(reference, await RecordAsync(step, decision).ConfigureAwait(false), memory.Shipped.Select(gone => gone.Amount).ToEquatableArray());
    }

    // What the source of the application says now takes the place of what it said before.
    private static Evidence? Known(TransferMemory memory, Evidence? evidence) =>
        memory.Evidence is { } earlier && evidence is not null ? earlier.UpdatedBy(evidence) : evidence ?? memory.Evidence;

    // The gaps that were acknowledged when the clearance was opened stay so.
    private static async Task<CheckOptions> OptionsAsync(ILedgerStep step, ClearanceReference reference) =>
        CheckOptions.Now with { Acknowledgements = (await step.CaseOfAsync(reference.Id).ConfigureAwait(false)).Acknowledgements };

    // Where the policies do not permit it any more, what was cleared before does not hold either; a question about another day says nothing of that.
    private static bool EndsEarlier(Judgement judgement) =>
        judgement.Assessment.Outcome != Outcome.Permitted && judgement.Resolution is null &&
        !judgement.Withheld.Any(withheld => withheld.Reason is WithheldReason.OtherDay or WithheldReason.OtherKnowledge or WithheldReason.WhatIf);

    private async Task<Question> QuestionAsync(ILedgerStep step, Transfer transfer, Evidence? known, CheckOptions options)
    {
        // The turn has come, however long that took: only now is now.
        var (now, timestamp) = gate.Now();
        var draws = judge.Draws(transfer, now);
        var balances = new List<Balance>();

        // Of a licence that states no limit too: it may have stated one before.
        var accounts = draws.Select(draw => (draw.Limit.Account, draw.Limit.Since)).Concat(transfer.Documents.Licences.Select(licence => (licence.Account, (DateOnly?)null)));
        foreach (var (account, since) in accounts.DistinctBy(account => account.Account, StringComparer.OrdinalIgnoreCase))
            balances.AddRange(await step.BalancesAsync(account, since, transfer.Id).ConfigureAwait(false));
        return new Question(transfer, known?.UpdatedBy(new Evidence(balances: balances)), options, now, timestamp, [.. draws]);
    }

    private Judgement Judge(Question question, TransferMemory memory, EquatableArray<LineAmount> remaining, IReadOnlyList<string> contradicted)
    {
        var judgement = judge.Judge(question, memory.Resolutions);
        return judgement with { Withheld = judgement.Withheld.Concat(Withholdings.OnRecord(question.Transfer, memory, remaining, contradicted)).ToEquatableArray() };
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
