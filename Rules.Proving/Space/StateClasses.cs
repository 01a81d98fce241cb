namespace ExportPolicy.Rules.Proving;

/// <summary>The states that policies and funds name, those that nothing tells apart together, and one that nothing names.</summary>
internal sealed class StateClasses
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    // A few that are seldom named, and then any.
    private static readonly CountryCode[] Elsewhere = [.. "SE BR NZ CL KE".Split(' ').Concat(from one in Letters from other in Letters select $"{one}{other}")
        .Select(code => CountryCode.TryParse(code, out var country, out _) ? country : null).OfType<CountryCode>().Distinct()];

    private readonly List<StateClass> _classes;

    public StateClasses(IReadOnlyList<Policy> policies, ReferenceData reference)
    {
        // Those that commitments speak of come first: where several cases show the same, the first of them is shown.
        var concerned = policies.SelectMany(policy => policy.Commitments).SelectMany(commitment => commitment.ConcernedStates).Distinct().OrderBy(state => state.Value, StringComparer.Ordinal);
        var others = policies.Select(policy => policy.State)
            .Concat(policies.SelectMany(policy => policy.Properties).SelectMany(property => property.States))
            .Concat(reference.Funds.Select(fund => fund.PurposeState))
            .OfType<CountryCode>()
            .OrderBy(state => state.Value, StringComparer.Ordinal);
        var named = concerned.Concat(others).Distinct();
        _classes = [.. named.GroupBy(state => SignatureOf(state, policies, reference), StringComparer.Ordinal).Select(group => new StateClass([.. group]))];
        var unnamed = Elsewhere.Where(state => !_classes.Exists(named => named.Members.Contains(state))).Take(2).ToList();
        if (unnamed.Count > 0)
            _classes.Add(new StateClass([unnamed[0]], IsOther: true));
        Unnamed = unnamed.Count > 1 ? unnamed[1] : _classes[^1].State;
    }

    /// <summary>A second state that nothing names, which exports where no policy is of one state.</summary>
    public CountryCode Unnamed { get; }

    /// <summary>One class after the other, the state that nothing names last.</summary>
    public IReadOnlyList<StateClass> All => _classes;

    /// <summary>The class of a state that is named.</summary>
    public StateClass Of(CountryCode state) => _classes.First(each => each.Members.Contains(state));

    private static string SignatureOf(CountryCode state, IReadOnlyList<Policy> policies, ReferenceData reference) => string.Join(
        ' ',
        policies.Select(policy => state.Equals(policy.State))
            .Concat(policies.SelectMany(policy => policy.Commitments).Select(commitment => commitment.ConcernedStates.Contains(state)))
            .Concat(policies.SelectMany(policy => policy.Properties).Select(property => property.States.Contains(state)))
            .Concat(reference.Funds.Select(fund => state.Equals(fund.PurposeState)))
            .Concat(Place.Territories.Select(territory => state.Equals(territory.State) || state.Equals(territory.ControlledBy))));
}

/// <summary>States that policies and rules treat alike.</summary>
/// <param name="Members">The states; the first stands for all.</param>
/// <param name="IsOther">Whether it is a state that nothing names, which stands for all of these.</param>
internal sealed record StateClass(IReadOnlyList<CountryCode> Members, bool IsOther = false)
{
    /// <summary>The state that stands for the class.</summary>
    public CountryCode State => Members[0];

    /// <summary>The class in words.</summary>
    public string Name => IsOther ? $"another state ({State})" : Members.Count == 1 ? State.Value : $"{State} (as {string.Join(", ", Members.Skip(1))})";
}
