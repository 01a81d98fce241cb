namespace ExportPolicy.Rules;

/// <summary>The body for which a speaker speaks; not the outlet that prints it.</summary>
public sealed record Institution
{
    /// <summary>Creates an institution.</summary>
    /// <param name="name">Its name. Unnamed officials of one government share one name, so that they count once.</param>
    /// <param name="state">The state of which it is an organ; null for a private body.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public Institution(string name, CountryCode? state = null)
    {
        Name = Require.Text(name, "The name of an institution");
        NameKey = PartyName.Normalize(name);
        State = state;
    }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The state of which it is an organ; null for a private body.</summary>
    public CountryCode? State { get; }

    /// <summary>The name as it is compared with other names; see <see cref="PartyName"/>.</summary>
    internal string NameKey { get; }

    /// <inheritdoc/>
    public override string ToString() => State is null ? Name : $"{Name} ({State})";
}
