namespace ExportPolicy.Rules.Testing;

/// <summary>What a test expects that a gate was asked.</summary>
[TestOnly]
public static class GateExpectations
{
    /// <summary>Expects that a transfer was checked, and that there is a decision about it.</summary>
    /// <param name="gate">The gate.</param>
    /// <param name="transferId">The id of the transfer.</param>
    /// <returns>The last decision about it.</returns>
    /// <exception cref="ExpectationException">It was not, or every check of it failed.</exception>
    public static Decision ShouldHaveChecked(this TestGate gate, string transferId)
    {
        ArgumentNullException.ThrowIfNull(gate);
        return gate.Decisions.LastOrDefault(decision => decision.Transfer.Id == transferId)
            ?? throw new ExpectationException(gate.Checked.Any(transfer => transfer.Id == transferId)
                ? $"Expected a decision about transfer '{transferId}', but every check of it failed."
                : $"Expected transfer '{transferId}' to be checked, but {Checked(gate)}.");
    }

    /// <summary>Expects that nothing was checked, not even by a check that failed.</summary>
    /// <param name="gate">The gate.</param>
    /// <exception cref="ExpectationException">Something was.</exception>
    public static void ShouldHaveCheckedNothing(this TestGate gate)
    {
        ArgumentNullException.ThrowIfNull(gate);
        if (gate.Checked.Count > 0)
            throw new ExpectationException($"Expected no transfer to be checked, but {Checked(gate)}.");
    }

    private static string Checked(TestGate gate) => gate.Checked switch
    {
        [] => "none was",
        var transfers => $"these were: {string.Join(", ", transfers.Select(transfer => $"'{transfer.Id}'"))}",
    };
}
