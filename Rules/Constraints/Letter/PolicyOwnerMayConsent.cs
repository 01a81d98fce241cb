namespace ExportPolicy.Rules;

/// <summary>A transfer passes on banned goods to a banned recipient; only the owner of the policy could consent.</summary>
[Name(Id)]
[Priority(Stratum.Constraint)]
internal sealed class PolicyOwnerMayConsent : Rule
{
    public const string Id = "policy-owner-may-consent";

    internal static readonly RuleInfo Info = new(Id, Basis.Letter, "Only the policy owner can consent to what is asked");

    public override void Define()
    {
        Transfer transfer = null!;
        ConsentToRetransfer consent = null!;
        LethalAidBan ban = null!;
        Recipient recipient = null!;
        ClassifiedLine goods = null!;

        When()
            .Match(() => transfer)
            .Match(() => consent, c => c.IsAbout(transfer))
            .Match(() => ban, b => b.Policy == consent.Policy)
            .Match(() => recipient, r => ban.Recipients.Contains(r.State))
            .Match(() => goods, g => ban.Bans(transfer, g));

        Then()
            .Do(ctx => ctx.TryInsert(Found(consent, goods, recipient)));
    }

    private static Finding Found(ConsentToRetransfer consent, ClassifiedLine goods, Recipient recipient) =>
        Info.Note(consent, goods.Line.Id, "{0} to {1}: only {2} could consent; a request goes to it, not to a rule.", goods, recipient, consent.Policy.Issuer);
}
