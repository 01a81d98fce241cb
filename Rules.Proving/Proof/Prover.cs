using System.Diagnostics;

namespace ExportPolicy.Rules.Proving;

/// <summary>Decides every case of a space and holds the decisions to properties.</summary>
/// <param name="policies">The policies.</param>
/// <param name="options">How.</param>
/// <param name="fault">What stands between the engine and the properties, where tests put a fault. Nothing when null.</param>
internal sealed class Prover(PolicySet policies, ProofOptions options, Func<Decided, Decided>? fault = null)
{
    private static readonly EveryCaseDecided EveryCase = new();

    private readonly PolicyEngine _engine = new(policies, options.Tables);
    private readonly IProperty[] _properties =
    [
        new NoLethalPermit(policies, options.Tables),
        new LetterAndKnowledgeApart(),
        new EvidenceNeverLoosens(),
        new DenialWins(),
        EveryCase,
        new OutcomeByStandard(policies),
        .. policies.Policies.SelectMany(policy => policy.Properties, (policy, promise) => new PromiseOfPolicy(NameOf(policy, promise, policies), promise, options.Tables)),
    ];

    public Proof Run(CancellationToken cancellation)
    {
        var started = Stopwatch.GetTimestamp();
        var day = CommonDay.Of(policies, nameof(policies));
        var space = CaseSpace.Of(policies.Policies, options.Tables, day, day, options.Depth);
        var tally = new ProofTally(_properties.Length);
        foreach (var local in space.Walk(() => new ProofTally(_properties.Length), (sheet, block, local) => Visit(space, sheet, block, local), options.Workers, cancellation))
            tally.Add(local);
        var commitments = policies.Policies.SelectMany(policy => policy.Commitments)
            .Select(commitment => new CommitmentResult(commitment, tally.DecidedBy(commitment), tally.FoundUnder(commitment)));
        return new Proof(
            policies.Policies,
            day,
            SpaceSize.Of(space),
            [.. _properties.Select((property, i) => Result(space, property, tally, i)), EveryCommitmentDecides(space, tally)],
            [.. commitments],
            options.Workers,
            Stopwatch.GetElapsedTime(started));
    }

    private void Visit(CaseSpace space, Sheet sheet, long block, ProofTally tally)
    {
        var decided = new Decided?[sheet.BlockSize];
        for (var i = 0; i < decided.Length; i++)
        {
            var spot = new Spot(sheet, block, i);
            var @case = sheet.Build(space.Setting, block, i);
            try
            {
                var said = Decided.By(_engine.Assess(@case.Transfer, @case.Evidence, @case.AsOf, @case.KnownAt));
                decided[i] = fault is null ? said : fault(said);
            }
#pragma warning disable CA1031 // A case that the engine cannot decide breaks the property; whatever went wrong is told, and the proof goes on.
            catch (Exception problem)
#pragma warning restore CA1031
            {
                tally.Break(Array.IndexOf(_properties, EveryCase), spot, $"expected a verdict, and there is none: {problem.Message}");
                continue;
            }

            Hold(@case, decided, spot, tally);
        }
    }

    private void Hold(Case @case, Decided?[] decided, Spot spot, ProofTally tally)
    {
        var own = decided[spot.InBlock]!;
        var without = new List<Decided>();
        foreach (var less in spot.Sheet.Below[spot.InBlock])
        {
            if (decided[less] is { } below)
                without.Add(below);
        }

        for (var i = 0; i < _properties.Length; i++)
        {
            if (!_properties[i].IsAbout(@case, own))
                continue;
            tally.IsAbout(i);
            if (_properties[i].BrokenBy(@case, own, without) is { } why)
                tally.Break(i, spot, why);
        }

        tally.Count(own, spot);
    }

    // Policies that are proved together may name their promises alike.
    private static string NameOf(Policy policy, PolicyProperty promise, PolicySet policies) =>
        policies.Policies.Any(other => !other.Equals(policy) && other.Properties.Any(each => each.Id == promise.Id)) ? $"{policy.Id}/{promise.Id}" : promise.Id;

    private static PropertyResult Result(CaseSpace space, IProperty property, ProofTally tally, int i)
    {
        if (tally.BreakOf(i) is { } plainest)
            return new PropertyResult(property.Name, property.Statement, tally.About(i), tally.Broken(i), plainest.Spot.Show(space), plainest.Why);
        var isShown = tally.About(i) > 0 || property is not PromiseOfPolicy;
        return new PropertyResult(property.Name, property.Statement, tally.About(i), 0, null, isShown ? null : "no case of the space is meant by it, so nothing is shown; expected at least one");
    }

    private PropertyResult EveryCommitmentDecides(CaseSpace space, ProofTally tally)
    {
        const string Name = "every-commitment-decides";
        const string Statement = "For every commitment there is a case that hangs on it alone.";
        var idle = policies.Policies.SelectMany(policy => policy.Commitments).Where(commitment => tally.DecidedBy(commitment) == 0).ToList();
        if (idle.Count == 0)
            return new PropertyResult(Name, Statement, policies.Policies.Sum(policy => policy.Commitments.Count), 0, null, null, CountsCommitments: true);
        var shown = idle.Select(tally.FirstUnder).FirstOrDefault(spot => spot is not null);
        var why = idle.Select(commitment => tally.FoundUnder(commitment) == 0
            ? $"nothing is ever found under {commitment.Id}"
            : $"whatever is found under {commitment.Id}, the verdict would be the same without it");
        return new PropertyResult(Name, Statement, policies.Policies.Sum(policy => policy.Commitments.Count), idle.Count, shown?.Show(space), string.Join("; ", why), CountsCommitments: true);
    }
}
