namespace ExportPolicy.Rules;

/// <summary>Says what policies say of transfers. Immutable and safe for use by several threads.</summary>
public sealed class PolicyEngine
{
    private readonly PolicyIndex _index;
    private readonly ReferenceData _reference;
    private readonly TimeProvider _time;

    /// <summary>Creates an engine.</summary>
    /// <param name="policies">The policies; those in force on the day asked for decide.</param>
    /// <param name="reference">The reference data; the shipped ones when null.</param>
    /// <param name="time">The clock; the system's when null.</param>
    public PolicyEngine(PolicySet policies, ReferenceData? reference = null, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(policies);
        _index = new PolicyIndex(policies);
        _reference = reference ?? ReferenceData.Shipped;
        _time = time ?? TimeProvider.System;
    }

    /// <summary>Assesses a transfer. The same arguments on the same day give the same assessment.</summary>
    /// <param name="transfer">The transfer with its declared documents.</param>
    /// <param name="evidence">What is known beyond that; <see cref="Evidence.None"/> for nothing.</param>
    /// <param name="asOf">The day whose policies and documents count; the transfer's date when null.</param>
    /// <param name="knownAt">The day whose knowledge counts; when null, today where the day begins first (UTC+14).</param>
    /// <param name="acknowledgements">Premise gaps that a person acknowledges by name; they matter under the letter standard only.</param>
    /// <returns>The assessment.</returns>
    /// <exception cref="PolicyNotInForceException">A policy asked for by name is not in force on <paramref name="asOf"/>.</exception>
    /// <exception cref="ArgumentException">The evidence names a fund that the reference data do not know.</exception>
    public Assessment Assess(
        Transfer transfer,
        Evidence evidence,
        DateOnly? asOf = null,
        DateOnly? knownAt = null,
        IEnumerable<Acknowledgement>? acknowledgements = null)
    {
        ArgumentNullException.ThrowIfNull(transfer);
        ArgumentNullException.ThrowIfNull(evidence);
        var now = _time.GetUtcNow();
        var dates = new DecisionDates(asOf ?? transfer.Date, knownAt ?? LatestDay(now));
        return Assess(transfer, evidence, dates, Today(now), Require.List(acknowledgements, "The acknowledgements"));
    }

    /// <summary>Assesses a transfer as a gate does at an instant: each policy by its issuer's calendar, unless the options ask for other days. The same arguments give the same assessment.</summary>
    /// <param name="transfer">The transfer with its declared documents.</param>
    /// <param name="evidence">What is known beyond that; <see cref="Evidence.None"/> for nothing.</param>
    /// <param name="instant">The instant.</param>
    /// <param name="options">Other days, and acknowledgements; null for the instant and none.</param>
    /// <returns>The assessment.</returns>
    /// <exception cref="PolicyNotInForceException">A policy asked for by name is not in force.</exception>
    /// <exception cref="ArgumentException">The evidence names a fund that the reference data do not know.</exception>
    public Assessment AssessAt(Transfer transfer, Evidence evidence, DateTimeOffset instant, CheckOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(transfer);
        ArgumentNullException.ThrowIfNull(evidence);
        return AssessNow(transfer, evidence, instant, options ?? CheckOptions.Now);
    }

    /// <summary>The rules that every engine runs, by their ids.</summary>
    public static EquatableArray<RuleInfo> Rules => RuleOutline.All.Select(outline => outline.Rule).ToEquatableArray();

