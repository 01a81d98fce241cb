namespace ExportPolicy.Rules;

/// <summary>No dealings with listed parties: an identifier denies, a name alone refers.</summary>
public sealed class DeniedParties : Commitment
{
    internal DeniedParties(CommitmentHead head, string list, EquatableArray<DeniedParty> parties)
        : base(head)
    {
        List = list;
        Parties = parties;
    }

    /// <inheritdoc/>
    public override string Kind => "denied-party";

    /// <summary>The file that holds the list.</summary>
    public string List { get; }

    /// <summary>The listed parties.</summary>
    public EquatableArray<DeniedParty> Parties { get; }

    /// <inheritdoc/>
    public override EquatableArray<CountryCode> ConcernedStates => [];
}

/// <summary>An entry of a list of denied parties.</summary>
/// <param name="Id">The id of the entry in its list.</param>
/// <param name="Names">The name and its variants.</param>
/// <param name="Identifiers">Identifiers of the party.</param>
/// <param name="Source">Where the entry comes from.</param>
public sealed record DeniedParty(string Id, EquatableArray<string> Names, EquatableArray<string> Identifiers, Citation Source);
