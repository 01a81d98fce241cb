using System.Reflection;

namespace ExportPolicy.Rules.Tests;

/// <summary>Every field of an end-use certificate, removed or contradicted.</summary>
public class CertificateTests
{
    private static readonly Dictionary<string, (Func<EndUseCertificate, EndUseCertificate> Change, string Missing)> Defects = new()
    {
        ["Number"] = (certificate => certificate with { Number = null }, "register number"),
        ["Number blank"] = (certificate => certificate with { Number = " " }, "register number"),
        ["IssuedOn"] = (certificate => certificate with { IssuedOn = null }, "date of issue"),
        ["IssuedOn later"] = (certificate => certificate with { IssuedOn = A.Day.AddDays(1) }, "date of issue not after 2022-11-11"),
        ["ExpiresOn"] = (certificate => certificate with { ExpiresOn = A.Day.AddDays(-1) }, "validity on 2022-11-11 (it expired on 2022-11-10)"),
        ["IssuingAuthority"] = (certificate => certificate with { IssuingAuthority = null }, "issuing authority"),
        ["Exporter"] = (certificate => certificate with { Exporter = null }, "exporter"),
        ["Exporter other"] = (certificate => certificate with { Exporter = "Somebody else" }, "exporter as in the transfer (it names 'Somebody else')"),
        ["Exporter is the end user"] = (certificate => certificate with { Exporter = "EndUser of US" }, "exporter as in the transfer (it names 'EndUser of US')"),
        ["EndUser"] = (certificate => certificate with { EndUser = "" }, "end user"),
        ["EndUser other"] = (certificate => certificate with { EndUser = "Purchaser of US" }, "end user as in the transfer (it names 'Purchaser of US')"),
        ["SignatoryPosition"] = (certificate => certificate with { SignatoryPosition = null }, "position of the signatory"),
        ["OriginalSignature"] = (certificate => certificate with { OriginalSignature = false }, "original signature"),
        ["Authenticated"] = (certificate => certificate with { Authenticated = false }, "authentication by the issuing authority"),
        ["Contract"] = (certificate => certificate with { Contract = null }, "contract number"),
        ["Goods"] = (certificate => certificate with { Goods = null }, "description of the goods"),
        ["Quantity"] = (certificate => certificate with { Quantity = null }, "quantity"),
        ["Quantity too small"] = (certificate => certificate with { Quantity = new Quantity(99.5m, "rounds") }, "quantity of 100 rounds (it covers 99.5 rounds)"),
        ["Quantity in another unit"] = (certificate => certificate with { Quantity = new Quantity(100, "kg") }, "quantity of line 1 in its unit 'rounds' (it counts in 'kg')"),
        ["Lines"] = (certificate => certificate with { Lines = ["2"] }, "coverage of line 1"),
        ["FinalDestination"] = (certificate => certificate with { FinalDestination = null }, "country of final destination"),
        ["FinalDestination other"] = (certificate => certificate with { FinalDestination = A.Place("FR") }, "final destination in the state of the end user (it names FR)"),
        ["EndUse"] = (certificate => certificate with { EndUse = null }, "statement of end use"),
        ["UndertakesNoReexport"] = (certificate => certificate with { UndertakesNoReexport = false }, "undertaking not to re-export without consent"),
    };

    public static TheoryData<string> DefectNames => [.. Defects.Keys];

    [Fact]
    public void Defects_ReachEveryField()
    {
        var fields = typeof(EndUseCertificate).GetProperties(BindingFlags.Instance | BindingFlags.Public).Select(field => field.Name);

        Assert.Equal(fields.Order(StringComparer.Ordinal), Defects.Keys.Select(name => name.Split(' ')[0]).Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(DefectNames))]
    public void CertificateRequired_OneFieldMissingOrWrong_NamesExactlyThat(string defect)
    {
        var (change, missing) = Defects[defect];
        var assessment = Presented(change(Papers.Certificate()));

        var finding = assessment.Finds("certificate-required", Effect.Require);
        Assert.False(finding.Obligation!.Met);
        Assert.Equal([missing], finding.Obligation.Missing);
        finding.Says(missing);
        assessment.Comes(Outcome.Referred, Outcome.Referred);
    }

    [Fact]
    public void CertificateRequired_Complete_IsMet()
    {
        var assessment = Presented(Papers.Certificate());

        Assert.Equal(("us-is-end-user", true), (assessment.Finds("certificate-required", Effect.Require).Commitment!.Id, assessment.Single("certificate-required").Obligation!.Met));
        Assert.Empty(assessment.Single("certificate-required").Obligation!.Missing);
        assessment.Comes(Outcome.Permitted, Outcome.Permitted);
    }

