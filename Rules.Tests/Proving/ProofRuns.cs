namespace ExportPolicy.Rules.Tests.Proving;

/// <summary>Which proofs a run of the tests makes: without <c>PROOFS</c> the short ones, so that the suite alone stays short.</summary>
internal static class ProofRuns
{
    /// <summary>What was asked for; null for nothing.</summary>
    public static string? Wanted { get; } = Environment.GetEnvironmentVariable("PROOFS") is { Length: > 0 } wanted ? wanted : null;

    /// <summary>Skips a test that takes long where nobody asked for it.</summary>
    public static void SkipUnlessWanted() => Assert.SkipUnless(Wanted is not null, "Runs where PROOFS is set.");
}
