namespace ExportPolicy.Rules;

/// <summary>A commitment refuses a part of what a control code of the goods names, so that the code does not tell whether they are meant. Nobody may escape a refusal by saying less.</summary>
[Name(Id)]
[Priority(Stratum.Constraint)]
internal sealed class CodeTooCoarse : Rule
{
    public const string Id = "code-too-coarse";

    internal static readonly RuleInfo Info = new(Id, Basis.Letter, "A control code is too coarse to tell whether the goods are refused");

    public override void Define()
    {
        Transfer transfer = null!;
        Commitment commitment = null!;
        ClassifiedLine goods = null!;

        When()
            .Match(() => transfer)
            .Match(() => commitment)
            .Match(() => goods, g => MayRefuse(commitment, transfer, g));

        Then()
            .Do(ctx => ctx.TryInsert(Found(commitment, goods)));
    }

    private static bool MayRefuse(Commitment commitment, Transfer transfer, ClassifiedLine goods) => commitment switch
    {
        Embargo embargo => embargo.Goods.MayInclude(goods) && embargo.IsAbout(transfer),
        PolicyOfDenial denial => denial.Goods.MayInclude(goods) && Reaches(transfer, denial.Recipients),
        QuantityCap cap => cap.Goods.MayInclude(goods) && Reaches(transfer, cap.Recipients),
        LethalAidBan ban => ban.Wordings.Any(wording => wording.Goods.MayInclude(goods)) && ban.SpeaksOf(transfer.Basis) && Reaches(transfer, ban.Recipients),
        _ => false,
    };

    private static bool Reaches(Transfer transfer, EquatableArray<CountryCode> states) =>
        Recipient.Declared(transfer).Any(declared => states.Contains(declared.State));

    private static Finding Found(Commitment commitment, ClassifiedLine goods) =>
        Info.Refer(commitment, goods.Line.Id, "{0}: {1} refuses a part of what code {2} names; give a code that tells whether the goods are meant.", goods, commitment, string.Join(", ", goods.Line.Codes));
}
