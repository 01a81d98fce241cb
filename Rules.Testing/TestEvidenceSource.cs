using System.Collections.Concurrent;

namespace ExportPolicy.Rules.Testing;

/// <summary>An evidence source that answers as a test chooses, and remembers what it was asked.</summary>
[TestOnly]
public sealed class TestEvidenceSource : IEvidenceSource
{
    private readonly Func<Transfer, Evidence> _find;
    private readonly ConcurrentQueue<Transfer> _asked = new();

    /// <summary>Creates a source that finds the same for every transfer.</summary>
    /// <param name="evidence">The evidence; <see cref="Evidence.None"/> when null.</param>
    public TestEvidenceSource(Evidence? evidence = null)
        : this(_ => evidence ?? Evidence.None)
    {
    }

    /// <summary>Creates a source that finds what a function says. It may throw.</summary>
    /// <param name="find">Finds the evidence for a transfer.</param>
    public TestEvidenceSource(Func<Transfer, Evidence> find)
    {
        ArgumentNullException.ThrowIfNull(find);
        _find = find;
    }

    /// <summary>The transfers that it was asked about, in that order.</summary>
    public IReadOnlyList<Transfer> Asked => [.. _asked];

    /// <inheritdoc/>
    public Evidence Find(Transfer transfer)
    {
        _asked.Enqueue(transfer);
        return _find(transfer);
    }
}
