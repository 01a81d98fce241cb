namespace Shop;

internal sealed class DayOfTheSale : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => new(Sale.Day, new TimeOnly(3, 0), TimeSpan.Zero);
}