    [Fact]
    public void CertificateRequired_None_NamesTheCertificate() => Assert.Equal(["the certificate itself"], Missing());

    [Fact]
    public void CertificateRequired_Empty_NamesEveryField() => Assert.Equal(14, Missing(new EndUseCertificate()).Length);

    [Theory]
    [InlineData("EXPORTER OF KR Co., Ltd.", "enduser of us")]
    [InlineData("Exporter  of K.R.", "EndUser of U.S. Inc")]
    [InlineData("Éxporter of KR", "EndUser-of-US")]
    public void CertificateRequired_NamesSpelledOtherwise_AreTheSame(string exporter, string endUser) =>
        Assert.Empty(Missing(Papers.Certificate() with { Exporter = exporter, EndUser = endUser }));

    [Theory]
    [InlineData("Exporter of KP", "EndUser of US")]
    [InlineData("Exporter of KR", "Еnduser of US")]
    public void CertificateRequired_NamesThatOnlyLookAlike_AreNot(string exporter, string endUser) =>
        Assert.Single(Missing(Papers.Certificate() with { Exporter = exporter, EndUser = endUser }));

    [Fact]
    public void CertificateRequired_OnItsLastDayAndIssuedToday_IsValid() =>
        Assert.Empty(Missing(Papers.Certificate() with { IssuedOn = A.Day, ExpiresOn = A.Day }));

    [Fact]
    public void CertificateRequired_Unit_IsComparedWithoutCase() =>
        Assert.Empty(Missing(Papers.Certificate() with { Quantity = new Quantity(100, "Rounds") }));

    [Fact]
    public void CertificateRequired_EachOfSeveralEndUsers_IsNamedByACompleteOne()
    {
        var (first, second) = (Papers.Certificate() with { EndUser = "First" }, Papers.Certificate() with { EndUser = "Second", Number = "EUC-2" });

        Assert.Empty(OfTwo(first, second));
        Assert.Empty(OfTwo(second, first, first with { Number = null }));
        Assert.Equal(["a complete certificate of the end user First (US)"], OfTwo(second));
        Assert.Equal(["contract number", "a complete certificate of the end user First (US)"], OfTwo(second with { Contract = null }));
        Assert.Equal(["a complete certificate of the end user Second (US)"], OfTwo(first, second with { Contract = null }));
        Assert.Equal(["end user as in the transfer (it names 'Third')"], OfTwo(first with { EndUser = "Third" }));
    }

    [Theory]
    [InlineData("US", "PL", true)]
    [InlineData("PL", "US", false)]
    public void CertificateRequired_DestinationOfSeveralEndUsers_IsThatOfTheOneItNames(string first, string second, bool complete)
    {
        Party[] parties = [A.Party(PartyRole.Exporter, "KR"), A.Party(PartyRole.EndUser, "US", name: "First"), A.Party(PartyRole.EndUser, "PL", name: "Second")];
        EndUseCertificate[] certificates =
        [
            Papers.Certificate() with { EndUser = "First", FinalDestination = A.Place(first) },
            Papers.Certificate() with { EndUser = "Second", FinalDestination = A.Place(second) },
        ];

        Assert.Equal(complete, Assess.With(A.Transfer(parties: parties, documents: Paper(certificates))).Single("certificate-required").Obligation!.Met);
    }

    private static EquatableArray<string> OfTwo(params EndUseCertificate[] certificates)
    {
        Party[] parties = [A.Party(PartyRole.Exporter, "KR"), A.Party(PartyRole.EndUser, "US", name: "First"), A.Party(PartyRole.EndUser, "US", name: "Second")];
        return Assess.With(A.Transfer(parties: parties, documents: Paper(certificates))).Single("certificate-required").Obligation!.Missing;
    }

    [Fact]
    public void CertificateRequired_OneCompleteAmongSeveral_IsEnough() =>
        Assert.Empty(Missing(Papers.Certificate() with { Number = null }, Papers.Certificate(), Papers.Certificate() with { Authenticated = false }));

    [Fact]
    public void CertificateRequired_NoneCompleteAmongSeveral_NamesWhatTheBestLacks() => Assert.Equal(
        ["contract number"],
        Missing(Papers.Certificate() with { Number = null, Goods = null }, Papers.Certificate() with { Contract = null }, new EndUseCertificate()));

