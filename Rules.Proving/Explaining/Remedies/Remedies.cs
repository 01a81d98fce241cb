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

    /// <summary>The moves that apply in a situation. Once goods have left it is a review: what was so can still be clarified and stated, nothing can be obtained, left behind or waited for.</summary>
    public static IReadOnlyList<Move> For(Situation situation) =>
    [
        .. All.SelectMany(remedy => remedy.For(situation))
            .Where(move => !situation.Assessment.IsReview || move.Kind is not (StepKind.Document or StepKind.LeaveOut or StepKind.Wait)),
    ];
}
