namespace Shipping;

/// <summary>A database that forgets.</summary>
public sealed class Database : IDisposable, IAsyncDisposable
{
    /// <summary>Begins a transaction.</summary>
    /// <returns>The transaction.</returns>
    public Database Begin() => new() { Saves = Saves };

    /// <summary>Commits.</summary>
    public void Commit() => Saves++;

    /// <summary>How often was saved.</summary>
    public int Saves { get; private set; }

    /// <summary>Saves what was changed.</summary>
    /// <returns>When it is saved.</returns>
    public async Task SaveChangesAsync()
    {
        await Task.Yield();
        Saves++;
    }

    /// <inheritdoc/>
    public void Dispose() => Saves++;

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        Saves++;
        return ValueTask.CompletedTask;
    }
}
