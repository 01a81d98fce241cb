namespace ExportPolicy.Rules.Ledger;

/// <summary>What a line takes of a cap or a licence, and the most that there was; null where two people let more go.</summary>
internal sealed record DrawBody(string Line, string Account, string Unit, string Day, long Amount, long? Most, string? Since)
{
    public ReservedDraw Reserved => new(Line, Account, Unit, Day, Amount);

    public static DrawBody Of(Draw draw) => new(
        StoredText.Of(draw.LineId),
        StoredText.Folded(draw.Limit.Account),
        StoredText.Folded(draw.Limit.Unit),
        Days.Of(draw.Limit.Day),
        Amounts.Taken(draw.Amount),
        draw.Limit.Most is { } most ? Amounts.Allowed(most) : null,
        draw.Limit.Since is { } since ? Days.Of(since) : null);
}
