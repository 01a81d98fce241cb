namespace ExportPolicy.Rules;

/// <summary>A party bears an identifier that a list of denied parties names.</summary>
[Name(Id)]
[Priority(Stratum.Constraint)]
internal sealed class DeniedPartyByIdentifier : Rule
{
    public const string Id = "denied-party-by-identifier";

    internal static readonly RuleInfo Info = new(Id, Basis.Letter, "A party is on a list of denied parties");

    public override void Define()
    {
        DeniedParties list = null!;
        Party party = null!;

        When()
            .Match(() => list)
            .Match(() => party, p => list.ByIdentifier(p) != null);

        Then()
            .Do(ctx => ctx.TryInsert(Found(list, party)));
    }

    private static Finding Found(DeniedParties list, Party party) =>
        new(Info, Effect.Prohibit, null, list, null, "The {0} {1} bears an identifier of entry {2} of the list of denied parties.",
            [PartyRoleNames.Of(party.Role), party, list.ByIdentifier(party)!.Id], source: list.ByIdentifier(party)!.Source);
}
