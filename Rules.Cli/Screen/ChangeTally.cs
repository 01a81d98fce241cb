namespace ExportPolicy.Rules.Cli;

/// <summary>Counts of what became of transfers since an earlier run.</summary>
internal sealed class ChangeTally
{
    /// <summary>How many ids are told by name; the rows tell all.</summary>
    public const int MostIds = 100;

    private readonly List<int> _met = [];

    /// <summary>Outcomes now, by the outcome before.</summary>
    public TallyTable Outcomes { get; init; } = new();

    /// <summary>Reasons for other outcomes, by the outcome before.</summary>
    public Dictionary<string, TallyTable> Reasons { get; init; } = new(StringComparer.Ordinal);

    /// <summary>The first ids that were permitted and no longer are, in the order of the input.</summary>
    public List<string> NoLongerPermitted { get; init; } = [];

    /// <summary>How many records have an id that another record of this run has as well, and the earlier run.</summary>
    public long Repeated { get; set; }

    /// <summary>One bit for each id of the earlier run, by number: whether this run decided it. A checkpoint keeps it, so that a run that goes on knows what is gone.</summary>
    public byte[] Met { get; set; } = [];

    /// <summary>Whether this run decided an id of the earlier run.</summary>
    public bool HasMet(int number) => number / 8 < Met.Length && (Met[number / 8] & (1 << (number % 8))) != 0;

    /// <summary>Counts a record.</summary>
    public void Add(string id, Outcome outcome, Change change)
    {
        Outcomes.Add(change.Before, outcome);
        foreach (var reason in change.Why)
            ReasonsFrom(change.Before).Add(reason, outcome);
        if (change.Earlier == Outcome.Permitted && outcome != Outcome.Permitted && NoLongerPermitted.Count < MostIds)
            NoLongerPermitted.Add(id);
        if (change.Number is { } number)
            _met.Add(number);
    }

    /// <summary>Adds what the next part of the run counted.</summary>
    public void Add(ChangeTally next)
    {
        Outcomes.Add(next.Outcomes);
        foreach (var (before, reasons) in next.Reasons)
            ReasonsFrom(before).Add(reasons);
        NoLongerPermitted.AddRange(next.NoLongerPermitted.Take(MostIds - NoLongerPermitted.Count));
        foreach (var number in next._met)
            Meet(number);
    }

    private void Meet(int number)
    {
        if (HasMet(number))
        {
            Repeated++;
            return;
        }

        if (number / 8 >= Met.Length)
            Met = [.. Met, .. new byte[Math.Max(Met.Length, (number / 8) + 1 - Met.Length)]];
        Met[number / 8] |= (byte)(1 << (number % 8));
    }

    private TallyTable ReasonsFrom(string before) => Reasons.TryGetValue(before, out var table) ? table : Reasons[before] = new();
}
