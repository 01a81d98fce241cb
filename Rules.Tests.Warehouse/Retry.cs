namespace Shipping;

/// <summary>Tries an action again when it fails.</summary>
public sealed class Retry
{
    /// <summary>How often something failed.</summary>
    public int Failures { get; private set; }

    /// <summary>Runs an action, at most twice.</summary>
    /// <param name="action">The action.</param>
    public void Execute(Action action)
    {
        ArgumentNullException.ThrowIfNull(action);
        try
        {
            action();
        }
        catch (CarrierException)
        {
            Failures++;
            action();
        }
    }

    /// <summary>Runs an action, at most twice.</summary>
    /// <param name="action">The action.</param>
    /// <returns>The action.</returns>
    public async Task ExecuteAsync(Func<Task> action)
    {
        ArgumentNullException.ThrowIfNull(action);
        try
        {
            await action();
        }
        catch (CarrierException)
        {
            Failures++;
            await action();
        }
    }
}
