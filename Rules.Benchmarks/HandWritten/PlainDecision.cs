namespace ExportPolicy.Rules.Benchmarks;

/// <summary>What the hand-written policy decides.</summary>
internal sealed record PlainDecision(Outcome ByLetter, Outcome OnKnowledge, IReadOnlyList<PlainFinding> Findings);

/// <summary>What the hand-written policy found, without the words, facts and sources that the library keeps.</summary>
internal readonly record struct PlainFinding(string Rule, Effect Effect, Basis Basis, string? Commitment, string? Line, bool Refers)
{
    public bool Concerns(string line) => Line is null || Line == line;
}

/// <summary>Collects findings and decides.</summary>
internal sealed class PlainFindings
{
    private readonly List<PlainFinding> _findings = [];

    public void Letter(string rule, Effect effect, string? commitment, string? line) => Add(rule, effect, Basis.Letter, commitment, line);

    public void Knowledge(string rule, Effect effect, string? commitment, string? line) => Add(rule, effect, Basis.Knowledge, commitment, line);

    public void Require(string rule, string commitment, string line, bool refers) =>
        _findings.Add(new PlainFinding(rule, Effect.Require, Basis.Letter, commitment, line, refers));

    public PlainDecision Decide(Transfer transfer, bool mayAllow)
    {
        var (byLetter, onKnowledge) = (Outcome.Permitted, Outcome.Permitted);
        foreach (var line in transfer.Lines)
        {
            var covered = mayAllow && _findings.Exists(finding => finding.Effect == Effect.Allow && finding.Concerns(line.Id));
            if (!covered && !_findings.Exists(finding => finding is { Effect: Effect.Prohibit, Basis: Basis.Letter } && finding.Concerns(line.Id)))
                Letter("not-covered", Effect.Refer, null, line.Id);
            byLetter = Worst(byLetter, Combine(line.Id, covered, letterOnly: true));
            onKnowledge = Worst(onKnowledge, Combine(line.Id, covered, letterOnly: false));
        }

        return new PlainDecision(byLetter, Worst(byLetter, onKnowledge), _findings);
    }

    private void Add(string rule, Effect effect, Basis basis, string? commitment, string? line) =>
        _findings.Add(new PlainFinding(rule, effect, basis, commitment, line, effect == Effect.Refer));

    private Outcome Combine(string line, bool covered, bool letterOnly)
    {
        var outcome = covered ? Outcome.Permitted : Outcome.Referred;
        foreach (var finding in _findings)
        {
            if (!finding.Concerns(line) || (letterOnly && finding.Basis == Basis.Knowledge))
                continue;
            if (finding.Effect == Effect.Prohibit)
                return Outcome.Denied;
            if (finding.Refers)
                outcome = Outcome.Referred;
        }

        return outcome;
    }

    private static Outcome Worst(Outcome one, Outcome other) => one < other ? one : other;
}
