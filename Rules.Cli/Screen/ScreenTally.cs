namespace ExportPolicy.Rules.Cli;

/// <summary>Counts of outcomes: of all records, and by policy, destination, control code and finding.</summary>
internal sealed class ScreenTally
{
    public OutcomeCounts All { get; init; } = new();

    public TallyTable Policies { get; init; } = new();

    /// <summary>The digests of the policies that decided: several where cases bring their own file under one id.</summary>
    public Dictionary<string, SortedSet<string>> Digests { get; init; } = new(StringComparer.Ordinal);

    public TallyTable Destinations { get; init; } = new();

    public TallyTable Codes { get; init; } = new();

    public TallyTable Findings { get; init; } = new();

    /// <summary>What became of transfers since an earlier run; null where none is compared.</summary>
    public ChangeTally? Changes { get; set; }

    /// <summary>Counts a record.</summary>
    public void Add(ScreenedRecord record)
    {
        if (record.Assessment is not { } assessment)
        {
            All.Errors++;
            return;
        }

        var outcome = assessment.Outcome;
        All.Add(outcome);
        foreach (var policy in assessment.Policies)
        {
            Policies.Add(policy.Id, outcome);
            DigestsOf(policy.Id).Add(policy.Digest);
        }

        Destinations.Add(DestinationOf(assessment.Transfer), outcome);
        foreach (var code in assessment.Transfer.Lines.SelectMany(line => line.Codes).Select(code => code.ToString()).Distinct(StringComparer.Ordinal))
            Codes.Add(code, outcome);
        foreach (var finding in assessment.Findings.Where(finding => finding.Effect == Effect.Prohibit || finding.Refers).Select(ScreenedRecord.KindOf).Distinct(StringComparer.Ordinal))
            Findings.Add(finding, outcome);
        if (record.Change is { } change)
            (Changes ??= new()).Add(assessment.Transfer.Id, outcome, change);
    }

    /// <summary>Adds what another part of the run counted.</summary>
    public void Add(ScreenTally other)
    {
        All.Add(other.All);
        Policies.Add(other.Policies);
        foreach (var (policy, digests) in other.Digests)
            DigestsOf(policy).UnionWith(digests);
        Destinations.Add(other.Destinations);
        Codes.Add(other.Codes);
        Findings.Add(other.Findings);
        if (other.Changes is { } changes)
            (Changes ??= new()).Add(changes);
    }

    private SortedSet<string> DigestsOf(string policy) => Digests.TryGetValue(policy, out var digests) ? digests : Digests[policy] = new(StringComparer.Ordinal);

    // The state of whoever is named nearest to the end of the way.
    private static string DestinationOf(Transfer transfer) =>
        transfer.Parties.Where(party => party.Receives).MaxBy(party => party.Role)!.State.Value;
}
