namespace Shipping;

/// <summary>A log. It keeps nothing.</summary>
public sealed class Log
{
    /// <summary>How many lines were written.</summary>
    public int Lines { get; private set; }

    /// <summary>Writes a line.</summary>
    /// <param name="text">The line.</param>
    public void Info(string text) => Lines += text is null ? 0 : 1;

    /// <summary>Writes what failed.</summary>
    /// <param name="failure">The exception.</param>
    public void Error(Exception failure) => Lines += failure is null ? 0 : 1;

    /// <summary>Writes what failed, as an exception filter.</summary>
    /// <param name="failure">The exception.</param>
    /// <returns>Always true.</returns>
    public bool Wrote(Exception failure)
    {
        Error(failure);
        return Lines > 0;
    }
}
