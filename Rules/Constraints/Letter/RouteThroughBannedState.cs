namespace ExportPolicy.Rules;

/// <summary>Goods pass through a state to which they are banned, or which is under a policy of denial, on the way to somebody else.</summary>
[Name(Id)]
[Priority(Stratum.Constraint)]
internal sealed class RouteThroughBannedState : Rule
{
    public const string Id = "route-through-banned-state";

    internal static readonly RuleInfo Info = new(Id, Basis.Letter, "The route passes through a banned recipient");

    public override void Define()
    {
        Transfer transfer = null!;
        Commitment commitment = null!;
        ClassifiedLine goods = null!;

        When()
            .Match(() => transfer, t => t.Route != null)
            .Match(() => commitment, c => PassesThrough(transfer.Route, Refused(c)))
            .Match(() => goods, g => Refuses(commitment, transfer, g));

        Then()
            .Do(ctx => ctx.TryInsert(Found(commitment, transfer, goods)));
    }

    private static EquatableArray<CountryCode> Refused(Commitment commitment) => commitment switch
    {
        LethalAidBan ban => ban.Recipients,
        PolicyOfDenial denial => denial.Recipients,
        _ => [],
    };

    private static bool Refuses(Commitment commitment, Transfer transfer, ClassifiedLine goods) => commitment switch
    {
        LethalAidBan ban => ban.Bans(transfer, goods),
        PolicyOfDenial denial => denial.Goods.Includes(goods),
        _ => false,
    };

    private static bool PassesThrough(Route? route, EquatableArray<CountryCode> states)
    {
        for (var i = 0; i < route?.Legs.Count - 1; i++)
        {
            if (states.Contains(route!.Legs[i].State))
                return true;
        }

        return false;
    }

    private static Finding Found(Commitment commitment, Transfer transfer, ClassifiedLine goods) =>
        Info.Refer(commitment, goods.Line.Id, "{0}: the route {1} passes through a recipient to whom the goods are {2}.", goods, transfer.Route!, commitment is LethalAidBan ? "banned" : "refused");
}
