using System.Runtime.ExceptionServices;

namespace ExportPolicy.Rules.Proving;

/// <summary>The cases that policies and rules can tell apart, as far as the space goes: sheets, each of which is every combination of its axes.</summary>
internal sealed class CaseSpace
{
    private CaseSpace(Setting setting, IReadOnlyList<Sheet> sheets)
    {
        Setting = setting;
        Sheets = sheets;
    }

    /// <summary>What no case of the space shows, in words.</summary>
    public static IReadOnlyList<string> LeftOut { get; } =
    [
        "several lines in one transfer: each line is decided by the findings on it and on the whole; only caps, licences and certificates add lines up",
        "several parties in one role, beyond the combinations listed",
        "evidence on several matters at once, beyond funds beside claims; who speaks, beyond the four steps of each claim; echoes and retractions",
        "combinations of axes that stand in no sheet together",
        "amounts other than those at and just above a cap; balances of a ledger, and with them the windows of caps",
        "stages other than contracted: they decide whether there is a clearance, and change no verdict",
        "days other than one on which every policy is in force and every paper is valid",
        "states beyond one that stands for each class; names, except that of a listed party",
    ];

    public Setting Setting { get; }

    public IReadOnlyList<Sheet> Sheets { get; }

    /// <summary>The axes of all sheets by name, each with every value that some sheet has.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Axes => field ??= Sheets.SelectMany(sheet => sheet.Axes)
        .GroupBy(axis => axis.Name, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, IReadOnlyList<string> (group) => [.. group.SelectMany(axis => axis.Values).Select(value => value.Name).Distinct(StringComparer.Ordinal)], StringComparer.Ordinal);

    /// <summary>Makes the space of policies.</summary>
    /// <param name="policies">The policies; for a comparison those of both sides.</param>
    /// <param name="reference">What codes mean and what funds are for.</param>
    /// <param name="asOf">The day on which the cases are decided.</param>
    /// <param name="lastDay">The last day on which they are decided, where that is another.</param>
    /// <param name="depth">How much of the first sheet is crossed.</param>
    public static CaseSpace Of(IReadOnlyList<Policy> policies, ReferenceData reference, DateOnly asOf, DateOnly lastDay, SpaceDepth depth)
    {
        var states = new StateClasses(policies, reference);
        var goods = new GoodsClasses(policies, reference);
        var setting = BaseCase.Of(policies, states, goods, asOf, lastDay);
        return new CaseSpace(setting, SheetPlan.Of(new AxisFactory(policies, reference, states, goods, setting), depth));
    }

    /// <summary>Walks over all blocks on several threads.</summary>
    /// <typeparam name="TLocal">What one thread collects.</typeparam>
    /// <param name="start">Makes the collection of a thread.</param>
    /// <param name="visit">Looks at a block.</param>
    /// <param name="threads">The number of threads.</param>
    /// <param name="cancellation">Ends the walk.</param>
    /// <returns>What the threads collected.</returns>
    public IReadOnlyList<TLocal> Walk<TLocal>(Func<TLocal> start, Action<Sheet, long, TLocal> visit, int threads, CancellationToken cancellation) =>
        [.. Sheets.SelectMany(sheet => Walk(sheet, start, visit, threads, cancellation))];

    /// <summary>Walks over the blocks of one sheet on several threads.</summary>
    public static IReadOnlyList<TLocal> Walk<TLocal>(Sheet sheet, Func<TLocal> start, Action<Sheet, long, TLocal> visit, int threads, CancellationToken cancellation)
    {
        var collected = new List<TLocal>();
        try
        {
            Parallel.For(
                0L,
                sheet.Blocks,
                new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation },
                start,
                (block, _, local) =>
                {
                    visit(sheet, block, local);
                    return local;
                },
                local =>
                {
                    lock (collected)
                        collected.Add(local);
                });
        }
        catch (AggregateException problems)
        {
            // One problem tells more than the number of them.
            ExceptionDispatchInfo.Throw(problems.Flatten().InnerExceptions[0]);
        }

        return collected;
    }
}

/// <summary>How much of the first sheet of a space is crossed.</summary>
public enum SpaceDepth
{
    /// <summary>Every axis of it: some hundred thousand to some million cases.</summary>
    Full,

    /// <summary>Matters one at a time, and evidence by itself: some ten thousand cases, for tests that run often.</summary>
    Quick,
}
