namespace ExportPolicy.Rules;

/// <summary>An exception is claimed that no policy of denial in the case lists: it counts for nothing, and whoever claimed it should know.</summary>
[Name(Id)]
[Priority(Stratum.Constraint)]
internal sealed class ExceptionNotListed : Rule
{
    public const string Id = "exception-not-listed";

    internal static readonly RuleInfo Info = new(Id, Basis.Letter, "An exception is claimed that no policy of denial lists");

    public override void Define()
    {
        ExceptionClaim claim = null!;

        When()
            .Match(() => claim)
            .Not<PolicyOfDenial>(d => d.Lists(claim));

        Then()
            .Do(ctx => ctx.TryInsert(Found(claim)));
    }

    private static Finding Found(ExceptionClaim claim) =>
        Info.Note(null, null, "{0} is listed by no policy of denial in this case and counts for nothing.", claim);
}
