namespace ExportPolicy.Rules;

/// <summary>A clearance does not open this door: the goods must not leave.</summary>
public sealed class ClearanceException : Exception
{
    internal ClearanceException(ClearanceRefusal refusal, string message)
        : base(message) => Refusal = refusal;

    /// <summary>Why.</summary>
    public ClearanceRefusal Refusal { get; }
}
