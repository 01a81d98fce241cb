namespace ExportPolicy.Rules.Proving;

/// <summary>Sorts cases that are decided otherwise into classes: by their outcomes, and the commitments under which something else was found.</summary>
internal sealed class ChangeTally
{
    private readonly Dictionary<Key, Class> _classes = [];

    public void Add(Verdicts before, Verdicts after, IReadOnlyList<FindingChange> findings, Spot spot)
    {
        // That nothing allows a line follows from what was found under commitments.
        var key = new Key(before.Outcome, after.Outcome, before != after, string.Join(' ', findings.Select(finding => finding.Commitment).OfType<string>().Distinct()));
        if (!_classes.TryGetValue(key, out var known))
            _classes[key] = known = new Class(spot);
        known.Add(findings, spot);
    }

    public void Add(ChangeTally other)
    {
        foreach (var (key, each) in other._classes)
        {
            if (_classes.TryGetValue(key, out var known))
                known.Add(each);
            else
                _classes[key] = each;
        }
    }

    public EquatableArray<ChangeClass> Classes(CaseSpace space) =>
    [
        .. _classes.Select(each => each.Value.Show(each.Key, each.Key.Commitments.Split(' ', StringSplitOptions.RemoveEmptyEntries), space))
            .OrderBy(change => change.IsOfVerdict ? 0 : 1)
            .ThenByDescending(change => change.Cases)
            .ThenBy(change => string.Join(' ', change.Commitments), StringComparer.Ordinal)
            .ThenBy(change => change.Before)
            .ThenBy(change => change.After),
    ];

    private sealed record Key(Outcome Before, Outcome After, bool IsOfVerdict, string Commitments);

    private sealed class Class(Spot first)
    {
        private readonly HashSet<FindingChange> _findings = [];
        private readonly Dictionary<string, HashSet<string>> _values = new(StringComparer.Ordinal);
        private readonly HashSet<Sheet> _sheets = [];
        private long _cases;

        private Spot _plainest = first;

        public void Add(IReadOnlyList<FindingChange> findings, Spot spot)
        {
            _cases++;
            _findings.UnionWith(findings);
            _plainest = Spot.Plainer(_plainest, spot);
            _sheets.Add(spot.Sheet);
            foreach (var (axis, value) in spot.Sheet.ValuesOf(spot.Block, spot.InBlock))
                ValuesOn(axis.Name).Add(value.Name);
        }

        public void Add(Class other)
        {
            _cases += other._cases;
            _findings.UnionWith(other._findings);
            _plainest = Spot.Plainer(_plainest, other._plainest);
            _sheets.UnionWith(other._sheets);
            foreach (var (axis, values) in other._values)
                ValuesOn(axis).UnionWith(values);
        }

        public ChangeClass Show(Key key, string[] commitments, CaseSpace space) => new(
            key.Before,
            key.After,
            key.IsOfVerdict,
            [.. commitments],
            [.. _findings.OrderBy(finding => finding.Commitment ?? "-", StringComparer.Ordinal).ThenBy(finding => finding.RuleId, StringComparer.Ordinal).ThenBy(finding => finding.IsNew).ThenBy(finding => finding.Effect)],
            _cases,
            _plainest.Show(space),
            [.. Spreads(space)]);

        // An axis on which every value occurs tells nothing of the class; a sheet without the axis has its plainest value.
        private IEnumerable<AxisSpread> Spreads(CaseSpace space)
        {
            foreach (var (axis, all) in space.Axes)
            {
                var taken = new HashSet<string>(_values.GetValueOrDefault(axis) ?? [], StringComparer.Ordinal);
                if (_sheets.Any(sheet => sheet.Axes.All(each => each.Name != axis)))
                    taken.Add(all[0]);
                if (taken.Count < all.Count && (taken.Count > 1 || !taken.Contains(all[0]) || _values.ContainsKey(axis)))
                    yield return new AxisSpread(axis, [.. all.Where(taken.Contains)], all.Count);
            }
        }

        private HashSet<string> ValuesOn(string axis)
        {
            if (!_values.TryGetValue(axis, out var values))
                _values[axis] = values = new(StringComparer.Ordinal);
            return values;
        }
    }
}
