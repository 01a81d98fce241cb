using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace ExportPolicy.Rules;

/// <summary>Counts and times what gates do, under the name <c>ExportPolicy</c>. Only ids and outcomes go out.</summary>
internal static class GateTelemetry
{
    public const string Name = "ExportPolicy";

    public static readonly ActivitySource Activities = new(Name);

    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> Decisions = Meter.CreateCounter<long>("export_policy.decisions", "{decision}", "Decisions of gates, by outcome.");
    private static readonly Counter<long> Issued = Meter.CreateCounter<long>("export_policy.clearances.issued", "{clearance}", "Clearances that gates issued.");
    private static readonly Counter<long> Refused = Meter.CreateCounter<long>("export_policy.demands.refused", "{demand}", "Demands that a clearance did not meet, by reason.");
    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>("export_policy.check.duration", "s", "How long checks took, the search for evidence included, by outcome.");

    public static void Decided(Decision decision, TimeSpan duration)
    {
        var outcome = new KeyValuePair<string, object?>("outcome", Word(decision.Outcome));
        Decisions.Add(1, outcome);
        Duration.Record(duration.TotalSeconds, outcome);
        if (decision.IsPermitted)
            Issued.Add(1);
    }

    public static void DemandRefused(ClearanceRefusal refusal) => Refused.Add(1, new KeyValuePair<string, object?>("reason", refusal switch
    {
        ClearanceRefusal.NotIssued => "not_issued",
        ClearanceRefusal.OtherGate => "other_gate",
        ClearanceRefusal.OtherTransfer => "other_transfer",
        ClearanceRefusal.ChangedTransfer => "changed_transfer",
        ClearanceRefusal.OtherQuantity => "other_quantity",
        ClearanceRefusal.AlreadyRedeemed => "already_redeemed",
        ClearanceRefusal.Withdrawn => "withdrawn",
        _ => "expired",
    }));

    public static string Word(Outcome outcome) => outcome switch
    {
        Outcome.Permitted => "permitted",
        Outcome.Referred => "referred",
        _ => "denied",
    };
}
