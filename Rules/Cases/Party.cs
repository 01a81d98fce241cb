namespace ExportPolicy.Rules;

/// <summary>Somebody in a role in a transfer.</summary>
/// <remarks>The state a party belongs to and the place where it stands are two facts: a United States depot in Germany belongs to the United States.</remarks>
public sealed record Party
{
    /// <summary>Creates a party.</summary>
    /// <param name="role">What it does in the transfer.</param>
    /// <param name="name">Its full name.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="state">The state it belongs to.</param>
    /// <param name="location">Where it stands; the territory of its state when left out.</param>
    /// <param name="identifiers">Register numbers and list ids by which it is known, such as <c>OFAC-12345</c>.</param>
    /// <exception cref="ArgumentException">A text is empty or an enumeration value is undefined.</exception>
    public Party(
        PartyRole role,
        string name,
        PartyKind kind,
        CountryCode state,
        Place? location = null,
        IEnumerable<string>? identifiers = null)
    {
        ArgumentNullException.ThrowIfNull(state);
        Role = Require.Defined(role, "The role of a party");
        Name = Require.Text(name, "The name of a party");
        NameKey = PartyName.Normalize(name);
        NameSkeleton = PartyName.Skeleton(name);
        Kind = Require.Defined(kind, $"The kind of party '{name}'");
        State = state;
        Location = location ?? Place.Of(state);
        Identifiers = Require.List(identifiers, $"The identifiers of party '{name}'");
        foreach (var identifier in Identifiers)
            Require.Text(identifier, $"An identifier of party '{name}'", nameof(identifiers));
    }

    /// <summary>What the party does in the transfer.</summary>
    public PartyRole Role { get; }

    /// <summary>The full name.</summary>
    public string Name { get; }

    /// <summary>What the party is.</summary>
    public PartyKind Kind { get; }

    /// <summary>The state the party belongs to.</summary>
    public CountryCode State { get; }

    /// <summary>Where the party stands.</summary>
    public Place Location { get; }

    /// <summary>Register numbers and list ids by which the party is known.</summary>
    public EquatableArray<string> Identifiers { get; }

    /// <summary>Whether the party buys, receives or uses the goods, rather than sends or arranges them.</summary>
    public bool Receives => Role >= PartyRole.Purchaser;

    /// <summary>Whether the party is a government or its armed forces.</summary>
    public bool IsGovernment => Kind is PartyKind.Government or PartyKind.Military;

    /// <summary>The name as it is compared with other names; see <see cref="PartyName"/>.</summary>
    internal string NameKey { get; }

    /// <summary>The name as it is looked up in lists of denied parties; see <see cref="PartyName"/>.</summary>
    internal string NameSkeleton { get; }

    /// <inheritdoc/>
    public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => $"{Name} ({State})";
}
