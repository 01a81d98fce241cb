namespace ExportPolicy.Rules.Tests;

public sealed class ControlCodeTests
{
    [Theory]
    [InlineData("ML3.a", ControlScheme.Wassenaar, "ML3.a")]
    [InlineData("ml6.B.1.A", ControlScheme.Wassenaar, "ML6.b.1.a")]
    [InlineData("ML22", ControlScheme.Wassenaar, "ML22")]
    [InlineData("USML VII(a)(1)", ControlScheme.Usml, "USML VII(a)(1)")]
    [InlineData("usml: viii(A)(2)", ControlScheme.Usml, "USML VIII(a)(2)")]
    [InlineData("USML XI(a)(3)(xii)", ControlScheme.Usml, "USML XI(a)(3)(xii)")]
    [InlineData("USML XXI", ControlScheme.Usml, "USML XXI")]
    [InlineData("ECCN 1A613", ControlScheme.Eccn, "ECCN 1A613")]
    [InlineData("eccn:0a501.Y", ControlScheme.Eccn, "ECCN 0A501.y")]
    [InlineData("ECCN 3A090.a.1", ControlScheme.Eccn, "ECCN 3A090.a.1")]
    [InlineData("ear99", ControlScheme.Eccn, "EAR99")]
    [InlineData("ECCN EAR99", ControlScheme.Eccn, "EAR99")]
    [InlineData("HS 9306.90", ControlScheme.Hs, "HS 9306.90")]
    [InlineData("HS 930690", ControlScheme.Hs, "HS 9306.90")]
    [InlineData("hs:9306", ControlScheme.Hs, "HS 9306")]
    [InlineData(" HS 93 ", ControlScheme.Hs, "HS 93")]
    public void Parse_ValidText_IsCanonical(string text, ControlScheme scheme, string canonical)
    {
        var code = ControlCode.Parse(text);

        Assert.Equal(scheme, code.Scheme);
        Assert.Equal(canonical, code.ToString());
        Assert.Equal(code, ControlCode.Parse(canonical));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("ML0")]
    [InlineData("ML23")]
    [InlineData("ML3.")]
    [InlineData("ML3.a.01")]
    [InlineData("ML3a")]
    [InlineData("ML٣")]
    [InlineData("MLK3")]
    [InlineData("USML XXII")]
    [InlineData("USML IIX")]
    [InlineData("USML VII(1)")]
    [InlineData("USML VII(a)(1)(b)")]
    [InlineData("USML")]
    [InlineData("ECCN 1F613")]
    [InlineData("ECCN 1A61")]
    [InlineData("HS 9306.9")]
    [InlineData("HS 9306.90.4120")]
    [InlineData("HS 00")]
    [InlineData("HS 93.06")]
    [InlineData("155 mm shells")]
    [InlineData("ML3.a\u212A")]
    public void TryParse_InvalidText_SaysWhatIsExpected(string? text)
    {
        Assert.False(ControlCode.TryParse(text, out var code, out var error));
        Assert.Null(code);
        Assert.Contains("expected", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("9306.90", "HS 9306.90")]
    [InlineData("1A613", "ECCN 1A613")]
    [InlineData("VII(a)(1)", "USML VII(a)(1)")]
    public void Parse_CodeWithoutScheme_NamesTheCodeThatIsMeant(string text, string meant)
    {
        var error = Assert.Throws<FormatException>(() => ControlCode.Parse(text));

        Assert.Contains($"'{text}'", error.Message, StringComparison.Ordinal);
        Assert.Contains($"Did you mean '{meant}'?", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ML6.a", "ML6", true)]
    [InlineData("ML6", "ML6", true)]
    [InlineData("ML6", "ML6.a", false)]
    [InlineData("ML13", "ML1", false)]
    [InlineData("ML3.a", "ML13", false)]
    [InlineData("HS 9306.90", "HS 9306", true)]
    [InlineData("HS 9306.90", "HS 93", true)]
    [InlineData("HS 9306", "HS 93", true)]
    [InlineData("HS 9306", "HS 9306.90", false)]
    [InlineData("USML VII(a)(1)", "USML VII", true)]
    [InlineData("USML VII(a)(1)", "USML VII(a)", true)]
    [InlineData("USML VII(a)(10)", "USML VII(a)(1)", false)]
    [InlineData("USML VII", "USML V", false)]
    [InlineData("ECCN 1A613.d.1", "ECCN 1A613", true)]
    [InlineData("ECCN 0A501.yy", "ECCN 0A501.y", false)]
    [InlineData("ML3", "HS 93", false)]
    public void IsAtOrBelow_AnotherCode_ComparesSegments(string code, string other, bool expected) =>
        Assert.Equal(expected, ControlCode.Parse(code).IsAtOrBelow(ControlCode.Parse(other)));

    [Theory]
    [InlineData("ML13.d", true)]
    [InlineData("USML X", true)]
    [InlineData("ECCN 1A613", true)]
    [InlineData("EAR99", false)]
    [InlineData("HS 9306.90", false)]
    public void IsListed_Code_DependsOnTheList(string code, bool listed) => Assert.Equal(listed, ControlCode.Parse(code).IsListed);

    [Fact]
    public void IsAtOrBelow_Comparing_AllocatesNothing()
    {
        var code = ControlCode.Parse("USML XI(a)(3)(xii)");
        var other = ControlCode.Parse("USML XI");
        code.IsAtOrBelow(other);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
            code.IsAtOrBelow(other);

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }
}
