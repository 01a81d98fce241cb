namespace ExportPolicy.Rules.Proving;

/// <summary>What one thread counts: broken properties with the plainest case of each, and what commitments decide.</summary>
internal sealed class ProofTally(int properties)
{
    private readonly long[] _about = new long[properties];
    private readonly long[] _broken = new long[properties];
    private readonly (Spot Spot, string Why)?[] _plainest = new (Spot, string)?[properties];
    private readonly Dictionary<Commitment, (long Decided, long Found, Spot First)> _commitments = [];

    public long About(int property) => _about[property];

    public long Broken(int property) => _broken[property];

    public (Spot Spot, string Why)? BreakOf(int property) => _plainest[property];

    public long DecidedBy(Commitment commitment) => _commitments.GetValueOrDefault(commitment).Decided;

    public long FoundUnder(Commitment commitment) => _commitments.GetValueOrDefault(commitment).Found;

    /// <summary>The plainest case in which something was found under a commitment; null where there is none.</summary>
    public Spot? FirstUnder(Commitment commitment) => _commitments.GetValueOrDefault(commitment).First;

    public void IsAbout(int property) => _about[property]++;

    public void Break(int property, Spot spot, string why)
    {
        _broken[property]++;
        Keep(property, spot, why);
    }

    public void Count(Decided decided, Spot spot)
    {
        var alone = Decisiveness.Of(decided);
        Commitment? last = null;
        foreach (var finding in decided.Findings)
        {
            // Findings of one commitment often follow each other; seldom are there many.
            if (finding.Commitment is not { } commitment || ReferenceEquals(commitment, last) || IsBefore(decided.Findings, finding))
                continue;
            last = commitment;
            Add(commitment, commitment.Equals(alone) ? 1 : 0, 1, spot);
        }
    }

    public void Add(ProofTally other)
    {
        for (var i = 0; i < _broken.Length; i++)
        {
            _about[i] += other._about[i];
            _broken[i] += other._broken[i];
            if (other._plainest[i] is { } plainest)
                Keep(i, plainest.Spot, plainest.Why);
        }

        foreach (var (commitment, counts) in other._commitments)
            Add(commitment, counts.Decided, counts.Found, counts.First);
    }

    private static bool IsBefore(IReadOnlyList<Finding> findings, Finding finding)
    {
        foreach (var earlier in findings)
        {
            if (ReferenceEquals(earlier, finding))
                return false;
            if (ReferenceEquals(earlier.Commitment, finding.Commitment))
                return true;
        }

        return false;
    }

    private void Keep(int property, Spot spot, string why)
    {
        if (_plainest[property] is not { } kept || !ReferenceEquals(Spot.Plainer(kept.Spot, spot), kept.Spot))
            _plainest[property] = (spot, why);
    }

    private void Add(Commitment commitment, long decided, long found, Spot spot)
    {
        var counts = _commitments.TryGetValue(commitment, out var known) ? known : (Decided: 0, Found: 0, First: spot);
        // The plainest is asked for only where nothing ever hangs on the commitment.
        _commitments[commitment] = (counts.Decided + decided, counts.Found + found, counts.Decided > 0 ? counts.First : Spot.Plainer(counts.First, spot));
    }
}
