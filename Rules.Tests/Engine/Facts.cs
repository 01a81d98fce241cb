namespace ExportPolicy.Rules.Tests.Engine;

internal sealed record Order(int Id, string Buyer, int Amount = 0);

internal sealed record Line(int Order, string Item, int Quantity = 1);

internal record Party(string Name);

internal sealed record Company(string Name, string Country) : Party(Name), ILocated;

internal sealed record Base(string Country) : ILocated;

internal interface ILocated
{
    string Country { get; }
}

/// <summary>What a rule leaves behind for the test.</summary>
internal sealed record Note(string Text);

/// <summary>Keeps the order in which rules fire. Equal only to itself.</summary>
internal sealed class Journal
{
    public List<string> Entries { get; } = [];

    public void Add(string entry) => Entries.Add(entry);
}
