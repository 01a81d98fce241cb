namespace ExportPolicy.Rules;

/// <summary>No dealings with listed parties: an identifier denies, a name alone refers.</summary>
public sealed class DeniedParties : Commitment
{
    private readonly Dictionary<string, DeniedParty> _byIdentifier = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, DeniedParty> _byName = new(StringComparer.Ordinal);

    internal DeniedParties(CommitmentHead head, string list, EquatableArray<DeniedParty> parties)
        : base(head)
    {
        List = list;
        Parties = parties;
        foreach (var party in parties)
        {
            foreach (var identifier in party.Identifiers)
                _byIdentifier.TryAdd(identifier.Trim(), party);
            foreach (var name in party.Names)
                _byName.TryAdd(PartyName.Normalize(name), party);
        }
    }

    /// <inheritdoc/>
    public override string Kind => "denied-party";

    /// <summary>The file that holds the list.</summary>
    public string List { get; }

    /// <summary>The listed parties.</summary>
    public EquatableArray<DeniedParty> Parties { get; }

    /// <inheritdoc/>
    public override EquatableArray<CountryCode> ConcernedStates => [];

    /// <summary>The entry that names an identifier of a party.</summary>
    /// <param name="party">The party.</param>
    /// <returns>The entry; null when there is none.</returns>
    public DeniedParty? ByIdentifier(Party party)
    {
        ArgumentNullException.ThrowIfNull(party);
        foreach (var identifier in party.Identifiers)
        {
            if (_byIdentifier.TryGetValue(identifier.Trim(), out var entry))
                return entry;
        }

        return null;
    }

    /// <summary>The entry that has the name of a party, both normalised.</summary>
    /// <param name="party">The party.</param>
    /// <returns>The entry; null when there is none.</returns>
    public DeniedParty? ByName(Party party)
    {
        ArgumentNullException.ThrowIfNull(party);
        return _byName.GetValueOrDefault(PartyName.Normalize(party.Name));
    }
}

/// <summary>An entry of a list of denied parties.</summary>
/// <param name="Id">The id of the entry in its list.</param>
/// <param name="Names">The name and its variants.</param>
/// <param name="Identifiers">Identifiers of the party.</param>
/// <param name="Source">Where the entry comes from.</param>
public sealed record DeniedParty(string Id, EquatableArray<string> Names, EquatableArray<string> Identifiers, Citation Source);
