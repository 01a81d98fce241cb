using System.Reflection;

namespace ExportPolicy.Rules.Ledger;

/// <summary>Puts a decision into the form in which it is stored.</summary>
internal static class DecisionBodies
{
    private static readonly string Library =
        typeof(ExportGate).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";

    public static DecisionBody Of(LedgerDecision decision, string reservedUntil)
    {
        var assessment = decision.Decision.Assessment;
        return new(
            DecisionBody.FormatName,
            decision.Purpose,
            Library,
            decision.DecidedAt,
            decision.Options.AsOf,
            decision.Options.KnownAt,
            decision.Options.RequestedBy is { } person ? StoredText.Visible(person) : null,
            decision.Evidence is not null,
            decision.Decision.Outcome,
            AssessmentBody.Of(assessment),
            [.. decision.Decision.Withheld.Select(withheld => new WithheldBody(withheld.Reason, withheld.Text))],
            decision.Decision.Resolution?.Id,
            [.. assessment.Policies.Select(policy => new PolicyBody(policy.Id, policy.Version, policy.Digest))],
            decision.Reference.Digest,
            decision.Opens is { } opens ? new OpensBody(opens.Reference.Id, opens.Reference.Digest, reservedUntil, Lines(opens.Lines)) : null,
            decision.Takes is { } takes ? new TakesBody(StoredText.Of(takes.Lot), StoredText.Of(takes.OpenedBy), takes.ClearanceId, Chain.Time(takes.ExpiresAt), Lines(takes.Lines)) : null,
            [.. decision.Draws.Select(DrawBody.Of)]);
    }

    /// <summary>The case as a case file.</summary>
    public static string Case(LedgerDecision decision) => CaseWriter.Write(new Case(
        decision.Decision.Transfer, decision.Evidence ?? Evidence.None, null, null, [], decision.Options.Acknowledgements, []));

    /// <summary>The reservation that a decision opened.</summary>
    public static Reservation Opened(OpensBody opens, IEnumerable<DrawBody> draws, LedgerRecord record) => new(
        opens.Clearance, record.Subject, opens.Digest, record.Seq, opens.ExpiresAt, null, opens.Lines, [.. draws.Select(draw => draw.Reserved)], []);

    private static List<ReservedLine> Lines(IEnumerable<LineAmount> lines) =>
        [.. lines.Select(line => new ReservedLine(StoredText.Of(line.LineId), StoredText.Of(line.Unit), Amounts.Exactly(line.Amount, line)))];
}
