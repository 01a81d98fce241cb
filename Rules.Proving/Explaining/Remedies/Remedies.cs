namespace ExportPolicy.Rules.Proving;

/// <summary>Every kind of lawful step that there is. What is not among them is never suggested: another end user, route, quantity, split, control code or fund, or evidence left out.</summary>
internal static class Remedies
{
    private static readonly IRemedy[] All =
    [
        new EvidenceClarified(),
        new EndUserNamed(),
        new QuantityStated(),
        new RouteStated(),
        new LethalityConfirmed(),
        new FinerCodeStated(),
        new LinesLeftOut(),
        new PolicyAwaited(),
        new WordingSettled(),
        new BanDecidedByOwner(),
        new DenialExceptionAsked(),
        new ConsentObtained(),
        new LicenceObtained(),
        new CertificateCompleted(),
        new GapAcknowledged(),
    ];

    /// <summary>The moves that apply in a situation.</summary>
    public static IReadOnlyList<Move> For(Situation situation) => [.. All.SelectMany(remedy => remedy.For(situation))];
}
