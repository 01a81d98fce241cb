namespace ExportPolicy.Rules.Testing;

/// <summary>What a test expected is not so. Every test framework takes it for a failure.</summary>
[TestOnly]
public sealed class ExpectationException : Exception
{
    internal ExpectationException(string message)
        : base(message)
    {
    }
}
