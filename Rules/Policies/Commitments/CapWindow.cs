using System.Globalization;

namespace ExportPolicy.Rules;

/// <summary>The time over which a cap counts what goes: a calendar year or month of the issuer, or a number of days.</summary>
public sealed record CapWindow
{
    internal const int MostDays = 36_500;

    private readonly int? _days;
    private readonly bool _isMonth;

    private CapWindow(int? days, bool isMonth)
    {
        _days = days;
        _isMonth = isMonth;
    }

    internal static CapWindow Year { get; } = new(null, isMonth: false);

    internal static CapWindow Month { get; } = new(null, isMonth: true);

    /// <summary>So many days, of which the last is the day asked about.</summary>
    internal static CapWindow Days(int days) => new(days, isMonth: false);

    /// <summary>The first day of the window that holds a day. Of a number of days the window ends with that day, which counts as one of them.</summary>
    /// <param name="day">The day, in the issuer's calendar.</param>
    /// <returns>The first day that counts together with it.</returns>
    public DateOnly FirstDay(DateOnly day) => _days is { } days
        ? DateOnly.FromDayNumber(Math.Max(DateOnly.MinValue.DayNumber, day.DayNumber - days + 1))
        : new DateOnly(day.Year, _isMonth ? day.Month : 1, 1);

    /// <inheritdoc/>
    public override string ToString() => _days switch
    {
        null => _isMonth ? "month" : "year",
        1 => "day",
        { } days => string.Create(CultureInfo.InvariantCulture, $"{days} days"),
    };
}