    /// <summary>Tells how far rules come with a transfer, and what they fail on. It takes as long as some assessments, and costs those who do not ask nothing.</summary>
    /// <param name="transfer">The transfer with its declared documents.</param>
    /// <param name="evidence">What is known beyond that; <see cref="Evidence.None"/> for nothing.</param>
    /// <param name="asOf">The day whose policies and documents count; the transfer's date when null.</param>
    /// <param name="knownAt">The day whose knowledge counts; when null, today where the day begins first (UTC+14).</param>
    /// <param name="rules">The ids of the rules; when null, those that can allow goods.</param>
    /// <returns>By the ids of the rules, one trace for each commitment of the policies that have a say and for the lines with which the rule comes equally far.</returns>
    /// <exception cref="PolicyNotInForceException">A policy asked for by name is not in force on <paramref name="asOf"/>.</exception>
    /// <exception cref="ArgumentException">There is no rule of an id, or the evidence names a fund that the reference data do not know.</exception>
    public EquatableArray<RuleTrace> Trace(
        Transfer transfer,
        Evidence evidence,
        DateOnly? asOf = null,
        DateOnly? knownAt = null,
        IEnumerable<string>? rules = null)
    {
        ArgumentNullException.ThrowIfNull(transfer);
        ArgumentNullException.ThrowIfNull(evidence);
        var asked = rules?.ToList();
        if (asked?.Find(id => RuleOutline.All.All(outline => outline.Rule.Id != id)) is { } unknown)
            throw new ArgumentException($"There is no rule '{unknown}'; expected one of {string.Join(", ", RuleOutline.All.Select(outline => outline.Rule.Id))}.", nameof(rules));
        var dates = new DecisionDates(asOf ?? transfer.Date, knownAt ?? LatestDay(_time.GetUtcNow()));
        var facts = new CaseFacts(transfer, evidence, dates, _reference);
        var selection = _index.Select(transfer, facts.States(), dates);
        var all = RuleSet.Run<object>(facts.For(selection, facts.Weigh(selection.Judging)));
        var tracer = new RuleTracer(all, [.. selection.Policies.SelectMany(policy => policy.Commitments)], transfer.Lines);
        return RuleOutline.All.Where(outline => asked?.Contains(outline.Rule.Id) ?? outline.Allows).SelectMany(tracer.Trace).ToEquatableArray();
    }

    internal Assessment AssessNow(Transfer transfer, Evidence evidence, DateTimeOffset now, CheckOptions options)
    {
        var knownAt = options.KnownAt ?? LatestDay(now);
        var dates = options.AsOf is { } asOf ? new DecisionDates(asOf, knownAt) : new DecisionDates(Today(now), knownAt, now);
        return Assess(transfer, evidence, dates, Today(now), Require.List(options.Acknowledgements, "The acknowledgements"));
    }

    private Assessment Assess(Transfer transfer, Evidence evidence, DecisionDates dates, DateOnly today, EquatableArray<Acknowledgement> given)
    {
        var facts = new CaseFacts(transfer, evidence, dates, _reference);
        var selection = _index.Select(transfer, facts.States(), dates);
        var weighed = facts.Weigh(selection.Judging);
        var findings = RuleSet.Run(facts.For(selection, weighed));

        if (given.Count > 0)
            findings.AddRange(given.Where(acknowledgement => !selection.Commitments.Any(commitment => acknowledgement.Names(commitment, selection.Commitments))).Select(AcknowledgementWithoutCommitment.Note));
        var byLine = new FindingsByLine(findings);
        foreach (var line in transfer.Lines)
        {
            if (Uncovered(transfer, line, selection, byLine) is not { } uncovered)
                continue;
            findings.Add(uncovered);
            byLine.Add(uncovered);
        }

        findings.Sort(FindingOrder.Instance);
        var lines = transfer.Lines.Select(line => Verdict.Decide(byLine.Of(line.Id), line.Id, selection.MustAllow, selection.Standard, IsAcknowledged));
        return new Assessment(
            transfer,
            dates,
            today,
            selection,
            lines.ToEquatableArray(),
            findings.ToEquatableArray(),
            weighed.ToEquatableArray(),
            given);

        bool IsAcknowledged(Finding finding) => Acknowledgement.IsOf(finding, given, selection.Commitments);
    }

    // What has been published anywhere today counts: the day begins where the sun rises first (UTC+14).
    internal static DateOnly LatestDay(DateTimeOffset now) => DateOnly.FromDateTime(now.ToOffset(TimeSpan.FromHours(14)).DateTime);

    internal static DateOnly Today(DateTimeOffset now) => DateOnly.FromDateTime(now.UtcDateTime);

    // A line that nothing allows is referred; the finding says why.
    private static Finding? Uncovered(Transfer transfer, TransferLine line, PolicySelection selection, FindingsByLine byLine)
    {
        var findings = byLine.Of(line.Id);
        foreach (var finding in findings)
        {
            if (finding is { Effect: Effect.Prohibit, Basis: Basis.Letter } && finding.Concerns(line.Id))
                return null;
        }

        if (Verdict.IsCovered(findings, line.Id, selection.MustAllow))
            return null;
        return selection.Policies.Count == 0
            ? NotCovered.NoPolicy(line)
            : selection.MustAllow.Count == 0
                ? NotCovered.NoOwner(line, transfer.Exporter.State, selection.Policies)
                : NotCovered.NoAllowance(line, selection.Policies);
    }
}
