namespace ExportPolicy.Rules.Ledger;

/// <summary>What one line takes of a cap or a licence on a day, and what of that has left, in ten-thousandths.</summary>
internal sealed record ReservedDraw(string Line, string Account, string Unit, string Day, long Amount, long Shipped = 0)
{
    /// <summary>Whether another is of the same line and account.</summary>
    public bool IsOfSame(ReservedDraw other) => (Line, Account, Unit) == (other.Line, other.Account, other.Unit);

    /// <summary>Whether it is also counted on the same day.</summary>
    public bool IsSame(ReservedDraw other) => IsOfSame(other) && Day == other.Day;
}
