namespace ExportPolicy.Rules;

/// <summary>Looks every line up in the reference table. What the case says of itself does not count.</summary>
[Name("classify-goods")]
[Description("The control lists, through the reference table, which names the source of each row")]
[Priority(Stratum.Derivation)]
internal sealed class ClassifyGoods : Rule
{
    public override void Define()
    {
        ReferenceData reference = null!;
        TransferLine line = null!;

        When()
            .Match(() => reference)
            .Match(() => line);

        Then()
            .Do(ctx => ctx.TryInsert(new ClassifiedLine(line, reference.Classify(line.Codes))));
    }
}
