namespace ExportPolicy.Rules.Tests;

public sealed class ReferenceDataTests
{
    [Theory]
    [InlineData("vests", "ML13.d", Lethality.NonLethal, true, false)]
    [InlineData("vests, customs code only", "HS 6307.90", Lethality.NonLethal, false, false)]
    [InlineData("vests below the list", "ECCN 1A613", Lethality.NonLethal, true, false)]
    [InlineData("helmets", "ML13.c|HS 6506.10", Lethality.NonLethal, true, false)]
    [InlineData("blankets", "HS 6301", Lethality.NonLethal, false, false)]
    [InlineData("blankets, subheading", "HS 6301.40", Lethality.NonLethal, false, false)]
    [InlineData("medicine", "HS 3004.90", Lethality.NonLethal, false, true)]
    [InlineData("155 mm shells", "ML3.a|HS 9306.90", Lethality.Lethal, true, true)]
    [InlineData("shells as the USML names them", "USML III", Lethality.Lethal, true, true)]
    [InlineData("howitzer", "ML2.a", Lethality.Lethal, true, false)]
    [InlineData("tank", "ML6.a|USML VII(a)(1)", Lethality.Lethal, true, false)]
    [InlineData("vehicle, armed or not", "ML6.a", Lethality.Unknown, true, false)]
    [InlineData("fighter jet", "ML10.a|USML VIII(a)(2)", Lethality.Lethal, true, false)]
    [InlineData("aircraft, armed or not", "ML10.a", Lethality.Unknown, true, false)]
    [InlineData("radar", "ML5.b", Lethality.Enabling, true, false)]
    [InlineData("radios", "ML11.a", Lethality.Enabling, true, false)]
    [InlineData("bridging", "ML17", Lethality.Enabling, true, false)]
    [InlineData("fuel", "HS 2710.19", Lethality.Enabling, false, true)]
    [InlineData("chassis as a casting", "ML16", Lethality.Component, true, false)]
    [InlineData("chassis as a part of a weapon", "HS 9305.91", Lethality.Component, false, false)]
    [InlineData("chassis as a part of a vehicle", "USML VII(g)", Lethality.Component, true, false)]
    [InlineData("part of which one code does not tell", "ML6.a|USML VII(g)", Lethality.Unknown, true, false)]
    [InlineData("gas masks", "ML7.f", Lethality.NonLethal, true, false)]
    [InlineData("listed without entry", "ECCN 3A090", Lethality.Unknown, true, false)]
    [InlineData("not listed, nothing known", "EAR99", Lethality.Unknown, false, false)]
    [InlineData("no entry beats harmless", "HS 6301|HS 8803", Lethality.Unknown, false, false)]
    [InlineData("code of a chapter on arms", "HS 9304", Lethality.Lethal, false, false)]
    public void Classify_GoodsOfTheDecisionTable_SaysWhatTheyAre(string goods, string codes, Lethality lethality, bool listed, bool consumable)
    {
        Assert.NotEmpty(goods);

        var classification = Classify(codes);

        Assert.Equal((lethality, listed, consumable), (classification.Lethality, classification.Listed, classification.Consumable));
        Assert.Contains(classification.Code, codes.Split('|').Select(ControlCode.Parse));
    }

    [Fact]
    public void Classify_SeveralCodes_NamesTheStrictest()
    {
        Assert.Equal("USML VII(a)(1)", Classify("ML6.a|USML VII(a)(1)").Code.Value);
        Assert.Equal("no entry in the reference table", Classify("HS 6301|HS 8803").Source);
    }

    [Fact]
    public void Classify_OrderOfCodes_ChangesOnlyWhichOfEqualsIsNamed()
    {
        var one = Classify("ML3.a|HS 6301|ML6");
        var other = Classify("ML6|ML3.a|HS 6301");

        Assert.Equal(one, other);
    }

    [Fact]
    public void Classify_Line_AllocatesTheResultOnly()
    {
        EquatableArray<ControlCode> codes = [ControlCode.Parse("ML6.b.1.a"), ControlCode.Parse("USML VII(a)(1)")];
        var data = ReferenceData.Shipped;
        data.Classify(codes);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1_000; i++)
            data.Classify(codes);

        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / 1_000, 0, 64);
    }

    [Fact]
    public void Classify_NoCode_IsRefused() => Assert.Throws<ArgumentException>(() => ReferenceData.Shipped.Classify([]));

    [Fact]
    public void Shipped_EveryHeadingOfTheMunitionsList_HasAnEntryWithSource()
    {
        for (var heading = 1; heading <= 22; heading++)
            Assert.NotNull(ReferenceData.Shipped.Find(ControlCode.Parse($"ML{heading}")));
        Assert.All(ReferenceData.Shipped.Entries, entry => Assert.False(string.IsNullOrWhiteSpace(entry.Source)));
    }

    [Fact]
    public void FindFund_KnownFunds_TellForWhomTheyBuy()
    {
        Assert.Equal("UA", ReferenceData.Shipped.FindFund("USAI")?.PurposeState?.Value);
        Assert.Null(ReferenceData.Shipped.FindFund("PDA")?.PurposeState);
        Assert.Null(ReferenceData.Shipped.FindFund("nothing"));
    }

    [Fact]
    public void Load_FolderWithOneTable_TakesTheOthersFromThePackage()
    {
        using var folder = new TemporaryFolder();
        folder.Write("hs.yaml", """
            table: control-codes
            standard: Harmonized System
            lethality-basis: "not sourced: a test"
            entries:
              - {code: HS 6301, title: Blankets, lethality: lethal, source: "not sourced: a test"}
            """);

        var data = ReferenceData.Load(folder.Path);

        Assert.Equal(Lethality.Lethal, data.Classify([ControlCode.Parse("HS 6301")]).Lethality);
        Assert.Equal(Lethality.Lethal, data.Classify([ControlCode.Parse("ML3")]).Lethality);
        Assert.NotNull(data.FindFund("USAI"));
    }

    [Fact]
    public void Load_WrongTables_ReportsEveryErrorOfEveryFile()
    {
        using var folder = new TemporaryFolder();
        folder.Write("hs.yaml", """
            table: control-codes
            standard: Harmonized System
            lethality-basis: "not sourced: a test"
            entries:
              - {code: HS 63011, title: Blankets, lethality: soft, source: nowhere}
            """);
        folder.Write("funds.yaml", "table: fund\nstandard: none\nfunds: []\n");

        var errors = Assert.Throws<PolicyLoadException>(() => ReferenceData.Load(folder.Path)).Errors;

        Assert.Equal(
            ["hs.yaml:5:12", "hs.yaml:5:50", "hs.yaml:5:64", "funds.yaml:1:8", "funds.yaml:3:8"],
            errors.Select(error => $"{System.IO.Path.GetFileName(error.File)}:{error.Line}:{error.Column}"));
    }

    [Theory]
    [InlineData(false, "is not there")]
    [InlineData(true, "holds no reference table")]
    public void Load_FolderWithoutTables_IsRefused(bool exists, string expected)
    {
        using var folder = new TemporaryFolder();
        var path = exists ? folder.Path : System.IO.Path.Combine(folder.Path, "missing");

        Assert.Contains(expected, Assert.Throws<PolicyLoadException>(() => ReferenceData.Load(path)).Message, StringComparison.Ordinal);
    }

    private static Classification Classify(string codes) =>
        ReferenceData.Shipped.Classify(codes.Split('|').Select(ControlCode.Parse).ToEquatableArray());
}
