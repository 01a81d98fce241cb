namespace ExportPolicy.Rules.Testing;

/// <summary>What a test expects of a clearance.</summary>
[TestOnly]
public static class ClearanceExpectations
{
    /// <summary>Expects that a clearance opens the door for a transfer.</summary>
    /// <param name="clearance">The clearance.</param>
    /// <param name="transfer">The transfer.</param>
    /// <exception cref="ExpectationException">It does not.</exception>
    public static void ShouldOpen(this Clearance clearance, Transfer transfer)
    {
        if (Refusal(clearance, transfer) is { } refused)
            throw new ExpectationException($"Expected the clearance to open for transfer '{transfer.Id}', but it is refused: {refused.Message}");
    }

    /// <summary>Expects that a clearance does not open the door for a transfer.</summary>
    /// <param name="clearance">The clearance.</param>
    /// <param name="transfer">The transfer.</param>
    /// <param name="because">Why not; null for whatever reason.</param>
    /// <exception cref="ExpectationException">It does, or is refused for another reason.</exception>
    public static void ShouldNotOpen(this Clearance clearance, Transfer transfer, ClearanceRefusal? because = null)
    {
        if (Refusal(clearance, transfer) is not { } refused)
            throw new ExpectationException($"Expected {clearance} to be refused for transfer '{transfer.Id}', but it opens.");
        if (because is { } expected && refused.Refusal != expected)
            throw new ExpectationException($"Expected the clearance to be refused for transfer '{transfer.Id}' because of {expected}, but it is because of {refused.Refusal}: {refused.Message}");
    }

    private static ClearanceException? Refusal(Clearance clearance, Transfer transfer)
    {
        ArgumentNullException.ThrowIfNull(clearance);
        try
        {
            clearance.Demand(transfer);
            return null;
        }
        catch (ClearanceException refused)
        {
            return refused;
        }
    }
}
