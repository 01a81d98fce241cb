namespace ExportPolicy.Rules;

/// <summary>Goods under a policy of denial go to a named recipient, and no listed exception is claimed.</summary>
[Name(Id)]
[Priority(Stratum.Constraint)]
internal sealed class UnderPolicyOfDenial : Rule
{
    public const string Id = "under-policy-of-denial";

    internal static readonly RuleInfo Info = new(Id, Basis.Letter, "A policy of denial applies");

    public override void Define()
    {
        PolicyOfDenial denial = null!;
        Recipient recipient = null!;
        ClassifiedLine goods = null!;

        When()
            .Match(() => denial)
            .Match(() => recipient, r => denial.Recipients.Contains(r.State))
            .Match(() => goods, g => denial.Goods.Includes(g))
            .Not<ExceptionClaim>(e => denial.Lists(e));

        Then()
            .Do(ctx => ctx.TryInsert(Found(denial, recipient, goods)));
    }

    private static Finding Found(PolicyOfDenial denial, Recipient recipient, ClassifiedLine goods) =>
        Info.Prohibit(denial, goods.Line.Id, "{0} to {1}: a policy of denial applies, and no listed exception is claimed.", goods, recipient);
}
