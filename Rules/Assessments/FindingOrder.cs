namespace ExportPolicy.Rules;

/// <summary>Orders findings for readers: gravest effect first, then rule, commitment and line; texts only break ties.</summary>
internal sealed class FindingOrder : IComparer<Finding>
{
    public static readonly FindingOrder Instance = new();

    private FindingOrder()
    {
    }

    public int Compare(Finding? x, Finding? y)
    {
        if (x is null || y is null)
            return x is null ? (y is null ? 0 : -1) : 1;
        var order = (int)x.Effect - (int)y.Effect;
        if (order == 0)
            order = string.CompareOrdinal(x.RuleId, y.RuleId);
        if (order == 0)
            order = string.CompareOrdinal(x.Policy?.Id, y.Policy?.Id);
        if (order == 0)
            order = string.CompareOrdinal(x.Commitment?.Id, y.Commitment?.Id);
        if (order == 0)
            order = string.CompareOrdinal(x.LineId, y.LineId);
        return order != 0 || x.Equals(y) ? order : string.CompareOrdinal(x.Describe(Audience.Internal), y.Describe(Audience.Internal));
    }
}
