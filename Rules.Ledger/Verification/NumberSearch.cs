namespace ExportPolicy.Rules.Ledger;

/// <summary>Finds the numbers under which records were written that do not hash right where they stand: each names the hash of the one before it.</summary>
internal sealed class NumberSearch
{
    private const int FarthestMove = 20_000;
    private const int MostTries = 1_000_000;

    private readonly List<ChainLink> _strays;
    private readonly ILookup<string, ChainLink> _after;
    private readonly ILookup<string, ChainLink> _before;
    private readonly HashSet<ChainLink> _altered = [];
    private long _lastShift;
    private int _tries;

    private NumberSearch(IEnumerable<ChainLink> strays)
    {
        _strays = [.. strays];
        _after = _strays.ToLookup(stray => stray.Previous);
        _before = _strays.ToLookup(stray => stray.Hash);
    }

    /// <summary>Gives each record its number, where it has one.</summary>
    /// <param name="links">All records.</param>
    /// <param name="ledger">Which ledger it is; null where its state is gone.</param>
    /// <param name="end">Where it ends, as far as is known; null where that is not.</param>
    public static void Run(IReadOnlyList<ChainLink> links, string? ledger, LedgerHead? end)
    {
        var search = new NumberSearch(links.Where(link => link.Number is null));
        if (search._strays.Count > 0)
            search.Run(links.Where(link => link.Number is not null), ledger is null ? null : Chain.Genesis(ledger), end);
    }

    private void Run(IEnumerable<ChainLink> known, string? genesis, LedgerHead? end)
    {
        Follow([
            .. known,
            .. genesis is null ? [] : _after[genesis].Where(first => first.Try(1)),
            .. end is null ? [] : _before[end.Hash].Where(last => last.Try(end.Seq)),
        ]);

        // A block whose neighbours are gone on both sides was moved as one: it is enough to find one of it.
        foreach (var stray in _strays)
        {
            if (stray.Number is null && !_altered.Contains(stray) && IsFoundNearby(stray))
                Follow([stray]);
        }
    }

    // From one whose number is known to those beside it, and so on.
    private void Follow(IEnumerable<ChainLink> known)
    {
        var next = new Queue<ChainLink>(known);
        while (next.TryDequeue(out var link))
        {
            Take(_after[link.Hash], link.Number!.Value + 1, next);
            Take(_before[link.Previous], link.Number.Value - 1, next);
        }
    }

    private void Take(IEnumerable<ChainLink> strays, long number, Queue<ChainLink> next)
    {
        foreach (var stray in strays.Where(stray => stray.Number is null))
        {
            if (stray.Try(number))
                next.Enqueue(stray);
            else
                _altered.Add(stray);
        }
    }

    private bool IsFoundNearby(ChainLink stray)
    {
        if (stray.Try(stray.Seq + _lastShift))
            return true;
        for (var shift = 1; shift <= FarthestMove && _tries < MostTries; shift++, _tries += 2)
        {
            if (!stray.Try(stray.Seq - shift) && !stray.Try(stray.Seq + shift))
                continue;
            _lastShift = stray.Number!.Value - stray.Seq;
            return true;
        }

        return false;
    }
}
