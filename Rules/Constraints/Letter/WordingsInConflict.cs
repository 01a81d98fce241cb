namespace ExportPolicy.Rules;

/// <summary>Sources word a ban differently, and the wordings would decide this case differently.</summary>
[Name(Id)]
[Priority(Stratum.Constraint)]
internal sealed class WordingsInConflict : Rule
{
    public const string Id = "wordings-in-conflict";

    internal static readonly RuleInfo Info = new(Id, Basis.Letter, "Sources word a ban differently, and it matters here");

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
            .Match(() => goods, g => ban.WordingsThatMean(g) == WordingCount.Some);

        Then()
            .Do(ctx => ctx.TryInsert(Found(ban, recipient, goods)));
    }

    private static Finding Found(LethalAidBan ban, Recipient recipient, ClassifiedLine goods) =>
        Info.Refer(ban, goods.Line.Id, "{0} to {1}: the wordings of the ban disagree ({2}); ask the issuer which one holds.", goods, recipient, Wordings(ban));

    private static string Wordings(LethalAidBan ban) => string.Join("; ", ban.Wordings.Select(wording => $"{wording.Id}: {wording.Source}"));
}
