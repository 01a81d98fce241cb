namespace ExportPolicy.Rules;

/// <summary>The declared route ends in a country where no consignee or end user stands.</summary>
[Name(Id)]
[Priority(Stratum.Constraint)]
internal sealed class RouteNotToEndUser : Rule
{
    public const string Id = "route-not-to-end-user";

    internal static readonly RuleInfo Info = new(Id, Basis.Letter, "The route does not end at the consignee or end user");

    public override void Define()
    {
        Transfer transfer = null!;

        When()
            .Match(() => transfer, t => t.Route != null && !t.Route.IsUnknown)
            .Not<Party>(p => p.Role == PartyRole.UltimateConsignee || p.Role == PartyRole.EndUser, p => StandsAtEnd(p, transfer));

        Then()
            .Do(ctx => ctx.TryInsert(Found(transfer)));
    }

    private static bool StandsAtEnd(Party party, Transfer transfer) => party.Location.State.Equals(transfer.Route?.Destination?.State);

    private static Finding Found(Transfer transfer) =>
        Info.Refer(null, null, "The route {0} ends in {1}, where neither the ultimate consignee nor the end user stands.", transfer.Route!, transfer.Route!.Destination!.State);
}
