namespace ExportPolicy.Rules.Benchmarks.Peers;

/// <summary>A clause with a typed place for each condition: what one writes who needs no rules.</summary>
internal sealed class PlainClause
{
    private readonly HashSet<string>? _destinations;
    private readonly HashSet<string>? _origins;
    private readonly HashSet<string>? _endUsers;
    private readonly string? _lethality;
    private readonly string? _code;
    private readonly long _quantity = long.MinValue;

    public PlainClause(Clause clause)
    {
        Clause = clause;
        foreach (var condition in clause.When)
        {
            switch (condition)
            {
                case { Field: "destination", Test: Test.OneOf }:
                    _destinations = [.. condition.Values];
                    break;
                case { Field: "origin", Test: Test.OneOf }:
                    _origins = [.. condition.Values];
                    break;
                case { Field: "endUser", Test: Test.OneOf }:
                    _endUsers = [.. condition.Values];
                    break;
                case { Field: "lethality", Test: Test.OneOf, Values: [var lethality] }:
                    _lethality = lethality;
                    break;
                case { Field: "code", Test: Test.StartsWith }:
                    _code = condition.Values[0];
                    break;
                case { Field: "quantity", Test: Test.AtLeast }:
                    _quantity = condition.Number;
                    break;
                default:
                    throw new NotSupportedException($"Clause {clause.Id}: no place for the condition '{condition.Field} {condition.Words}'.");
            }
        }
    }

    /// <summary>The clause as the pack has it.</summary>
    public Clause Clause { get; }

    /// <summary>States that it is about; null for all.</summary>
    public IReadOnlyCollection<string>? Destinations => _destinations;

    /// <summary>Whether all conditions hold, the cheapest asked first.</summary>
    public bool AppliesTo(Request request) =>
        request.Quantity >= _quantity
        && (_lethality is null || request.Lethality == _lethality)
        && (_code is null || request.Code.StartsWith(_code, StringComparison.Ordinal))
        && (_destinations is null || _destinations.Contains(request.Destination))
        && (_endUsers is null || _endUsers.Contains(request.EndUser))
        && (_origins is null || _origins.Contains(request.Origin));
}
