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
    private readonly GateLedger? _ledger;
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
    /// <param name="ledger">What it remembers by; it remembers nothing when null.</param>
    /// <exception cref="ArgumentException">An option is wrong; the message names all that are.</exception>
    public ExportGate(
        ExportPolicyOptions? options = null, IEvidenceSource? evidenceSource = null, TimeProvider? time = null, ILogger<ExportGate>? logger = null, IExportLedger? ledger = null)
        : this(new PolicyJudge(options ?? new ExportPolicyOptions()), evidenceSource, time, logger, null)
    {
        if (ledger is not null)
            _ledger = new GateLedger(this, (PolicyJudge)_judge, _desk, ledger);
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
        return trace.Ended(DecideNow(transfer, evidence, true, options));
    }

    /// <inheritdoc/>
    public Decision Check(Transfer transfer, CheckOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(transfer);
        using var trace = CheckTrace.Start(transfer);
        return trace.Ended(DecideNow(transfer, _desk.Find(transfer), false, options));
    }

    /// <inheritdoc/>
    public async Task<Decision> CheckAsync(Transfer transfer, Evidence evidence, CheckOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(transfer);
        ArgumentNullException.ThrowIfNull(evidence);
        cancellationToken.ThrowIfCancellationRequested();
        using var trace = CheckTrace.Start(transfer);
        return trace.Ended(await DecideAsync(transfer, evidence, true, options, cancellationToken).ConfigureAwait(false));
    }

    /// <inheritdoc/>
    public async Task<Decision> CheckAsync(Transfer transfer, CheckOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(transfer);
        cancellationToken.ThrowIfCancellationRequested();
        using var trace = CheckTrace.Start(transfer);
        var evidence = await _desk.FindAsync(transfer, cancellationToken).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        return trace.Ended(await DecideAsync(transfer, evidence, false, options, cancellationToken).ConfigureAwait(false));
    }

    /// <inheritdoc/>
    public Task<Clearance> RedeemAsync(ClearanceReference reference, Transfer transfer, Quantity? quantity, string idempotencyKey, CancellationToken cancellationToken = default) =>
        RedeemAsync(reference, transfer, quantity is null ? null : LotWish.Of(quantity), idempotencyKey, cancellationToken);

    /// <inheritdoc/>
    public Task<Clearance> RedeemLineAsync(ClearanceReference reference, Transfer transfer, LineAmount lot, string idempotencyKey, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(lot);
        return RedeemAsync(reference, transfer, LotWish.Of(lot), idempotencyKey, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<Reassessment> ReassessAsync(CancellationToken cancellationToken = default) => _ledger is not null
        ? _ledger.ReassessAsync(cancellationToken)
        : throw new InvalidOperationException("Deciding open cases again needs a ledger, and this gate has none: it does not know which cases are open. Check each of them again.");

    private async Task<Clearance> RedeemAsync(ClearanceReference reference, Transfer transfer, LotWish? wish, string idempotencyKey, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ArgumentNullException.ThrowIfNull(transfer);
        ArgumentException.ThrowIfNullOrWhiteSpace(idempotencyKey);
        if (_ledger is null)
        {
            throw new InvalidOperationException(
                $"Redeeming {reference} needs a ledger, and this gate has none. Check the transfer again with CheckAsync instead: a decision is cheap, and its clearance opens the same doors.");
        }

        using var trace = CheckTrace.Start(transfer);
        try
        {
            return trace.Ended(await _ledger.RedeemAsync(reference, transfer, wish, idempotencyKey, cancellationToken).ConfigureAwait(false)).RequireClearance();
        }
        catch (ClearanceException refused)
        {
            GateTelemetry.DemandRefused(refused.Refusal);
            LogRefusal(reference, transfer, refused.Refusal);
            throw;
        }
    }

    private async Task<Decision> DecideAsync(Transfer transfer, Evidence? evidence, bool isHanded, CheckOptions? options, CancellationToken cancellationToken) => _ledger is null
        ? Decide(transfer, evidence, options)
        : await _ledger.CheckAsync(transfer, evidence, isHanded, options ?? CheckOptions.Now, cancellationToken).ConfigureAwait(false);

    // Whoever cannot wait otherwise waits here, and not on the thread that the ledger goes on with.
    private Decision DecideNow(Transfer transfer, Evidence? evidence, bool isHanded, CheckOptions? options) => _ledger is null
        ? Decide(transfer, evidence, options)
        : Task.Run(() => _ledger.CheckAsync(transfer, evidence, isHanded, options ?? CheckOptions.Now, CancellationToken.None)).GetAwaiter().GetResult();

    /// <summary>A transfer is permitted, and gets a clearance, when the policies in force at this moment permit it and nothing makes the check one to look at only.</summary>
    private Decision Decide(Transfer transfer, Evidence? evidence, CheckOptions? options)
    {
        // The evidence is there, however long that took: only now is now.
        var (now, timestamp) = Now();
        var judgement = _judge.Judge(transfer, evidence, options ?? CheckOptions.Now, now);
        var clearance = judgement.Permits ? new Clearance(this, judgement.Assessment, now, timestamp, _judge.EndOfClearance(transfer, now)) : null;
        return Issue(new Decision(judgement, clearance));
    }

    /// <summary>The instant, and the same by the clock that cannot be set.</summary>
    internal (DateTimeOffset Now, long Timestamp) Now() => (_time.GetUtcNow(), _time.GetTimestamp());

    /// <summary>Makes a clearance; it opens nothing before it is issued.</summary>
    internal Clearance NewClearance(Judgement judgement, Question question, string? lotName, EquatableArray<LineAmount>? lot) =>
        new(this, judgement.Assessment, question.Now, question.Timestamp, EndOf(judgement, question), lotName, lot);

    // What rests on a resolution ends with it.
    private DateTimeOffset EndOf(Judgement judgement, Question question)
    {
        var end = _judge.EndOfClearance(question.Transfer, question.Now);
        return judgement.Resolution is { } resolution && resolution.ExpiresAt < end ? resolution.ExpiresAt : end;
    }

    /// <summary>Puts the clearance of a decision into the book of this gate, from when on it opens its door.</summary>
    internal Decision Issue(Decision decision)
    {
        if (decision.Clearance is { } clearance)
            _issued.Add(clearance, decision);
        GateLog.Decided(_logger, decision);
        return decision;
    }

    /// <summary>Has the ledger, where there is one, write down that what a clearance is for leaves.</summary>
    /// <returns>Null; why it may not leave, where it may not.</returns>
    internal string? Ship(Clearance clearance, long issuedAtTimestamp) => _ledger?.Ship(clearance, () => HasExpired(clearance, issuedAtTimestamp));

    internal bool HasIssued(Clearance clearance) => _issued.TryGetValue(clearance, out _);

    /// <summary>Whether a clearance of this gate counts as one of another, which is this gate itself or the test's own in front of it.</summary>
    internal bool SpeaksFor(IExportGate gate) => ReferenceEquals(gate, this) || ReferenceEquals(gate, _front);

    /// <summary>Whether a clearance has ended, by the clock and by the time that has passed: setting the clock back does not make it live longer.</summary>
    internal bool HasExpired(Clearance clearance, long issuedAtTimestamp) =>
        _time.GetUtcNow() >= clearance.ExpiresAt || _time.GetElapsedTime(issuedAtTimestamp) >= clearance.ExpiresAt - clearance.IssuedAt;

    internal void LogRefusal(ClearanceReference clearance, Transfer transfer, ClearanceRefusal refusal) => GateLog.Refused(_logger, clearance, transfer, refusal);
}
