namespace ExportPolicy.Rules;

/// <summary>The normalised name of a party is on a list of denied parties; a human compares them.</summary>
[Name(Id)]
[Priority(Stratum.Constraint)]
internal sealed class DeniedPartyByName : Rule
{
    public const string Id = "denied-party-by-name";

    internal static readonly RuleInfo Info = new(Id, Basis.Letter, "The name of a party is like one on a list of denied parties");

    public override void Define()
    {
        DeniedParties list = null!;
        Party party = null!;

        When()
            .Match(() => list)
            .Match(() => party, p => list.ByName(p) != null, p => list.ByIdentifier(p) == null);

        Then()
            .Do(ctx => ctx.TryInsert(Found(list, party)));
    }

    private static Finding Found(DeniedParties list, Party party) =>
        new(Info, Effect.Refer, null, list, null, "The {0} {1} has the name of entry {2} of the list of denied parties; compare identifiers.",
            [PartyRoleNames.Of(party.Role), party, list.ByName(party)!.Id], source: list.ByName(party)!.Source);
}
