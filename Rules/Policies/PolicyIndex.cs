namespace ExportPolicy.Rules;

/// <summary>Finds the commitments that can concern a case by the states that have a part in it, so that all others cost nothing.</summary>
internal sealed class PolicyIndex
{
    private readonly PolicySet _policies;
    private readonly Dictionary<Policy, Entry> _entries = [];

    public PolicyIndex(PolicySet policies)
    {
        _policies = policies;
        foreach (var policy in policies.Policies)
            _entries[policy] = new Entry(policy);
    }

    /// <summary>Selects what has a say in a case.</summary>
    /// <param name="transfer">The transfer.</param>
    /// <param name="states">Every state that has a part in the case.</param>
    /// <param name="dates">The day, by each issuer's calendar.</param>
    /// <exception cref="PolicyNotInForceException">A policy asked for by name is not in force on the day.</exception>
    public PolicySelection Select(Transfer transfer, IReadOnlyList<CountryCode> states, DecisionDates dates)
    {
        var policies = new List<Policy>();
        var judging = new List<Policy>();
        var commitments = new List<Commitment>();
        var mustAllow = new List<CountryCode?>();
        foreach (var policy in _policies.Policies)
        {
            var day = dates.DayOf(policy);
            if (!policy.InForceOn(day))
            {
                if (_policies.IsAskedFor(policy))
                    throw new PolicyNotInForceException(policy, day);
                continue;
            }

            if (!policy.HasSayIn(transfer))
                continue;
            policies.Add(policy);
            var entry = _entries[policy];
            var before = commitments.Count;
            entry.AddConcerned(states, commitments);
            if (entry.CanAllow || commitments.Skip(before).Any(commitment => commitment.JudgesGoods))
                judging.Add(policy);
            if (entry.CanAllow && !mustAllow.Contains(policy.State))
                mustAllow.Add(policy.State);
        }

        var isOwned = judging.Any(policy => _entries[policy].CanAllow && policy.MayAllow(transfer));
        return new PolicySelection(policies, judging, commitments, isOwned ? mustAllow : []);
    }

    private sealed class Entry
    {
        private readonly List<Commitment> _always = [];
        private readonly Dictionary<CountryCode, List<Commitment>> _byState = [];

        public Entry(Policy policy)
        {
            foreach (var commitment in policy.Commitments)
            {
                CanAllow |= commitment.CanAllow;
                if (commitment.ConcernedStates.Count == 0)
                    _always.Add(commitment);
                foreach (var state in commitment.ConcernedStates)
                {
                    if (!_byState.TryGetValue(state, out var list))
                        _byState[state] = list = [];
                    list.Add(commitment);
                }
            }
        }

        public bool CanAllow { get; }

        public void AddConcerned(IReadOnlyList<CountryCode> states, List<Commitment> commitments)
        {
            commitments.AddRange(_always);
            foreach (var state in states)
            {
                if (!_byState.TryGetValue(state, out var list))
                    continue;
                foreach (var commitment in list)
                {
                    // A commitment that names several states of the case is found once for each.
                    if (!commitments.Contains(commitment))
                        commitments.Add(commitment);
                }
            }
        }
    }
}
