namespace ExportPolicy.Rules.Ledger;

/// <summary>Makes recorded decisions again, from what the ledger holds alone: the case, the texts of the policies and of the tables, and the instant.</summary>
internal sealed class Replayer(LedgerStore store, CancellationToken cancellationToken)
{
    private readonly Dictionary<string, PolicyEngine> _engines = new(StringComparer.Ordinal);

    public async Task<ReplayedDecision> RunAsync(LedgerRecord record)
    {
        var body = LedgerJson.Read(record, LedgerJson.Default.DecisionBody);
        try
        {
            var engine = await EngineAsync(body).ConfigureAwait(false);
            var then = Memory.CaseOf(record);
            var options = new CheckOptions { AsOf = body.AskedAsOf, KnownAt = body.AskedKnownAt, Acknowledgements = then.Acknowledgements };
            var again = AssessmentBody.Of(engine.AssessAt(then.Transfer, then.Evidence, body.DecidedAt, options));
            return new(record.Seq, StoredText.Back(record.Subject), body.Assessment.Outcome, again.Outcome, Differences(body.Assessment, again).ToEquatableArray());
        }
        catch (Exception problem) when (problem is LedgerException or PolicyLoadException or PolicyNotInForceException or ArgumentException)
        {
            return new(record.Seq, StoredText.Back(record.Subject), body.Assessment.Outcome, null, [$"It could not be made again: {problem.Message}"]);
        }
    }

    private async Task<PolicyEngine> EngineAsync(DecisionBody body)
    {
        var key = string.Join('\n', body.Policies.Select(policy => policy.Digest).Append(body.Tables));
        if (_engines.TryGetValue(key, out var made))
            return made;
        var policies = new List<Policy>();
        foreach (var policy in body.Policies)
            policies.Add((await FindAsync(policy.Digest, $"policy {policy.Id}").ConfigureAwait(false)).Policy());
        var tables = (await FindAsync(body.Tables, "the reference tables").ConfigureAwait(false)).Tables();
        return _engines[key] = new PolicyEngine(PolicySet.Of(policies), tables);
    }

    private async Task<ArchiveDocument> FindAsync(string digest, string what)
    {
        var found = await LedgerSession.ReadAsync(store, session => new Archive(session).FindAsync(digest), cancellationToken).ConfigureAwait(false)
            ?? throw new LedgerException(LedgerProblem.Damaged, $"The archive has no text of {what} with digest {digest}.");
        return found.Digest == digest ? found : throw new LedgerException(LedgerProblem.Damaged, $"The archived text of {what} was altered: its digest is {found.Digest}, and was {digest}.");
    }

    private static IEnumerable<string> Differences(AssessmentBody then, AssessmentBody now)
    {
        foreach (var (what, one, other) in new (string, object, object)[]
        {
            ("outcome", then.Outcome, now.Outcome),
            ("outcome by the letter", then.ByLetter, now.ByLetter),
            ("outcome on knowledge", then.OnKnowledge, now.OnKnowledge),
            ("standard", then.Standard, now.Standard),
            ("day of the policies", Days.Of(then.AsOf), Days.Of(now.AsOf)),
            ("day of the knowledge", Days.Of(then.KnownAt), Days.Of(now.KnownAt)),
        })
        {
            if (!one.Equals(other))
                yield return $"The {what} was {one}, and is {other}.";
        }

        foreach (var line in then.Lines.Except(now.Lines))
            yield return $"Line {line.Line} was {line.Outcome} (by the letter {line.ByLetter}, on knowledge {line.OnKnowledge}), and is not so again.";
        foreach (var finding in then.Findings.Except(now.Findings))
            yield return $"Found then and not again: {finding}";
        foreach (var finding in now.Findings.Except(then.Findings))
            yield return $"Not found then: {finding}";
    }
}
