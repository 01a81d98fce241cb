namespace ExportPolicy.Rules;

/// <summary>Goods under a policy of denial go to a named recipient, and a listed exception is claimed: a human reviews it.</summary>
[Name(Id)]
[Priority(Stratum.Constraint)]
internal sealed class DenialExceptionClaimed : Rule
{
    public const string Id = "denial-exception-claimed";

    internal static readonly RuleInfo Info = new(Id, Basis.Letter, "A listed exception from a policy of denial is claimed");

    public override void Define()
    {
        PolicyOfDenial denial = null!;
        Recipient recipient = null!;
        ClassifiedLine goods = null!;
        ExceptionClaim claim = null!;

        When()
            .Match(() => denial)
            .Match(() => recipient, r => denial.Recipients.Contains(r.State))
            .Match(() => goods, g => denial.Goods.Includes(g))
            .Match(() => claim, c => denial.Lists(c));

        Then()
            .Do(ctx => ctx.TryInsert(Found(denial, recipient, goods, claim)));
    }

    private static Finding Found(PolicyOfDenial denial, Recipient recipient, ClassifiedLine goods, ExceptionClaim claim) =>
        Info.Refer(denial, goods.Line.Id, "{0} to {1}: a policy of denial applies; {2} is claimed and needs case-by-case review.", goods, recipient, claim);
}
