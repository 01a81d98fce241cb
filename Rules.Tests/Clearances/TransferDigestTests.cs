using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using FsCheck.Fluent;

namespace ExportPolicy.Rules.Tests;

/// <summary>The canonical form of transfers and its digest.</summary>
public partial class TransferDigestTests
{
    private static readonly string[] Vectors = File.ReadAllLines(Repository.File("Rules.Tests", "Clearances", "transfer-digests.txt"));

    [Theory]
    [InlineData("smallest")]
    [InlineData("full")]
    [InlineData("signs")]
    public void Digest_IsThatOfTheTestVector(string name)
    {
        var at = Array.IndexOf(Vectors, name);
        var transfer = name switch
        {
            "full" => EveryFact.Full(),
            "signs" => A.Transfer(id: "\"\\/ \t\u007f é e\u0301 \ud83d\ude80 \ud800"),
            _ => new Transfer("1", TransferKind.Intangible, TransferBasis.Gift, TransferStage.Proposed, new DateOnly(1, 1, 1), [A.Party(PartyRole.Exporter, "KR"), A.Party(PartyRole.EndUser, "US")], [A.Line(unknownQuantity: true)]),
        };

        Assert.True(at >= 0, $"There is no vector '{name}'.");
        Assert.Equal(Vectors[at + 1], TransferDigest.CanonicalForm(transfer));
        Assert.Equal(Vectors[at + 2], TransferDigest.Of(transfer));
        Assert.Equal(Vectors[at + 2], Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Vectors[at + 1]))));
    }

    [Fact]
    public void Digest_OfEveryMember_CountsIt()
    {
        var full = TransferDigest.Of(EveryFact.Full());
        var changed = EveryFact.Changed().ToList();

        Assert.InRange(changed.Count, 150, 1_000);
        Assert.All(changed, change => Assert.NotEqual(EveryFact.Full(), change.Transfer));
        Assert.All(changed, change => Assert.True((TransferDigest.Of(change.Transfer) == full) == change.Member.StartsWith("Transfer.Stage ", StringComparison.Ordinal), change.Member));
        Assert.Equal(
            changed.Select(change => change.Transfer).Where(transfer => transfer.Stage == TransferStage.Contracted).Distinct().Count(),
            changed.Select(change => change.Transfer).Where(transfer => transfer.Stage == TransferStage.Contracted).Select(TransferDigest.Of).Distinct().Count());
    }

    [Fact]
    public void EveryMember_OfEveryFact_IsTried()
    {
        var tried = EveryFact.Changed().Select(change => change.Member).ToList();
        string[] codes = [nameof(CountryCode), nameof(Place), nameof(ControlCode), nameof(Currency)];

        foreach (var type in EveryFact.Types().Where(type => !type.IsEnum && !codes.Contains(type.Name)))
        {
            foreach (var property in EveryFact.Properties(type).Where(property => property.CanWrite || IsGiven(type, property)))
                Assert.Contains(tried, member => member.Contains($".{property.Name}", StringComparison.Ordinal));
        }

        static bool IsGiven(Type type, PropertyInfo property) =>
            type.GetConstructors().SelectMany(constructor => constructor.GetParameters()).Any(parameter => parameter.Name!.Equals(property.Name, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Digest_IsTheSameExactlyWhenTransfersAreEqualButForTheirStage() => InvariantTests.Check(
        from one in GeneratedCase.Arbitrary.Generator
        from other in GeneratedCase.Arbitrary.Generator
        from same in Gen.Elements(true, false)
        select (One: one.Transfer, Other: same ? Copy(one.Transfer) : other.Transfer),
        pair => (TransferDigest.Of(pair.One) == TransferDigest.Of(pair.Other)) == Copy(pair.One).Equals(Copy(pair.Other)));

    [Fact]
    public void CanonicalForm_IsJsonInAsciiWithoutWhiteSpace() => InvariantTests.Check(
        GeneratedCase.Arbitrary.Generator,
        generated =>
        {
            var text = TransferDigest.CanonicalForm(generated.Transfer);
            using var json = JsonDocument.Parse(text);
            return json.RootElement.GetProperty("format").GetString() == "export-policy/transfer/2" &&
                   Ascii.IsValid(text) && !JsonText().Replace(text, "").Any(char.IsWhiteSpace);
        });

    [Fact]
    public void Digest_OfEqualAmounts_IsTheSame() => Assert.Equal(
        TransferDigest.Of(A.Transfer(lines: [A.Line(quantity: new Quantity(1.50m, "kg"))])),
        TransferDigest.Of(A.Transfer(lines: [A.Line(quantity: new Quantity(1.5m, "kg"))])));

    [Theory]
    [InlineData("0.0000000000000000000000000001")]
    [InlineData("79228162514264337593543950335")]
    [InlineData("7922816251426433759354395033.5")]
    public void CanonicalForm_KeepsEveryDigitOfAnAmount(string amount) => Assert.Contains(
        $"\"amount\":\"{amount}\"",
        TransferDigest.CanonicalForm(A.Transfer(lines: [A.Line(quantity: new Quantity(decimal.Parse(amount, CultureInfo.InvariantCulture), "kg"))])),
        StringComparison.Ordinal);

    [Fact]
    public void Digest_OfHalvesOfSurrogatePairs_Differs() => Assert.NotEqual(TransferDigest.Of(A.Transfer(id: "\uD800")), TransferDigest.Of(A.Transfer(id: "\uD801")));

    [Theory]
    [InlineData("é", "e\u0301")]
    [InlineData("a\",\"b", "a\\\",\\\"b")]
    [InlineData("\\u0041", "A")]
    public void Digest_OfTextsThatLookAlike_Differs(string one, string other) =>
        Assert.NotEqual(TransferDigest.Of(A.Transfer(id: one)), TransferDigest.Of(A.Transfer(id: other)));

    [Fact]
    public void Digest_InAnotherCulture_IsTheSame()
    {
        var expected = TransferDigest.CanonicalForm(EveryFact.Full());
        var (culture, foreign) = (CultureInfo.CurrentCulture, (CultureInfo)CultureInfo.InvariantCulture.Clone());
        foreign.NumberFormat = new NumberFormatInfo { NumberDecimalSeparator = ",", NegativeSign = "minus", NumberGroupSeparator = ".", DigitSubstitution = DigitShapes.NativeNational };
        foreign.DateTimeFormat.DateSeparator = "~";
        try
        {
            CultureInfo.CurrentCulture = foreign;
            Assert.Equal(expected, TransferDigest.CanonicalForm(EveryFact.Full()));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    // Facts cannot change under a clearance: no open class to derive from, nothing to set, no field.
    [Fact]
    public void Facts_OfATransfer_CannotChange() => Assert.All(EveryFact.Types().Where(type => !type.IsEnum), type =>
    {
        Assert.True(type.IsSealed, $"{type} can be derived from.");
        Assert.Empty(type.GetFields(BindingFlags.Instance | BindingFlags.Public));
        Assert.All(EveryFact.Properties(type).Where(property => property.SetMethod is not null), property =>
            Assert.True(PublicSurface.IsInit(property.SetMethod!), $"{property} of {type} can be set."));
    });

    [GeneratedRegex(@"""(?:[^""\\]|\\.)*""")]
    private static partial Regex JsonText();

    // One and the same but for its stage, in other lists.
    private static Transfer Copy(Transfer transfer) => new(
        transfer.Id, transfer.Kind, transfer.Basis, TransferStage.Contracted, transfer.Date,
        transfer.Parties.ToList(), transfer.Lines.ToArray(), transfer.Route is { IsUnknown: false } route ? Route.Through(route.Legs.ToList()) : transfer.Route,
        transfer.EndUse, transfer.Earlier, transfer.Documents with { });
}
