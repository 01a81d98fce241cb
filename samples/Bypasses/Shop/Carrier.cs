namespace Bypasses.Shop;

/// <summary>A carrier's client, as a package would bring it; ExportControlledMembers.txt says what in it moves goods.</summary>
public sealed class Carrier
{
    private readonly List<string> _booked = [];

    /// <summary>What was booked.</summary>
    public IReadOnlyList<string> Booked => _booked;

    /// <summary>Books what has a number.</summary>
    /// <param name="number">The number.</param>
    public void Book(string number) => _booked.Add(number);
}