    [Fact]
    public void CertificateRequired_OneForEachLine_IsMetForEach()
    {
        var first = Papers.Certificate() with { Number = "EUC-1", Lines = ["1"], Quantity = new Quantity(100, "rounds") };
        var second = Papers.Certificate() with { Number = "EUC-2", Lines = ["2"], Quantity = new Quantity(5, "crates") };
        TransferLine[] lines = [A.Line("1"), A.Line("2", quantity: new Quantity(5, "crates"))];

        Assert.Equal([true, true], Assess.With(A.Transfer(lines: lines, documents: Paper(first, second))).Of("certificate-required").Select(finding => finding.Obligation!.Met));
        var missing = Assess.With(A.Transfer(lines: lines, documents: Paper(first))).Of("certificate-required");
        Assert.Equal([("1", true), ("2", false)], missing.Select(finding => (finding.LineId!, finding.Obligation!.Met)));
        Assert.Equal(["coverage of line 2"], missing[1].Obligation!.Missing);
    }

    [Theory]
    [InlineData(200, 0)]
    [InlineData(199, 2)]
    public void CertificateRequired_LinesTogether_MustNotExceedTheQuantity(int covered, int unmet)
    {
        var certificate = Papers.Certificate() with { Quantity = new Quantity(covered, "rounds") };
        var findings = Assess.With(A.Transfer(lines: [A.Line("1"), A.Line("2")], documents: Paper(certificate))).Of("certificate-required");

        Assert.Equal(unmet, findings.Count(finding => !finding.Obligation!.Met));
    }

    [Fact]
    public void CertificateRequired_LineThatItDoesNotCover_DoesNotCountAgainstItsQuantity()
    {
        var certificate = Papers.Certificate() with { Lines = ["1"], Quantity = new Quantity(100, "rounds") };
        var findings = Assess.With(A.Transfer(lines: [A.Line("1"), A.Line("2", ["ML13.d"])], documents: Paper(certificate))).Of("certificate-required");

        Assert.True(Assert.Single(findings).Obligation!.Met);
    }

    [Theory]
    [InlineData(KnowledgeLevel.Known, 1)]
    [InlineData(KnowledgeLevel.HighProbability, 1)]
    [InlineData(KnowledgeLevel.ReasonToKnow, 1)]
    [InlineData(KnowledgeLevel.Suspicion, 0)]
    public void CertificateContradicted_FromReasonToKnow_Refers(KnowledgeLevel level, int expected)
    {
        foreach (var evidence in new[] { Said.At(level, A.GoesTo("FR")), Said.At(level, Proposition.EndUserIs(A.Country("US")), denies: true) })
        {
            var findings = Allowed(Papers.Certificate(), evidence).Of("certificate-contradicted");
            Assert.Equal(expected, findings.Length);
            Assert.All(findings, finding => Assert.Equal((Effect.Refer, null, level), (finding.Effect, finding.LineId, finding.Level)));
        }
    }

    [Fact]
    public void CertificateContradicted_ByNothingElse_RefersOnKnowledge() =>
        Allowed(Papers.Certificate(), Said.At(KnowledgeLevel.Known, A.GoesTo("FR"))).Comes(Outcome.Permitted, Outcome.Referred);

    [Fact]
    public void CertificateContradicted_NoDestinationOrSaidToAgree_SaysNothing()
    {
        Allowed(Papers.Certificate() with { FinalDestination = null }, Said.At(KnowledgeLevel.Known, A.GoesTo("FR"))).FindsNo("certificate-contradicted");
        Allowed(Papers.Certificate(), Said.At(KnowledgeLevel.Known, A.GoesTo("US"))).FindsNo("certificate-contradicted");
        Allowed(Papers.Certificate(), Said.At(KnowledgeLevel.Known, A.GoesTo("FR"), denies: true)).FindsNo("certificate-contradicted");
    }

    private static string[] Missing(params EndUseCertificate[] certificates) => [.. Presented(certificates).Single("certificate-required").Obligation!.Missing];

    private static Assessment Presented(params EndUseCertificate[] certificates) => Assess.With(A.Transfer(documents: Paper(certificates)));

    private static Assessment Allowed(EndUseCertificate certificate, Evidence evidence) =>
        Assess.With(A.Transfer(documents: Paper(certificate)), evidence, policies: TestPolicy.Of(TestPolicy.AllowsAll));

    private static Documents Paper(params EndUseCertificate[] certificates) => new(certificates, [A.Licence()]);
}
