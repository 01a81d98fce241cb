using System.Globalization;

namespace ExportPolicy.Rules.Ledger;

/// <summary>A decision as it stands on record, to be read.</summary>
public sealed class RecordedDecision
{
    private readonly DecisionBody _body;

    private RecordedDecision(LedgerRecord record, DecisionBody body)
    {
        Record = record;
        _body = body;
        var said = body.Assessment;
        Lines = said.Lines.Select(line => new LineAssessment(line.Line, line.Outcome, line.ByLetter, line.OnKnowledge)).ToEquatableArray();
        Findings = said.Findings
            .Select(finding => new RecordedFinding(finding.Rule, finding.Effect, finding.Basis, finding.Level, finding.Line, finding.Policy, finding.Commitment, finding.Text, finding.Key is not null))
            .ToEquatableArray();
        Withheld = body.Withheld.Select(withheld => new Withholding(withheld.Reason, withheld.Text)).ToEquatableArray();
        Policies = body.Policies.Select(policy => new RecordedPolicy(policy.Id, policy.Version, policy.Digest)).ToEquatableArray();
        Opens = body.Opens is { } opens ? new Opening(new ClearanceReference(opens.Clearance, opens.Digest, record.TransferId), OnRecord.Of(opens.Lines)) : null;
        OpenUntil = body.Opens is { } open ? Time(open.ExpiresAt) : null;
        Takes = body.Takes is { } takes ? new LotTaking(StoredText.Back(takes.Lot), takes.OpenedBy, takes.Clearance, Time(takes.ExpiresAt), OnRecord.Of(takes.Lines)) : null;
        Draws = body.Draws.Select(Draw).ToEquatableArray();
    }

    /// <summary>The record.</summary>
    public LedgerRecord Record { get; }

    /// <summary>What it was made for.</summary>
    public DecisionPurpose Purpose => _body.Purpose;

    /// <summary>The version of the library that decided.</summary>
    public string Library => _body.Library;

    /// <summary>The instant whose policies counted, unless a day was asked for.</summary>
    public DateTimeOffset DecidedAt => _body.DecidedAt;

    /// <summary>Who asked; null where nobody said.</summary>
    public string? RequestedBy => _body.RequestedBy is { } asked ? StoredText.Back(asked) : null;

    /// <summary>Whether evidence was looked for.</summary>
    public bool Looked => _body.Looked;

    /// <summary>What the gate decided.</summary>
    public Outcome Outcome => _body.Outcome;

    /// <summary>The outcome by the standard of the policies; a gate may be stricter, and two people may resolve a Referred.</summary>
    public Outcome ByPolicies => _body.Assessment.Outcome;

    /// <summary>The outcome by the words of the policies over what is declared.</summary>
    public Outcome ByLetter => _body.Assessment.ByLetter;

    /// <summary>The outcome with evidence.</summary>
    public Outcome OnKnowledge => _body.Assessment.OnKnowledge;

    /// <summary>Which of the two decides.</summary>
    public PolicyStandard Standard => _body.Assessment.Standard;

    /// <summary>The day whose policies and documents counted.</summary>
    public DateOnly AsOf => _body.Assessment.AsOf;

    /// <summary>The day whose knowledge counted.</summary>
    public DateOnly KnownAt => _body.Assessment.KnownAt;

    /// <summary>What the policies said of each line.</summary>
    public EquatableArray<LineAssessment> Lines { get; }

    /// <summary>The findings, in the order of the decision.</summary>
    public EquatableArray<RecordedFinding> Findings { get; }

    /// <summary>Why the gate issued no clearance, whatever the policies said.</summary>
    public EquatableArray<Withholding> Withheld { get; }

    /// <summary>The id of the resolution by which two people let it go; null where there is none.</summary>
    public string? ResolutionId => _body.Resolution;

    /// <summary>The policies that had a say.</summary>
    public EquatableArray<RecordedPolicy> Policies { get; }

    /// <summary>The SHA-256 digest of the reference tables, under which the ledger keeps their texts.</summary>
    public string Tables => _body.Tables;

    /// <summary>The clearance that it opened; null where it opened none.</summary>
    public Opening? Opens { get; }

    /// <summary>When that clearance ends by itself; null where it opened none.</summary>
    public DateTimeOffset? OpenUntil { get; }

    /// <summary>The lot that it took; null where it took none.</summary>
    public LotTaking? Takes { get; }

    /// <summary>What was taken of caps and licences.</summary>
    public EquatableArray<Draw> Draws { get; }

    /// <summary>Reads a record.</summary>
    /// <param name="record">A record of kind <see cref="RecordKind.Decision"/>.</param>
    /// <returns>The decision.</returns>
    /// <exception cref="LedgerException">The record is of another kind, its content was purged, or cannot be read.</exception>
    public static RecordedDecision Of(LedgerRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        if (record.Kind != RecordKind.Decision)
            throw new LedgerException(LedgerProblem.Refused, $"Record {record.Seq} is of kind '{record.Kind}'; expected one of a decision. 'export-policy ledger list' shows them.");
        var body = LedgerJson.Read(record, LedgerJson.Default.DecisionBody);
        try
        {
            return new(record, body);
        }
        catch (Exception problem) when (problem is ArgumentException or FormatException or NullReferenceException)
        {
            // JSON that lacks members, or holds others than the ledger writes, was tampered with.
            throw LedgerJson.Damaged(record, problem);
        }
    }

    /// <summary>The case that was decided: the transfer, the evidence with the balances that were seen, and what was acknowledged.</summary>
    /// <returns>The case, with the days that the decision was made for.</returns>
    /// <exception cref="LedgerException">The case cannot be read.</exception>
    public Case ReadCase() => Memory.CaseOf(Record) with { AsOf = AsOf, KnownAt = KnownAt };

    private static Draw Draw(DrawBody draw) => new(
        StoredText.Back(draw.Line),
        new AccountLimit(StoredText.Back(draw.Account), StoredText.Back(draw.Unit), draw.Most is { } most ? Amounts.Of(most) : null, draw.Since is { } since ? Days.Parse(since) : null, Days.Parse(draw.Day)),
        Amounts.Of(draw.Amount));

    private static DateTimeOffset Time(string time) => DateTimeOffset.Parse(time, CultureInfo.InvariantCulture);
}
