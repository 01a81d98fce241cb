namespace ExportPolicy.Rules.Proving;

/// <summary>A route that is not declared, or declared to be unknown, is stated. One that is declared stays.</summary>
internal sealed class RouteStated : IRemedy
{
    public IEnumerable<Move> For(Situation situation) =>
        situation.Assessment.Findings.Any(IsAboutNoRoute)
            ?
            [
                new Move(
                    StepKind.Fact,
                    "route",
                    $"State the route. Asked with the way straight from {situation.Transfer.Exporter.Location} to the declared end user.",
                    asked => EndOf(asked.Transfer) is { } destination
                        ? asked.With(asked.Transfer.With(route: Route.Through(asked.Transfer.Exporter.Location, destination)))
                        : null,
                    IsAboutNoRoute)
                {
                    // It ends where the end user stands, who may have to be named first.
                    Rank = 1,
                    ForApplicant = "State the route.",
                },
            ]
            : [];

    private static bool IsAboutNoRoute(Finding finding) => finding.RuleId is RuleIds.RouteNotDeclared or RuleIds.RouteUnknown;

    private static Place? EndOf(Transfer transfer) => transfer.In(PartyRole.EndUser).FirstOrDefault()?.Location;
}
