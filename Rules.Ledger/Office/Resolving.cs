namespace ExportPolicy.Rules.Ledger;

/// <summary>Writes resolutions down, where they are ones that the ledger takes.</summary>
internal static class Resolving
{
    public static async Task<Resolution> RunAsync(LedgerStep step, ResolutionRequest request)
    {
        var record = await RecordTable.FindAsync(step.Session, request.Decision).ConfigureAwait(false);
        if (record is not { Kind: RecordKind.Decision })
            throw Refuse($"Record {request.Decision} is {(record is null ? "not there" : $"of kind '{record.Kind}'")}; expected one of a decision. 'export-policy ledger list' shows them.");
        var decided = LedgerJson.Read(RecordTable.Whole(record), LedgerJson.Default.DecisionBody);
        var settled = decided.Assessment.Findings.Select(finding => finding.Key).OfType<string>().ToList();
        if (decided.Outcome == Outcome.Denied)
            throw Refuse($"{record} is Denied, and no resolution lifts a denial. Change the case, or ask the policy's issuer.");
        if (decided.Assessment.Outcome != Outcome.Referred || settled.Count == 0)
            throw Refuse($"Nothing in {record} is there to be resolved: by the policies it is {decided.Assessment.Outcome}{string.Concat(decided.Withheld.Select(withheld => $", and a clearance was withheld: {withheld.Text}"))}.");
        if (request.ExpiresAt <= step.Now)
            throw Refuse($"The resolution of {record} would have ended at {request.ExpiresAt:u} already; expected a time to come.");
        if (await AskedAsync(step, record, request.ApprovedBy).ConfigureAwait(false) is { } seq)
            throw Refuse($"'{request.ApprovedBy}' asked for the decision of record {seq} about this transfer, and cannot approve its resolution; expected somebody else.");
        var resolution = Make(record, request, settled);
        await step.AppendAsync(
            RecordKind.Resolution,
            record.Subject,
            new ResolutionBody(resolution.Id, record.Seq, resolution.Digest, resolution.RequestedBy, resolution.ApprovedBy, resolution.ReasonCode, resolution.Text, resolution.ExpiresAt, [.. resolution.Settled], resolution.Evidence),
            LedgerJson.Default.ResolutionBody).ConfigureAwait(false);
        return resolution;
    }

    // Whoever has asked for any decision about the transfer is not the second person.
    private static async Task<long?> AskedAsync(LedgerStep step, LedgerRecord record, string approver)
    {
        foreach (var other in await RecordTable.PageAsync(step.Session, 0, int.MaxValue, record.Subject, RecordKind.Decision).ConfigureAwait(false))
        {
            if (other.Body is not null && LedgerJson.Read(other, LedgerJson.Default.DecisionBody).RequestedBy is { } asked && Resolution.IsOnePerson(StoredText.Back(asked), approver))
                return other.Seq;
        }

        return null;
    }

    private static Resolution Make(LedgerRecord record, ResolutionRequest request, List<string> settled)
    {
        var then = Memory.CaseOf(record);
        try
        {
            return new Resolution(
                Guid.NewGuid().ToString("N"), StoredText.Back(record.Subject), TransferDigest.Of(then.Transfer), request.RequestedBy, request.ApprovedBy, request.ReasonCode, request.Text, request.ExpiresAt, settled, Resolution.DigestOf(then.Evidence));
        }
        catch (ArgumentException problem)
        {
            throw Refuse(problem.Message);
        }
    }

    private static LedgerException Refuse(string message) => new(LedgerProblem.Refused, $"{message} Nothing was written.");
}
