namespace ExportPolicy.Rules;

/// <summary>The name of a party, or an identifier, is like one on a list of denied parties; a human compares them.</summary>
[Name(Id)]
[Priority(Stratum.Constraint)]
internal sealed class DeniedPartyByName : Rule
{
    public const string Id = "denied-party-by-name";

    internal static readonly RuleInfo Info = new(Id, Basis.Letter, "The name or an identifier of a party is like one on a list of denied parties");

    public override void Define()
    {
        DeniedParties list = null!;
        Party party = null!;

        When()
            .Match(() => list)
            .Match(() => party, p => list.MayList(p));

        Then()
            .Do(ctx => ctx.TryInsert(Found(list, party)));
    }

    private static Finding Found(DeniedParties list, Party party) => list.ByName(party) is { } named
        ? new(Info, Effect.Refer, null, list, null, "The {0} {1} has the name of entry {2} of the list of denied parties; compare identifiers.",
            [PartyRoleNames.Of(party.Role), party, named.Id], source: named.Source)
        : Found(list, party, list.LikeIdentifier(party)!.Value);

    private static Finding Found(DeniedParties list, Party party, (string Identifier, DeniedParty Entry) like) =>
        new(Info, Effect.Refer, null, list, null, "The {0} {1} bears the identifier '{2}', which is like one of entry {3} of the list of denied parties; compare them.",
            [PartyRoleNames.Of(party.Role), party, like.Identifier, like.Entry.Id], source: like.Entry.Source);
}
