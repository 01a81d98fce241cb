using Microsoft.Extensions.Logging;

namespace ExportPolicy.Rules;

/// <summary>Decides on transfers under the policies in force now, and issues clearances for those that it permits. Immutable and safe for use by several threads.</summary>
public sealed class ExportGate : IExportGate
{
    private readonly PolicyEngine _engine;
    private readonly PolicySet _policies;
    private readonly TimeSpan _lifetime;
    private readonly IEvidenceSource? _source;
    private readonly TimeProvider _time;

    /// <summary>Creates a gate. Applications with a container call <c>AddExportPolicy</c> instead.</summary>
    /// <param name="options">How it decides, read once; the defaults when null.</param>
    /// <param name="evidenceSource">Where it finds evidence that nobody hands to it; nowhere when null.</param>
    /// <param name="time">The clock; the system's when null.</param>
    /// <param name="logger">Where it logs; nowhere when null.</param>
    /// <exception cref="ArgumentException">An option is wrong; the message names all that are.</exception>
    public ExportGate(ExportPolicyOptions? options = null, IEvidenceSource? evidenceSource = null, TimeProvider? time = null, ILogger<ExportGate>? logger = null)
    {
        options ??= new ExportPolicyOptions();
        if (options.Problems().ToList() is { Count: > 0 } problems)
            throw new ArgumentException(string.Join(' ', problems), nameof(options));
        _policies = options.Policies;
        _lifetime = options.ClearanceLifetime;
        _source = evidenceSource;
        _time = time ?? TimeProvider.System;
        _engine = new PolicyEngine(_policies, options.Reference, _time);
    }

    /// <inheritdoc/>
    public Decision Check(Transfer transfer, Evidence evidence, CheckOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(transfer);
        ArgumentNullException.ThrowIfNull(evidence);
        return Decide(transfer, evidence, options);
    }

    /// <inheritdoc/>
    public Decision Check(Transfer transfer, CheckOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(transfer);
        return Decide(transfer, _source is null ? null : Found(_source.Find(transfer), transfer), options);
    }

    /// <inheritdoc/>
    public Task<Decision> CheckAsync(Transfer transfer, Evidence evidence, CheckOptions? options = null, CancellationToken cancellationToken = default) =>
        cancellationToken.IsCancellationRequested ? Task.FromCanceled<Decision>(cancellationToken) : Task.FromResult(Check(transfer, evidence, options));

    /// <inheritdoc/>
    public async Task<Decision> CheckAsync(Transfer transfer, CheckOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(transfer);
        cancellationToken.ThrowIfCancellationRequested();
        var evidence = _source is null ? null : Found(await _source.FindAsync(transfer, cancellationToken).ConfigureAwait(false), transfer);
        cancellationToken.ThrowIfCancellationRequested();
        return Decide(transfer, evidence, options);
    }

    /// <inheritdoc/>
    public Task<Clearance> RedeemAsync(ClearanceReference reference, Transfer transfer, Quantity? quantity, string idempotencyKey, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ArgumentNullException.ThrowIfNull(transfer);
        return Task.FromException<Clearance>(new InvalidOperationException(
            $"Redeeming {reference} needs a ledger, and this gate has none. Check the transfer again with CheckAsync: a decision is cheap, and its clearance is as good."));
    }

    /// <summary>Whether a clearance has ended, by the clock and by the time that has passed: setting the clock back does not make it live longer.</summary>
    internal bool HasExpired(Clearance clearance, long issuedAtTimestamp) =>
        _time.GetUtcNow() >= clearance.ExpiresAt || _time.GetElapsedTime(issuedAtTimestamp) >= clearance.ExpiresAt - clearance.IssuedAt;

    // A transfer is permitted when the policies in force now permit it and nothing makes the check one to look at only.
    private Decision Decide(Transfer transfer, Evidence? evidence, CheckOptions? options)
    {
        // The evidence is there: from here on it is one moment.
        options ??= new CheckOptions();
        var (now, timestamp) = (_time.GetUtcNow(), _time.GetTimestamp());
        var assessment = _engine.AssessNow(transfer, evidence ?? Evidence.None, now, options);
        var withheld = Withholdings.Of(transfer, evidence, options, _policies, now).ToEquatableArray();
        var clearance = assessment.Outcome == Outcome.Permitted && withheld.Count == 0
            ? new Clearance(this, assessment, now, timestamp, ClearanceExpiry.Of(transfer.Documents, _policies, now, _lifetime))
            : null;
        return new Decision(assessment, withheld, clearance);
    }

    private Evidence Found(Evidence? evidence, Transfer transfer) => evidence ?? throw new InvalidOperationException(
        $"The evidence source {_source!.GetType()} returned null for transfer '{transfer.Id}'; expected evidence, or Evidence.None where there is none. Nothing is decided.");
}
