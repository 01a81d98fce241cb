namespace OrderDesk.Orders;

/// <summary>Reads what customers and colleagues send in.</summary>
internal static class Form
{
    /// <summary>Runs what reads a form; the library says what is wrong with a value, and that is passed on to whoever wrote it.</summary>
    /// <exception cref="InvalidFormException">The form holds a value that cannot be.</exception>
    public static T Read<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception wrong) when (wrong is FormatException or ArgumentException)
        {
            throw new InvalidFormException(wrong);
        }
    }
}
