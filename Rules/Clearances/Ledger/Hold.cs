namespace ExportPolicy.Rules;

/// <summary>A case waits for somebody: while it is held nothing of it leaves.</summary>
public sealed record Hold
{
    /// <summary>Creates a hold.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="transferId">The transfer.</param>
    /// <param name="owner">Who sees to it.</param>
    /// <param name="due">The day by which it is to be settled. A hold that is overdue still holds.</param>
    /// <param name="reason">What is to be settled.</param>
    /// <exception cref="ArgumentException">A text is empty.</exception>
    public Hold(string id, string transferId, string owner, DateOnly due, string reason)
    {
        Id = Require.Text(id, "The id of a hold");
        TransferId = Require.Text(transferId, $"The transfer of hold '{id}'");
        Owner = Require.Text(owner, $"The owner of hold '{id}'");
        Due = due;
        Reason = Require.Text(reason, $"The reason of hold '{id}'");
    }

    /// <summary>The id.</summary>
    public string Id { get; }

    /// <summary>The transfer.</summary>
    public string TransferId { get; }

    /// <summary>Who sees to it.</summary>
    public string Owner { get; }

    /// <summary>The day by which it is to be settled.</summary>
    public DateOnly Due { get; }

    /// <summary>What is to be settled.</summary>
    public string Reason { get; }
}
