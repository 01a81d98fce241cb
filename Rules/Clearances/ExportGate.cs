using System.ComponentModel;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace ExportPolicy.Rules;

/// <summary>Decides on transfers under the policies in force now, and issues clearances for those that it permits. Immutable and safe for use by several threads.</summary>
public sealed class ExportGate : IExportGate
{
    private readonly IJudge _judge;
    private readonly EvidenceDesk _desk;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly IExportGate _front;

    // The book of what this gate has issued: Demand believes no other clearance, however it was made.
    private readonly ConditionalWeakTable<Clearance, Decision> _issued = [];

    /// <summary>Creates a gate. Applications with a container call <c>AddExportPolicy</c> instead.</summary>
    /// <param name="options">How it decides, read once; the defaults when null.</param>
    /// <param name="evidenceSource">Where it finds evidence that nobody hands to it; nowhere when null.</param>
    /// <param name="time">The clock; the system's when null.</param>
    /// <param name="logger">Where it logs; nowhere when null.</param>
    /// <exception cref="ArgumentException">An option is wrong; the message names all that are.</exception>
    public ExportGate(ExportPolicyOptions? options = null, IEvidenceSource? evidenceSource = null, TimeProvider? time = null, ILogger<ExportGate>? logger = null)
        : this(new PolicyJudge(options ?? new ExportPolicyOptions()), evidenceSource, time, logger, null)
    {
    }

    private ExportGate(IJudge judge, IEvidenceSource? evidenceSource, TimeProvider? time, ILogger? logger, IExportGate? front)
    {
        _judge = judge;
        _desk = new EvidenceDesk(evidenceSource);
        _time = time ?? TimeProvider.System;
        _logger = logger ?? NullLogger.Instance;
        _front = front ?? this;
    }

    /// <summary>Creates a gate whose verdict a test chooses, whatever policies, stage and evidence say.</summary>
    /// <param name="verdict">The verdict on a transfer; the evidence is null where none was handed over.</param>
    /// <param name="time">The clock; the system's when null.</param>
    /// <param name="front">The test's own gate that stands in front of this one, so that clearances are taken for issued by it; none when null.</param>
    /// <returns>The gate.</returns>
    /// <exception cref="InvalidOperationException">No test project is loaded.</exception>
    [TestOnly]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static ExportGate ForTests(Func<Transfer, Evidence?, Outcome> verdict, TimeProvider? time = null, IExportGate? front = null)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        TestProject.Demand("ExportGate.ForTests");
        return new ExportGate(new TestJudge(verdict), null, time, null, front);
    }

    /// <inheritdoc/>
    public Decision Check(Transfer transfer, Evidence evidence, CheckOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(transfer);
        ArgumentNullException.ThrowIfNull(evidence);
        using var trace = CheckTrace.Start(transfer);
        return trace.Ended(Decide(transfer, evidence, options));
    }

    /// <inheritdoc/>
    public Decision Check(Transfer transfer, CheckOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(transfer);
        using var trace = CheckTrace.Start(transfer);
        return trace.Ended(Decide(transfer, _desk.Find(transfer), options));
    }

    /// <inheritdoc/>
    public async Task<Decision> CheckAsync(Transfer transfer, Evidence evidence, CheckOptions? options = null, CancellationToken cancellationToken = default)
    {
        // Nothing is waited for here; async lets all that fails come through the task, as in the other check.
        ArgumentNullException.ThrowIfNull(transfer);
        ArgumentNullException.ThrowIfNull(evidence);
        cancellationToken.ThrowIfCancellationRequested();
        return Check(transfer, evidence, options);
    }

    /// <inheritdoc/>
    public async Task<Decision> CheckAsync(Transfer transfer, CheckOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(transfer);
        cancellationToken.ThrowIfCancellationRequested();
        using var trace = CheckTrace.Start(transfer);
        var evidence = await _desk.FindAsync(transfer, cancellationToken).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        return trace.Ended(Decide(transfer, evidence, options));
    }

    /// <inheritdoc/>
    public async Task<Clearance> RedeemAsync(ClearanceReference reference, Transfer transfer, Quantity? quantity, string idempotencyKey, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ArgumentNullException.ThrowIfNull(transfer);
        ArgumentException.ThrowIfNullOrWhiteSpace(idempotencyKey);
        throw new InvalidOperationException(
            $"Redeeming {reference} needs a ledger, and this gate has none. Check the transfer again with CheckAsync instead: a decision is cheap, and its clearance opens the same doors.");
    }

    /// <summary>A transfer is permitted, and gets a clearance, when the policies in force at this moment permit it and nothing makes the check one to look at only.</summary>
    private Decision Decide(Transfer transfer, Evidence? evidence, CheckOptions? options)
    {
        // The evidence is there, however long that took: only now is now.
        var (now, timestamp) = (_time.GetUtcNow(), _time.GetTimestamp());
        var judgement = _judge.Judge(transfer, evidence, options ?? CheckOptions.Now, now);
        var clearance = judgement.Permits ? new Clearance(this, judgement.Assessment, now, timestamp, _judge.EndOfClearance(transfer, now)) : null;
        var decision = new Decision(judgement.Assessment, judgement.Withheld, clearance);
        if (clearance is not null)
            _issued.Add(clearance, decision);
        GateLog.Decided(_logger, decision);
        return decision;
    }

    internal bool HasIssued(Clearance clearance) => _issued.TryGetValue(clearance, out _);

    /// <summary>Whether a clearance of this gate counts as one of another, which is this gate itself or the test's own in front of it.</summary>
    internal bool SpeaksFor(IExportGate gate) => ReferenceEquals(gate, this) || ReferenceEquals(gate, _front);

    /// <summary>Whether a clearance has ended, by the clock and by the time that has passed: setting the clock back does not make it live longer.</summary>
    internal bool HasExpired(Clearance clearance, long issuedAtTimestamp) =>
        _time.GetUtcNow() >= clearance.ExpiresAt || _time.GetElapsedTime(issuedAtTimestamp) >= clearance.ExpiresAt - clearance.IssuedAt;

    internal void LogRefusal(ClearanceReference clearance, Transfer transfer, ClearanceRefusal refusal) => GateLog.Refused(_logger, clearance, transfer, refusal);
}
