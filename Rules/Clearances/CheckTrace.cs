using System.Diagnostics;

namespace ExportPolicy.Rules;

/// <summary>One check as telemetry sees it, from the question to the decision. A check that ends without a decision is traced as an error.</summary>
internal readonly struct CheckTrace : IDisposable
{
    private readonly Activity? _activity;
    private readonly long _started;

    private CheckTrace(Activity? activity)
    {
        _activity = activity;
        _started = Stopwatch.GetTimestamp();
    }

    public static CheckTrace Start(Transfer transfer)
    {
        var activity = GateTelemetry.Activities.StartActivity("check transfer");
        activity?.SetTag("export_policy.transfer.id", transfer.Id);
        return new CheckTrace(activity);
    }

    public Decision Ended(Decision decision)
    {
        GateTelemetry.Decided(decision, Stopwatch.GetElapsedTime(_started));
        _activity?.SetTag("export_policy.outcome", GateTelemetry.Word(decision.Outcome)).SetStatus(ActivityStatusCode.Ok);
        return decision;
    }

    public void Dispose()
    {
        if (_activity is { Status: ActivityStatusCode.Unset })
            _activity.SetStatus(ActivityStatusCode.Error, "no decision");
        _activity?.Dispose();
    }
}
