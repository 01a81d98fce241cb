namespace ExportPolicy.Rules;

/// <summary>A component goes to a banned recipient, and the ban is read to mean complete systems only.</summary>
[Name(Id)]
[Priority(Stratum.Constraint)]
internal sealed class ComponentsNotCovered : Rule
{
    public const string Id = "components-not-covered";

    internal static readonly RuleInfo Info = new(Id, Basis.Letter, "A component falls outside a ban read to mean complete systems");

    public override void Define()
    {
        Transfer transfer = null!;
        LethalAidBan ban = null!;
        Recipient recipient = null!;
        ClassifiedLine goods = null!;

        When()
            .Match(() => transfer)
            .Match(() => ban, b => b.SpeaksOf(transfer.Basis))
            .Match(() => recipient, r => ban.Recipients.Contains(r.State))
            .Match(() => goods, g => ban.Spares(g));

        Then()
            .Do(ctx => ctx.TryInsert(Found(ban, recipient, goods)));
    }

    private static Finding Found(LethalAidBan ban, Recipient recipient, ClassifiedLine goods) =>
        Info.Note(ban, goods.Line.Id, "{0} to {1}: a component; the ban is read to mean complete systems only.", goods, recipient);
}
