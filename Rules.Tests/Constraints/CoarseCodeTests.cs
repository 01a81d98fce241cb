namespace ExportPolicy.Rules.Tests;

public class CoarseCodeTests
{
    [Theory]
    [InlineData("ML5", Outcome.Referred)]
    [InlineData("ML5.b", Outcome.Denied)]
    [InlineData("ML5.b.1", Outcome.Denied)]
    [InlineData("ML5.a", Outcome.Permitted)]
    [InlineData("ML15", Outcome.Permitted)]
    public void DenialOfAPartOfACode_RefersWhatMayBeMeant(string code, Outcome expected) =>
        Under("policy-of-denial", "recipients: [US]", code).Comes(expected, expected);

    [Theory]
    [InlineData("ML5", Outcome.Referred)]
    [InlineData("ML5.b", Outcome.Denied)]
    [InlineData("ML5.a", Outcome.Permitted)]
    public void EmbargoOnAPartOfACode_RefersWhatMayBeMeant(string code, Outcome expected) =>
        Under("embargo", "targets: [US], directions: [to]", code).Comes(expected, expected);

    [Fact]
    public void DenialForAnotherRecipient_SaysNothingOfTheCode() =>
        Assert.Empty(Under("policy-of-denial", "recipients: [FR]", "ML5").Of("code-too-coarse"));

    [Fact]
    public void FinerCodeBesideIt_Tells() =>
        Assert.Empty(Under("policy-of-denial", "recipients: [US]", "ML5", "ML5.a").Of("code-too-coarse"));

    [Fact]
    public void CodeOfAnotherEntryBesideIt_TellsNothing() =>
        Assert.Equal("1", Under("policy-of-denial", "recipients: [US]", "ML5", "ML15").Single("code-too-coarse").LineId);

    private static Assessment Under(string kind, string data, params string[] codes) => Assess.With(
        A.Transfer(lines: [A.Line("1", codes)]),
        policies: TestPolicy.Read($$"""
            id: by-code
            version: "1"
            state: KR
            issuer: Test
            effective: { from: 2022-01-01, time-zone: "+09:00" }
            standard: letter
            commitments:
              - { id: all-goods, kind: allowance, recipients: [US], goods: all, source: { title: T, publisher: P, date: 2022-01-01, quote: q } }
              - { id: part, kind: {{kind}}, {{data}}, goods: { codes: [ML5.b] }, source: { title: T, publisher: P, date: 2022-01-01, quote: q } }
            """));
}
