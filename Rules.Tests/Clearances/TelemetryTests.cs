using System.Diagnostics;
using System.Diagnostics.Metrics;
using ExportPolicy.Rules.Testing;
using Microsoft.Extensions.Logging;

namespace ExportPolicy.Rules.Tests;

/// <summary>What a gate tells of its work, and what it never tells.</summary>
public sealed class TelemetryTests
{
    private static readonly string[] Secrets = ["EndUser of US", "Exporter of KR", "US administration", "A speaker", "A quotation", "A title", "A publisher", "Ministry of US", "A report", "A newspaper", "goods 1"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Check_IsCountedTimedAndTraced()
    {
        using var heard = new Ears();
        var gate = Gates.Open(source: new TestEvidenceSource());

        var clearance = gate.Check(A.Transfer()).RequireClearance();
        await gate.CheckAsync(A.Transfer("UA"), cancellationToken: Cancellation);
        gate.Check(A.Transfer(documents: Documents.None), Evidence.None);
        Assert.Throws<ClearanceException>(() => clearance.Demand(A.Transfer("UA")));

        Assert.Equal(["permitted", "denied", "referred"], heard.Of("export_policy.decisions").Select(measured => measured.Tag));
        Assert.Equal(["permitted", "denied", "referred"], heard.Of("export_policy.check.duration").Select(measured => measured.Tag));
        Assert.All(heard.Of("export_policy.check.duration"), measured => Assert.InRange(measured.Value, 0, 60));
        Assert.Single(heard.Of("export_policy.clearances.issued"));
        Assert.Equal(["changed_transfer"], heard.Of("export_policy.demands.refused").Select(measured => measured.Tag));
        Assert.Equal(["permitted", "denied", "referred"], heard.Activities.Select(activity => activity.GetTagItem("export_policy.outcome")));
        Assert.All(heard.Activities, activity => Assert.Equal(("T-1", ActivityStatusCode.Ok), (activity.GetTagItem("export_policy.transfer.id"), activity.Status)));
    }

    [Fact]
    public void CheckThatFails_IsTracedAsAnError()
    {
        using var heard = new Ears();

        Assert.Throws<TimeoutException>(() => Gates.Open(source: new TestEvidenceSource(_ => throw new TimeoutException())).Check(A.Transfer()));

        Assert.Equal(ActivityStatusCode.Error, Assert.Single(heard.Activities).Status);
        Assert.Empty(heard.Of("export_policy.decisions"));
    }

    [Theory]
    [InlineData(ClearanceRefusal.NotIssued, "not_issued")]
    [InlineData(ClearanceRefusal.OtherGate, "other_gate")]
    [InlineData(ClearanceRefusal.OtherTransfer, "other_transfer")]
    [InlineData(ClearanceRefusal.Expired, "expired")]
    public void RefusedDemand_IsCountedByItsReason(ClearanceRefusal refusal, string expected)
    {
        using var heard = new Ears();
        var clock = Gates.Clock();
        var clearance = Gates.Open(clock).Clear(A.Transfer());

        Assert.Throws<ClearanceException>(() =>
        {
            switch (refusal)
            {
                case ClearanceRefusal.NotIssued:
                    ((Clearance)System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(typeof(Clearance))).Demand(A.Transfer());
                    break;
                case ClearanceRefusal.OtherGate:
                    clearance.Demand(A.Transfer(), Gates.Open());
                    break;
                case ClearanceRefusal.OtherTransfer:
                    clearance.Demand(A.Transfer(id: "T-2"));
                    break;
                default:
                    clock.Advance(TimeSpan.FromDays(1));
                    clearance.Demand(A.Transfer());
                    break;
            }
        });

        Assert.Equal([expected], heard.Of("export_policy.demands.refused").Select(measured => measured.Tag));
    }

    [Fact]
    public void Decisions_AreLoggedByIdRuleAndCommitment()
    {
        var log = new Recorder();
        var gate = new ExportGate(null, null, Gates.Clock(), log);

        var clearance = gate.Clear(A.Transfer());
        gate.Check(A.Transfer("UA"), Evidence.None);
        gate.Check(A.Transfer(), Adverse());
        gate.Check(A.Transfer(stage: TransferStage.Proposed), Evidence.None);
        Assert.Throws<ClearanceException>(() => clearance.Demand(A.Transfer(id: "T-2")));

        Assert.Equal([LogLevel.Information, LogLevel.Warning, LogLevel.Warning, LogLevel.Warning, LogLevel.Error], log.Lines.Select(line => line.Level));
        Assert.Equal($"Transfer T-1 is permitted; clearance {clearance.Reference.Id} ends at 2022-11-11 03:15:00Z.", log.Lines[0].Text);
        Assert.Contains("Transfer T-1 is denied. Against it: no-lethal-aid (kr-2022-10-28/no-lethal-aid-ua)", log.Lines[1].Text, StringComparison.Ordinal);
        Assert.Contains("premise-contradicted (kr-2022-10-28/us-is-end-user)", log.Lines[2].Text, StringComparison.Ordinal);
        Assert.Equal("Transfer T-1 is referred. Against it: none. A clearance is withheld for: NotContracted.", log.Lines[3].Text);
        Assert.Equal($"Clearance {clearance.Reference.Id} was refused for transfer T-2: OtherTransfer.", log.Lines[4].Text);
    }

    [Fact]
    public void LogsTracesAndExceptions_KeepEvidenceAndPartiesToThemselves()
    {
        using var heard = new Ears();
        var log = new Recorder();
        var gate = new ExportGate(null, new TestEvidenceSource(Adverse()), Gates.Clock(), log);

        var refused = gate.Check(A.Transfer());
        var permitted = gate.Clear(A.Transfer());
        var problems = new[] { Assert.ThrowsAny<Exception>(refused.RequireClearance), Assert.Throws<ClearanceException>(() => permitted.Demand(A.Transfer("UA"))) };

        Assert.Equal(Outcome.Denied, refused.Outcome);
        var told = log.Lines.Select(line => line.Text)
            .Concat(problems.Select(problem => problem.Message))
            .Concat(heard.Activities.SelectMany(activity => activity.TagObjects).Select(tag => $"{tag.Value}"))
            .Concat([refused.ToString(), permitted.ToString()])
            .ToList();
        Assert.InRange(told.Count, 8, 100);
        Assert.All(told, text => Assert.All(Secrets, secret => Assert.DoesNotContain(secret, text, StringComparison.OrdinalIgnoreCase)));

        // Rules that rest on evidence tip off: logs name them, what may be shown does not.
        Assert.Contains(log.Lines, line => line.Text.Contains("premise-contradicted", StringComparison.Ordinal));
        Assert.All(problems, problem => Assert.DoesNotContain("contradicted", problem.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void TransferId_CannotForgeALineOfTheLog()
    {
        var log = new Recorder();

        new ExportGate(null, null, Gates.Clock(), log).Check(A.Transfer(id: "T-1\nTransfer T-2 is permitted"), Evidence.None);

        Assert.DoesNotContain('\n', Assert.Single(log.Lines).Text);
    }

    private static Evidence Adverse() => new([new Claim(
        "c", A.GoesTo("UA"), Modality.Did, Attribution.Unnamed, Reliability.A, Credibility.Confirmed, A.Day,
        new Citation("A title", "A publisher", A.Day, "A quotation"), speaker: "A speaker", institution: new Institution("US administration", A.Country("US")))]);

    /// <summary>Hears what the code of this test measures and traces, and nothing of tests beside it.</summary>
    private sealed class Ears : IDisposable
    {
        private static readonly AsyncLocal<Ears?> Current = new();
        private readonly MeterListener _meters = new();
        private readonly ActivityListener _activities;
        private readonly List<(string Name, double Value, string? Tag)> _measured = [];

        public Ears()
        {
            Current.Value = this;
            _meters.InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == "ExportPolicy")
                    listener.EnableMeasurementEvents(instrument);
            };
            _meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Hear(instrument, value, tags));
            _meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Hear(instrument, value, tags));
            _meters.Start();
            _activities = new ActivityListener
            {
                ShouldListenTo = source => source.Name == "ExportPolicy",
                Sample = (ref ActivityCreationOptions<ActivityContext> _) => Current.Value == this ? ActivitySamplingResult.AllData : ActivitySamplingResult.None,
                ActivityStopped = activity =>
                {
                    if (Current.Value == this)
                        Activities.Add(activity);
                },
            };
            ActivitySource.AddActivityListener(_activities);
        }

        public List<Activity> Activities { get; } = [];

        public List<(string Name, double Value, string? Tag)> Of(string instrument) => [.. _measured.Where(measured => measured.Name == instrument)];

        public void Dispose()
        {
            _meters.Dispose();
            _activities.Dispose();
            Current.Value = null;
        }

        private void Hear(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            if (Current.Value == this)
                _measured.Add((instrument.Name, value, tags.IsEmpty ? null : $"{tags[0].Value}"));
        }
    }

    private sealed class Recorder : ILogger<ExportGate>
    {
        public List<(LogLevel Level, string Text)> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Add((logLevel, formatter(state, exception)));
    }
}
