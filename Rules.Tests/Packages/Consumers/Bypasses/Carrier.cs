namespace Bypasses;

/// <summary>Stands for a client of others, listed in ExportControlledMembers.txt.</summary>
internal sealed class Carrier
{
    public void Book(string order) => Console.WriteLine(order);
}

internal sealed class BelowTheDock(Carrier carrier)
{
    public void Book(string order) => carrier.Book(order); // EXP1001
}
