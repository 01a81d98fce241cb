namespace ExportPolicy.Rules;

/// <summary>Banned goods pass through a banned recipient on the way to somebody else.</summary>
[Name(Id)]
[Priority(Stratum.Constraint)]
internal sealed class RouteThroughBannedState : Rule
{
    public const string Id = "route-through-banned-state";

    internal static readonly RuleInfo Info = new(Id, Basis.Letter, "The route passes through a banned recipient",
        "Choose a route that does not pass through this state.");

    public override void Define()
    {
        Transfer transfer = null!;
         LethalAidBan ban = null!;
         ClassifiedLine goods = null!;

        When()
            .Match(() => transfer, t => t.Route != null)
            .Match(() => ban, b => PassesThrough(transfer.Route, b.Recipients))
            .Match(() => goods, g => Readings.Bans(ban, transfer, g));

        Then()
            .Do(ctx => ctx.TryInsert(Found(ban, transfer, goods)));
    }

    private static bool PassesThrough(Route? route, EquatableArray<CountryCode> states) =>
        route is not null && route.Legs.Take(route.Legs.Count - 1).Any(leg => states.Contains(leg.State));

    private static Finding Found(LethalAidBan ban, Transfer transfer, ClassifiedLine goods) =>
        Info.Refer(ban, goods.Line.Id, "{0}: the route {1} passes through a recipient to whom the goods are banned.", goods, transfer.Route!);
}
