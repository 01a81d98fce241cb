namespace ExportPolicy.Rules;

/// <summary>No dealings with listed parties: an identifier denies, a name alone refers, and so does an identifier that is only like a listed one.</summary>
public sealed class DeniedParties : Commitment
{
    private readonly Dictionary<string, DeniedParty> _byIdentifier = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, DeniedParty> _byIdentifierSkeleton = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DeniedParty> _byName = new(StringComparer.Ordinal);

    internal DeniedParties(CommitmentHead head, string list, EquatableArray<DeniedParty> parties)
        : base(head)
    {
        List = list;
        Parties = parties;
        foreach (var party in parties)
        {
            foreach (var identifier in party.Identifiers)
            {
                _byIdentifier.TryAdd(identifier.Trim(), party);
                _byIdentifierSkeleton.TryAdd(PartyName.IdentifierSkeleton(identifier), party);
            }

            foreach (var name in party.Names)
                _byName.TryAdd(PartyName.Skeleton(name), party);
        }
    }

    /// <inheritdoc/>
    public override string Kind => "denied-party";

    /// <summary>The file that holds the list.</summary>
    public string List { get; }

    /// <summary>The listed parties.</summary>
    public EquatableArray<DeniedParty> Parties { get; }

    /// <inheritdoc/>
    public override bool JudgesGoods => false;

    /// <inheritdoc/>
    public override EquatableArray<CountryCode> ConcernedStates => [];

    /// <summary>Finds the entry that bears an identifier; case does not matter.</summary>
    /// <param name="identifier">The identifier.</param>
    /// <returns>The first such entry; null where there is none.</returns>
    public DeniedParty? FindByIdentifier(string identifier)
    {
        ArgumentNullException.ThrowIfNull(identifier);
        return _byIdentifier.GetValueOrDefault(identifier.Trim());
    }

    /// <summary>Finds the entry that bears a name; case, accents, punctuation, legal form and look-alike letters do not matter.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The first such entry; null where there is none.</returns>
    public DeniedParty? FindByName(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return _byName.GetValueOrDefault(PartyName.Skeleton(name));
    }

    // The entry that bears the name of the party; null where there is none.
    internal DeniedParty? ByName(Party party) => _byName.GetValueOrDefault(party.NameSkeleton);

    // An identifier of the party that is like a listed one, with the entry that lists it; null where there is none. Case, separators and look-alike signs do not matter.
    internal (string Identifier, DeniedParty Entry)? LikeIdentifier(Party party)
    {
        foreach (var identifier in party.Identifiers.Order(StringComparer.Ordinal))
        {
            if (PartyName.IdentifierSkeleton(identifier) is { Length: > 0 } skeleton && _byIdentifierSkeleton.TryGetValue(skeleton, out var entry))
                return (identifier, entry);
        }

        return null;
    }

    // Whether the name of the party, or an identifier, is like one on the list, so that a human has to compare them.
    internal bool MayList(Party party) => ByIdentifier(party) is null && (ByName(party) is not null || (party.Identifiers.Count > 0 && LikeIdentifier(party) is not null));

    // The entry that an identifier of the party names, the first by id where several are named; null where there is none.
    internal DeniedParty? ByIdentifier(Party party) => party.Identifiers.Count == 0
        ? null
        : party.Identifiers.Select(FindByIdentifier).OfType<DeniedParty>().MinBy(entry => entry.Id, StringComparer.Ordinal);
}

/// <summary>An entry of a list of denied parties.</summary>
/// <param name="Id">The id of the entry in its list.</param>
/// <param name="Names">The name and its variants.</param>
/// <param name="Identifiers">Identifiers of the party.</param>
/// <param name="Source">Where the entry comes from.</param>
public sealed record DeniedParty(string Id, EquatableArray<string> Names, EquatableArray<string> Identifiers, Citation Source);
