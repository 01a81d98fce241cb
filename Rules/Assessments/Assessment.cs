namespace ExportPolicy.Rules;

/// <summary>What the policies say of a transfer, and all that it rests on. It opens no door.</summary>
public sealed class Assessment
{
    private readonly PolicySelection _selection;

    internal Assessment(
        Transfer transfer,
        DecisionDates dates,
        DateOnly today,
        PolicySelection selection,
        EquatableArray<LineAssessment> lines,
        EquatableArray<Finding> findings,
        EquatableArray<WeighedClaims> weighed,
        EquatableArray<Acknowledgement> acknowledgements)
    {
        Transfer = transfer;
        AsOf = dates.AsOf;
        KnownAt = dates.KnownAt;
        _selection = selection;
        Standard = selection.Standard;
        Policies = selection.Policies.ToEquatableArray();
        Lines = lines;
        Findings = findings;
        Weighed = weighed;
        Acknowledgements = acknowledgements;
        Outcome = lines.Min(line => line.Outcome);
        ByLetter = lines.Min(line => line.ByLetter);
        OnKnowledge = lines.Min(line => line.OnKnowledge);
        IsHistorical = dates.AsOf < today || dates.KnownAt < today;
    }

    /// <summary>The transfer.</summary>
    public Transfer Transfer { get; }

    /// <summary>The day whose policies and documents count.</summary>
    public DateOnly AsOf { get; }

    /// <summary>The day whose knowledge counts: claims published later, and retractions made later, are not seen.</summary>
    public DateOnly KnownAt { get; }

    /// <summary>The outcome by the strictest standard among the policies; the worst line decides.</summary>
    public Outcome Outcome { get; }

    /// <summary>The outcome by the words of the policies over what is declared.</summary>
    public Outcome ByLetter { get; }

    /// <summary>The outcome with evidence; never more permissive than <see cref="ByLetter"/>.</summary>
    public Outcome OnKnowledge { get; }

    /// <summary>The strictest standard among the policies.</summary>
    public PolicyStandard Standard { get; }

    /// <summary>Whether letter and knowledge come apart.</summary>
    public bool HasPremiseGap => ByLetter != OnKnowledge;

    /// <summary>Whether the transfer is not yet contracted, so that the assessment only advises.</summary>
    public bool IsAdvisory => Transfer.Stage < TransferStage.Contracted;

    /// <summary>Whether the goods have left, so that the assessment reviews what was done.</summary>
    public bool IsReview => Transfer.Stage > TransferStage.Contracted;

    /// <summary>Whether <see cref="AsOf"/> or <see cref="KnownAt"/> lies in the past.</summary>
    public bool IsHistorical { get; }

    /// <summary>The policies in force that have a say in the case, in the order of their ids.</summary>
    public EquatableArray<Policy> Policies { get; }

    /// <summary>The lines, in the order declared.</summary>
    public EquatableArray<LineAssessment> Lines { get; }

    /// <summary>Everything that was found, gravest first.</summary>
    public EquatableArray<Finding> Findings { get; }

    /// <summary>What the documents lack for a release, each thing once, in the order of the findings.</summary>
    public IEnumerable<string> Missing =>
        Findings.Where(finding => finding.Refers).SelectMany(finding => finding.Obligation?.Missing ?? []).Distinct(StringComparer.Ordinal);

    /// <summary>What the claims amount to under each policy.</summary>
    public EquatableArray<WeighedClaims> Weighed { get; }

    /// <summary>The acknowledgements given with the case.</summary>
    public EquatableArray<Acknowledgement> Acknowledgements { get; }

    /// <summary>Whether a finding alone decides: without it, all others as they are, the outcome would be another.</summary>
    /// <param name="finding">The finding.</param>
    /// <returns>True where the outcome hangs on it.</returns>
    public bool IsDecisive(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        if (finding.Effect is Effect.Note or Effect.Require && !finding.Refers)
            return false;

        // That nothing allows a line says nothing of what would: it decides where it is all that stands in the way.
        if (finding.RuleId == NotCovered.Id)
            return Findings.All(other => ReferenceEquals(other, finding) || !(other.Refers || other.Effect == Effect.Prohibit));
        var others = new FindingsByLine([.. Findings.Where(other => !ReferenceEquals(other, finding) && other.RuleId != NotCovered.Id && (finding.LineId is not { } line || other.Concerns(line)))]);
        return Outcome != Lines.Min(line => finding.Concerns(line.LineId)
            ? Verdict.Decide(others.Of(line.LineId), line.LineId, _selection.MustAllow, Standard, IsAcknowledged).Outcome
            : line.Outcome);
    }

    private bool IsAcknowledged(Finding finding) => Acknowledgement.IsOf(finding, Acknowledgements, _selection.Commitments);

    /// <inheritdoc/>
    public override string ToString() => $"{Outcome} (by the letter {ByLetter}, on knowledge {OnKnowledge}): {Transfer}";
}
