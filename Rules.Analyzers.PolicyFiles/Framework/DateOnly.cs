using System.Globalization;

namespace System;

/// <summary>A day, as the frameworks since .NET 6 have it.</summary>
public readonly record struct DateOnly : IComparable<DateOnly>
{
    private readonly DateTime _midnight;

    public DateOnly(int year, int month, int day)
        : this(new DateTime(year, month, day))
    {
    }

    private DateOnly(DateTime midnight) => _midnight = midnight;

    public static DateOnly MinValue => default;

    public int Year => _midnight.Year;

    public int Month => _midnight.Month;

    public int DayNumber => (_midnight - DateTime.MinValue).Days;

    public static bool operator <(DateOnly left, DateOnly right) => left._midnight < right._midnight;

    public static bool operator <=(DateOnly left, DateOnly right) => left._midnight <= right._midnight;

    public static bool operator >(DateOnly left, DateOnly right) => left._midnight > right._midnight;

    public static bool operator >=(DateOnly left, DateOnly right) => left._midnight >= right._midnight;

    public static DateOnly FromDayNumber(int number) => new(DateTime.MinValue.AddDays(number));

    public static DateOnly FromDateTime(DateTime time) => new(time.Date);

    public static bool TryParseExact(string text, string format, IFormatProvider provider, DateTimeStyles styles, out DateOnly day)
    {
        var isDay = DateTime.TryParseExact(text, format, provider, styles, out var time);
        day = new(time.Date);
        return isDay;
    }

    public DateTime ToDateTime(TimeOnly time) => _midnight + time.SinceMidnight;

    public int CompareTo(DateOnly other) => _midnight.CompareTo(other._midnight);

    public string ToString(string format, IFormatProvider provider) => _midnight.ToString(format, provider);
}
