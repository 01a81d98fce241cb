namespace ExportPolicy.Rules;

/// <summary>Which checks are to be looked at and not to be acted on.</summary>
internal static class Withholdings
{
    /// <summary>Every reason that the ledger gives.</summary>
    public static IEnumerable<Withholding> OnRecord(Transfer transfer, TransferMemory memory, EquatableArray<LineAmount> remaining, IReadOnlyList<string> contradicted)
    {
        foreach (var hold in memory.Holds)
            yield return new(WithheldReason.Held, $"Transfer '{transfer.Id}' is held, by hold '{hold.Id}' due {hold.Due.ToIso()}; a clearance needs it to be lifted. The ledger says who sees to it, and why.");
        foreach (var gone in memory.Shipped.Where(gone => !gone.IsIn(transfer)))
            yield return new(WithheldReason.LinesChanged, $"Of transfer '{transfer.Id}', {gone.Amount} has left, and that line is not as it was: {gone.Line?.ToString() ?? "its record is purged"}. A clearance needs the lines that were cleared, with their goods and units; give what is new an id of its own.");
        if (contradicted.Count > 0)
            yield return new(WithheldReason.EvidenceContradicted, $"What is handed over says something else than is on record: {string.Join(", ", contradicted)}. The record counts; a clearance needs both to agree. Where the record is to be corrected, let an officer add the evidence to the ledger.");
        if (remaining.Count == 0)
            yield return new(WithheldReason.NothingLeft, $"By the ledger nothing of transfer '{transfer.Id}' is left to be shipped; a clearance needs goods that are still there. A further delivery is a transfer of its own, with an id of its own.");
    }

    /// <summary>Every reason for which a check yields no clearance; none for a check of a contracted transfer, now, with evidence, by the policies as written.</summary>
    public static IEnumerable<Withholding> Of(Transfer transfer, Evidence? evidence, CheckOptions options, PolicySet policies, DateTimeOffset now)
    {
        if (transfer.Stage < TransferStage.Contracted)
            yield return new(WithheldReason.NotContracted, $"Transfer '{transfer.Id}' is {transfer.Stage}; a clearance needs one that is Contracted. Check it again when it is signed.");
        if (transfer.Stage > TransferStage.Contracted)
            yield return new(WithheldReason.AlreadyShipped, $"Transfer '{transfer.Id}' is {transfer.Stage}; a clearance needs one that is Contracted. What has left can only be reviewed.");
        if (options.AsOf is { } asOf && policies.Policies.Any(policy => policy.DayAt(now) != asOf))
            yield return new(WithheldReason.OtherDay, $"The check is as of {asOf.ToIso()}, which is not today for every policy; a clearance needs the policies in force now. Leave AsOf out.");
        if (options.KnownAt is { } knownAt && knownAt != PolicyEngine.LatestDay(now))
            yield return new(WithheldReason.OtherKnowledge, $"The check is by what is known on {knownAt.ToIso()}; a clearance needs what is known now. Leave KnownAt out.");
        if (evidence is null)
            yield return new(WithheldReason.NoEvidence, "No evidence was handed over and no source was asked; a clearance needs somebody to have looked. Hand evidence to Check, or register an IEvidenceSource.");
        foreach (var policy in policies.Policies)
        {
            if (!policy.IsAsWritten)
                yield return new(WithheldReason.WhatIf, $"Policy '{policy.Id}' is read by other parameters than its text says; a clearance needs the policy as written. Change the parameters in the policy file.");
        }
    }
}
