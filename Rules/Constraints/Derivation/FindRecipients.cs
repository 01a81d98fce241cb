namespace ExportPolicy.Rules;

/// <summary>Finds the states that the goods reach by what is declared, and the territory among them that another power controls.</summary>
[Name("find-recipients")]
[Description("The declared route, and the reference table of territories, which names the source of each row")]
[Priority(Stratum.Derivation)]
internal sealed class FindRecipients : Rule
{
    public override void Define()
    {
        Transfer transfer = null!;

        When()
            .Match(() => transfer);

        Then()
            .Do(ctx => ctx.TryInsertEach(Recipient.Of(transfer)))
            .Do(ctx => ctx.TryInsertEach(TerritoryUnderControl.In(transfer)));
    }
}
