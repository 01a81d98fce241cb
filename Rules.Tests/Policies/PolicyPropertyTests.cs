namespace ExportPolicy.Rules.Tests;

/// <summary>What the author of a policy promises of it.</summary>
public sealed class PolicyPropertyTests
{
    // The shipped policy decides; only the promise is the test's. Each pair is a description that means the case and one that differs in that alone.
    [Theory]
    [InlineData("goods: lethal", "goods: non-lethal")]
    [InlineData("goods: {codes: [ML3]}", "goods: {codes: [ML4]}")]
    [InlineData("recipients: [US]", "recipients: [UA]")]
    [InlineData("end-user: [PL, US]", "end-user: [PL]")]
    [InlineData("bases: [sale]", "bases: [gift, loan]")]
    [InlineData("kinds: [export]", "kinds: [transit]")]
    [InlineData("stages: [contracted]", "stages: [shipped]")]
    [InlineData("route: declared", "route: unknown")]
    [InlineData("certificate: complete", "certificate: incomplete")]
    [InlineData("licence: present", "licence: missing")]
    [InlineData("consent: missing", "consent: present")]
    [InlineData("said-to-reach: [UA]", "said-to-reach: [PL]")]
    [InlineData("said-to-reach: [UA], at-least: suspicion", "said-to-reach: [UA], at-least: reason-to-know")]
    [InlineData("fund-for: [UA]", "fund-for: [PL]")]
    [InlineData("goods: lethal, recipients: [US]", "goods: lethal, recipients: [PL]")]
    public void BrokenBy_CaseOfTheDescription_IsHeldToIt(string meant, string other)
    {
        var transfer = A.Transfer("US");
        var evidence = new Evidence([A.Claim("rumour", A.GoesTo("UA"), Modality.Could)], [new Funding("USAI", FundingCertainty.Possible, A.Citation())]);
        var assessment = Assess.With(transfer, evidence);
        Assert.Equal(Outcome.Referred, assessment.Outcome);

        Assert.Equal("1", Property($"never: refer, when: {{{meant}}}").BrokenBy(assessment, evidence)?.LineId);
        Assert.Null(Property($"never: refer, when: {{{other}}}").BrokenBy(assessment, evidence));
        Assert.Null(Property($"never: permit, when: {{{meant}}}").BrokenBy(assessment, evidence));
        Assert.Null(Property($"always: refer, when: {{{meant}}}").BrokenBy(assessment, evidence));
        Assert.NotNull(Property($"always: deny, when: {{{meant}}}").BrokenBy(assessment, evidence));
    }

    [Fact]
    public void BrokenBy_SeveralLines_LooksAtThoseThatAreMeant()
    {
        var transfer = A.Transfer("UA", basis: TransferBasis.Gift, lines: [A.Line("vests", ["ML13.d"]), A.Line("shells", ["ML3.a"])]);
        var assessment = Assess.With(transfer, Evidence.None);

        Assert.Equal("shells", Property("never: deny, when: {recipients: [UA]}").BrokenBy(assessment, Evidence.None)?.LineId);
        Assert.Null(Property("never: deny, when: {recipients: [UA], goods: non-lethal}").BrokenBy(assessment, Evidence.None));
        Assert.Null(Property("always: deny, when: {recipients: [UA], goods: lethal}").BrokenBy(assessment, Evidence.None));
    }

    [Fact]
    public void ToString_Property_IsReadAsItIsWritten() => Assert.Equal(
        "never permit when goods lethal, bases sale gift, route not-declared, said-to-reach UA PL, at-least known",
        Property("never: permit, when: {goods: lethal, bases: [sale, gift], route: not-declared, said-to-reach: [UA, PL], at-least: known}").ToString());

    [Theory]
    [InlineData("when: {goods: lethal}", "promises nothing; expected one of 'never' and 'always'")]
    [InlineData("never: permit, always: deny, when: {goods: lethal}", "promises both")]
    [InlineData("never: permitted, when: {goods: lethal}", "The outcome is 'permitted'; expected one of permit, refer, deny. Did you mean 'permit'?")]
    [InlineData("never: permit", "The key 'when' is missing")]
    [InlineData("never: permit, when: {}", "The description is empty")]
    [InlineData("never: permit, when: {good: lethal}", "The key 'good' is unknown")]
    [InlineData("never: permit, when: {end-user: US}", "Write it as a list")]
    [InlineData("never: permit, when: {at-least: known}", "A level stands here without 'said-to-reach'")]
    [InlineData("never: permit, when: {route: none}", "expected one of declared, unknown, not-declared")]
    public void Parse_WrongProperty_IsAnError(string property, string says) =>
        Assert.Contains(says, Assert.Throws<PolicyLoadException>(() => Property(property)).Message, StringComparison.Ordinal);

    [Fact]
    public void Parse_TwoPropertiesOfOneId_IsAnError() => Assert.Contains(
        "stands here a second time",
        Assert.Throws<PolicyLoadException>(() => WithProperties("{id: p, never: permit, when: {goods: all}}, {id: p, never: refer, when: {goods: all}}")).Message,
        StringComparison.Ordinal);

    private static PolicyProperty Property(string text) => Assert.Single(WithProperties($"{{id: p, {text}}}").Properties);

    private static Policy WithProperties(string properties) => Policy.Parse(PolicyText.Valid("test") + $"\nproperties: [{properties}]\n");
}
