namespace System;

/// <summary>A time of day, as the frameworks since .NET 6 have it.</summary>
public readonly record struct TimeOnly(TimeSpan SinceMidnight)
{
    public static TimeOnly MinValue => default;
}
