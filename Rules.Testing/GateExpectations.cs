namespace ExportPolicy.Rules.Testing;

/// <summary>What a test expects that a gate was asked.</summary>
[TestOnly]
public static class GateExpectations
{
    /// <summary>Expects that a transfer was checked.</summary>
    /// <param name="gate">The gate.</param>
    /// <param name="transferId">The id of the transfer.</param>
    /// <returns>The last decision about it.</returns>
    /// <exception cref="ExpectationException">It was not.</exception>
    public static Decision ShouldHaveChecked(this TestGate gate, string transferId)
    {
        ArgumentNullException.ThrowIfNull(gate);
        return gate.Decisions.LastOrDefault(decision => decision.Transfer.Id == transferId)
            ?? throw new ExpectationException($"Expected transfer '{transferId}' to be checked, but {Checked(gate)}.");
    }

    /// <summary>Expects that nothing was checked.</summary>
    /// <param name="gate">The gate.</param>
    /// <exception cref="ExpectationException">Something was.</exception>
    public static void ShouldHaveCheckedNothing(this TestGate gate)
    {
        ArgumentNullException.ThrowIfNull(gate);
        if (gate.Decisions.Count > 0)
            throw new ExpectationException($"Expected no transfer to be checked, but {Checked(gate)}.");
    }

    private static string Checked(TestGate gate) => gate.Checked switch
    {
        [] => "none was",
        var transfers => $"these were: {string.Join(", ", transfers.Select(transfer => $"'{transfer.Id}'"))}",
    };
}
