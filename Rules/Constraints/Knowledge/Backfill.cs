namespace ExportPolicy.Rules;

/// <summary>The goods replace stock that was given to a banned recipient; the policy says what follows.</summary>
[Name(Id)]
[Priority(Stratum.Constraint)]
internal sealed class Backfill : Rule
{
    public const string Id = "backfill";

    internal static readonly RuleInfo Info = new(Id, Basis.Knowledge, "The goods replace stock given to a banned recipient",
        "Clarify what the goods replace.");

    public override void Define()
    {
        Transfer transfer = null!;
        LethalAidBan ban = null!;
        StockReplacement replacement = null!;
        ClassifiedLine goods = null!;

        When()
            .Match(() => transfer)
            .Match(() => ban)
            .Match(() => replacement, r => r.Policy == ban.Policy, r => ban.Recipients.Contains(r.Beneficiary))
            .Match(() => goods, g => ban.Bans(transfer, g));

        Then()
            .Do(ctx => ctx.TryInsert(Found(ban, replacement, goods)));
    }

    private static Finding Found(LethalAidBan ban, StockReplacement replacement, ClassifiedLine goods)
    {
        var read = ban.Policy.Parameters.Backfill switch
        {
            BackfillReading.Permit => Effect.Note,
            BackfillReading.Deny => Effect.Prohibit,
            _ => Effect.Refer,
        };

        // What is only said counts no more than its level; a declared plan counts in full.
        var effect = replacement.Level == KnowledgeLevel.Known ? read : FindingFactory.Milder(read, FindingFactory.EffectOf(replacement.Level, ban.Policy));
        return Info.UnderBan(ban, goods, replacement.Level, effect, "{0} would replace stock given to {1}: {2}.", goods, replacement.Beneficiary, replacement.Because);
    }
}
