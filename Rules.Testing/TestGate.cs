using System.Collections.Concurrent;

namespace ExportPolicy.Rules.Testing;

/// <summary>A gate whose verdict a test chooses, and that remembers what was checked. Its clearances are real ones: they open one transfer, unchanged, and in time.</summary>
/// <remarks>It works in test projects only. Safe for use by several threads.</remarks>
[TestOnly]
public sealed class TestGate : IExportGate
{
    private readonly ExportGate _gate;
    private readonly Func<Transfer, Evidence?, Outcome> _otherwise;
    private readonly ConcurrentDictionary<string, Outcome> _chosen = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<Transfer> _checked = new();
    private readonly ConcurrentQueue<Decision> _decisions = new();

    private TestGate(Func<Transfer, Evidence?, Outcome> otherwise, TimeProvider? time)
    {
        _otherwise = otherwise;
        _gate = ExportGate.ForTests((transfer, evidence) => _chosen.TryGetValue(transfer.Id, out var chosen) ? chosen : _otherwise(transfer, evidence), time, this);
    }

    /// <summary>A gate that permits every transfer that the test says nothing else of.</summary>
    /// <param name="time">The clock; the system's when null.</param>
    /// <returns>The gate.</returns>
    /// <exception cref="InvalidOperationException">No test project is loaded.</exception>
    public static TestGate Permitting(TimeProvider? time = null) => Deciding((_, _) => Outcome.Permitted, time);

    /// <summary>A gate that denies every transfer that the test says nothing else of.</summary>
    /// <param name="time">The clock; the system's when null.</param>
    /// <returns>The gate.</returns>
    /// <exception cref="InvalidOperationException">No test project is loaded.</exception>
    public static TestGate Denying(TimeProvider? time = null) => Deciding((_, _) => Outcome.Denied, time);

    /// <summary>A gate that refers every transfer that the test says nothing else of.</summary>
    /// <param name="time">The clock; the system's when null.</param>
    /// <returns>The gate.</returns>
    /// <exception cref="InvalidOperationException">No test project is loaded.</exception>
    public static TestGate Referring(TimeProvider? time = null) => Deciding((_, _) => Outcome.Referred, time);

    /// <summary>A gate that fails at every check that the test says nothing else of: what ships then has failed open.</summary>
    /// <param name="problem">What every check throws.</param>
    /// <returns>The gate.</returns>
    /// <exception cref="InvalidOperationException">No test project is loaded.</exception>
    public static TestGate Failing(Exception problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return Deciding((_, _) => throw problem);
    }

    /// <summary>A gate that decides as a function says.</summary>
    /// <param name="verdict">The verdict on a transfer that the test says nothing else of; the evidence is null where none was handed over.</param>
    /// <param name="time">The clock; the system's when null.</param>
    /// <returns>The gate.</returns>
    /// <exception cref="InvalidOperationException">No test project is loaded.</exception>
    public static TestGate Deciding(Func<Transfer, Evidence?, Outcome> verdict, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        return new TestGate(verdict, time);
    }

    /// <summary>Every decision, in the order in which they were made. A check that fails decides nothing.</summary>
    public IReadOnlyList<Decision> Decisions => [.. _decisions];

    /// <summary>Every transfer that the gate was asked about, in the order of the checks, those that failed among them.</summary>
    public IReadOnlyList<Transfer> Checked => [.. _checked];

    /// <summary>Permits one transfer from now on.</summary>
    /// <param name="transferId">The id of the transfer.</param>
    /// <returns>This gate.</returns>
    public TestGate Permit(string transferId) => Choose(transferId, Outcome.Permitted);

    /// <summary>Denies one transfer from now on.</summary>
    /// <param name="transferId">The id of the transfer.</param>
    /// <returns>This gate.</returns>
    public TestGate Deny(string transferId) => Choose(transferId, Outcome.Denied);

    /// <summary>Refers one transfer from now on.</summary>
    /// <param name="transferId">The id of the transfer.</param>
    /// <returns>This gate.</returns>
    public TestGate Refer(string transferId) => Choose(transferId, Outcome.Referred);

    /// <inheritdoc/>
    public Decision Check(Transfer transfer, Evidence evidence, CheckOptions? options = null)
    {
        Note(transfer);
        return Remember(_gate.Check(transfer, evidence, options));
    }

    /// <inheritdoc/>
    public Decision Check(Transfer transfer, CheckOptions? options = null)
    {
        Note(transfer);
        return Remember(_gate.Check(transfer, options));
    }

    /// <inheritdoc/>
    public async Task<Decision> CheckAsync(Transfer transfer, Evidence evidence, CheckOptions? options = null, CancellationToken cancellationToken = default)
    {
        Note(transfer);
        return Remember(await _gate.CheckAsync(transfer, evidence, options, cancellationToken).ConfigureAwait(false));
    }

    /// <inheritdoc/>
    public async Task<Decision> CheckAsync(Transfer transfer, CheckOptions? options = null, CancellationToken cancellationToken = default)
    {
        Note(transfer);
        return Remember(await _gate.CheckAsync(transfer, options, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Checks again, as a gate with a ledger does, and gives the clearance where the verdict permits.</summary>
    /// <param name="reference">The reference that was kept.</param>
    /// <param name="transfer">The transfer, unchanged since.</param>
    /// <param name="quantity">The lot; not counted here.</param>
    /// <param name="idempotencyKey">The key; not remembered here.</param>
    /// <param name="cancellationToken">Ends the redemption without a clearance.</param>
    /// <returns>The clearance.</returns>
    /// <exception cref="ArgumentNullException">The reference, the transfer or the key is null.</exception>
    /// <exception cref="ArgumentException">The key is empty.</exception>
    /// <exception cref="InvalidOperationException">The reference is of another transfer, or of this one before it was changed.</exception>
    /// <exception cref="ExportDeniedException">The verdict denies.</exception>
    /// <exception cref="ExportReferredException">The verdict refers.</exception>
    public async Task<Clearance> RedeemAsync(ClearanceReference reference, Transfer transfer, Quantity? quantity, string idempotencyKey, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ArgumentNullException.ThrowIfNull(transfer);
        ArgumentException.ThrowIfNullOrWhiteSpace(idempotencyKey);
        if (reference.Digest != TransferDigest.Of(transfer))
            throw new InvalidOperationException($"{reference} was issued for a transfer with the digest {reference.Digest}; the one to be redeemed, '{transfer.Id}', has {TransferDigest.Of(transfer)}. Check it as it is now.");
        return (await CheckAsync(transfer, null, cancellationToken).ConfigureAwait(false)).RequireClearance();
    }

    private TestGate Choose(string transferId, Outcome outcome)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(transferId);
        _chosen[transferId] = outcome;
        return this;
    }

    // Before the gate decides: a check that fails was made all the same.
    private void Note(Transfer transfer)
    {
        ArgumentNullException.ThrowIfNull(transfer);
        _checked.Enqueue(transfer);
    }

    private Decision Remember(Decision decision)
    {
        _decisions.Enqueue(decision);
        return decision;
    }
}
