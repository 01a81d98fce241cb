using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using ExportPolicy.Rules.Tests.Samples;

namespace ExportPolicy.Rules.Tests.Cases.Files;

/// <summary>What is written is read back as it was, whatever the facts admit.</summary>
public sealed class CaseWriterTests
{
    private const string Parameters = "Case.Expectations[0].Parameters";

    private static readonly string[] Codes = [nameof(CountryCode), nameof(Place), nameof(ControlCode), nameof(Currency), nameof(Proposition)];

    [Fact]
    public void Write_FullCase_IsReadBackByEveryReader()
    {
        var written = CaseWriter.Write(EveryFact.FullCase());

        Assert.Equal(EveryFact.FullCase(), SampleCase.Read(written));
        Assert.Equal(EveryFact.FullCase(), Archived(written));
        Assert.Empty(CaseSchema.Instance.Errors(JsonNode.Parse(written)));
    }

    [Fact]
    public void Write_CaseChangedInAnyMember_IsReadBack()
    {
        var changed = EveryFact.ChangedCases().ToList();
        var refused = changed.Where(change => !IsReadBack(change.Case)).Select(change => change.Member).ToList();

        Assert.InRange(changed.Count, 500, 5_000);
        Assert.All(changed, change => Assert.NotEqual(EveryFact.FullCase(), change.Case));
        Assert.All(refused, member => Assert.StartsWith(Parameters, member, StringComparison.Ordinal));
        Assert.Equal(changed.Select(change => change.Case).Distinct().Count() - refused.Count, changed.Where(change => !refused.Contains(change.Member)).Select(change => CaseWriter.Write(change.Case)).Distinct().Count());
    }

    // A member without a value in the full case would not be missed if it were never written.
    [Fact]
    public void FullCase_EveryMemberOfEveryFact_HasAValue()
    {
        var given = new HashSet<string>();
        Visit(EveryFact.FullCase());

        foreach (var type in EveryFact.Types(typeof(Case)).Where(type => !type.IsEnum && !Codes.Contains(type.Name)))
        {
            foreach (var property in EveryFact.Properties(type).Where(property => property.CanWrite || IsGiven(type, property)))
                Assert.Contains($"{type.Name}.{property.Name}", given);
        }

        void Visit(object fact)
        {
            if (fact is IEnumerable list and not string)
            {
                foreach (var item in list)
                    Visit(item);
            }
            else if (fact.GetType() is { IsEnum: false } type && type.Assembly == typeof(Case).Assembly && !Codes.Contains(type.Name))
            {
                foreach (var property in EveryFact.Properties(type).Where(property => property.GetIndexParameters().Length == 0))
                {
                    if (property.GetValue(fact) is not { } value || value is false or ICollection { Count: 0 } || value is IEnumerable items && !items.Cast<object>().Any())
                        continue;
                    given.Add($"{type.Name}.{property.Name}");
                    Visit(value);
                }
            }
        }

        static bool IsGiven(Type type, PropertyInfo property) =>
            type.GetConstructors().SelectMany(constructor => constructor.GetParameters()).Any(parameter => parameter.Name!.Equals(property.Name, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Write_EverySample_IsReadBackAndValid() => Assert.All(SampleFile.All, sample =>
    {
        var written = CaseWriter.Write(sample.Case);

        Assert.Equal(sample.Case, SampleCase.Read(written));
        Assert.Equal(written, CaseWriter.Write(SampleCase.Read(written)));
        Assert.Empty(CaseSchema.Instance.Errors(JsonNode.Parse(written)));
    });

    [Fact]
    public void Write_GeneratedCase_IsReadBackAndDecidedTheSame() => InvariantTests.Check(GeneratedCase.Arbitrary.Generator, generated =>
    {
        var written = CaseWriter.Write(new Case(generated.Transfer, generated.Evidence, null, generated.KnownAt, [], [], []));
        var read = Archived(written);
        return read.Transfer.Equals(generated.Transfer) && read.Evidence.Equals(generated.Evidence) && CaseWriter.Write(read) == written &&
            InvariantTests.Seen((generated with { Transfer = read.Transfer, Evidence = read.Evidence }).Assess()) == InvariantTests.Seen(generated.Assess());
    });

    [Fact]
    public void Write_AnyTextAndAmount_IsReadBack() => InvariantTests.Check(
        from text in AnyText()
        from amount in AnyAmount()
        select (Text: text, Amount: amount),
        any =>
        {
            var text = string.IsNullOrWhiteSpace(any.Text) ? "x" : any.Text;
            var line = new TransferLine(text, text, [A.Code("ML3.a")], new Quantity(any.Amount, text), new Money(any.Amount, Currency.Parse("KRW")));
            var papers = new Documents([new EndUseCertificate { Number = any.Text, Goods = any.Text, Lines = [any.Text] }], [new Licence(text, text, A.Day, lines: [any.Text])]);
            var transfer = A.Transfer(id: text, lines: [line], documents: papers);
            var evidence = new Evidence([A.Claim(text, Proposition.FundedBy(text))], [new Funding(text, FundingCertainty.Possible, A.Citation())], events: [new(ObservedEventKind.Delivery, text, A.Place("UA-14"), A.Day, A.Citation())]);
            var expected = new Case(transfer, evidence, null, null, [], [], [], any.Text);

            var read = Archived(CaseWriter.Write(expected));

            return read.Equals(expected) && read.Transfer.Lines[0].Value!.ToString() == line.Value!.ToString();
        });

    [Fact]
    public void Write_SmallestCase_LeavesOutWhatHasNoValue()
    {
        var transfer = new Transfer("1", TransferKind.Export, TransferBasis.Gift, TransferStage.Proposed, A.Day, [A.Party(PartyRole.Exporter, "KR", name: "A"), A.Party(PartyRole.EndUser, "US", name: "É")], [A.Line(unknownQuantity: true)]);

        Assert.Equal(
            """{"transfer":{"id":"1","kind":"export","basis":"gift","stage":"proposed","date":"2022-11-11","parties":[{"role":"exporter","name":"A","kind":"company","state":"KR"},{"role":"end-user","name":"\u00c9","kind":"government","state":"US"}],"lines":[{"id":"1","description":"goods 1","codes":["ML3.a"],"quantity":"unknown"}]}}""",
            CaseWriter.Write(Of(transfer)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("KR,UA-43,PLGDN")]
    public void Write_Route_IsReadBackAsDeclared(string? legs)
    {
        var route = legs is null ? null : legs.Length == 0 ? Route.Unknown : Route.Through(legs.Split(',').Select(A.Place));
        var transfer = A.Transfer(route: route, noRoute: route is null);

        Assert.Equal(route, Archived(CaseWriter.Write(Of(transfer))).Transfer.Route);
    }

    [Theory]
    [InlineData("1.50")]
    [InlineData("1.5")]
    [InlineData("0.0000000000000000000000000001")]
    [InlineData("79228162514264337593543950335")]
    [InlineData("7.9228162514264337593543950335")]
    public void Write_Amount_KeepsItsDigits(string amount)
    {
        var value = decimal.Parse(amount, CultureInfo.InvariantCulture);
        var written = CaseWriter.Write(Of(A.Transfer(lines: [A.Line(quantity: new Quantity(value, "kg"))])));

        Assert.Contains($"\"amount\":{amount},", written, StringComparison.Ordinal);
        Assert.Equal(value, SampleCase.Read(written).Transfer.Lines[0].Quantity!.Amount);
    }

    [Fact]
    public void Write_WhatAFileMayNotSay_IsReadFromTheArchiveAlone()
    {
        var written = CaseWriter.Write(Of(A.Transfer(documents: new Documents(licences: [new Licence("L-1", "DAPA", A.Day, lines: ["none"])]))));

        Assert.Contains("There is no 'none'", Assert.Single(SampleCase.ErrorsOf(written)).Message, StringComparison.Ordinal);
        Assert.Equal("none", Archived(written).Transfer.Documents.Licences[0].Lines[0]);
    }

    [Fact]
    public void Write_ExpectationNoReaderMakes_IsRefused()
    {
        var reading = KeyValuePair.Create("indirect", "loosely");
        var odd = EveryFact.FullCase() with { Expectations = [new Expectation([reading], Outcome.Denied, (Outcome)9, [], [])] };

        Assert.Contains("'loosely'; expected one of", Assert.Throws<ArgumentException>(() => CaseWriter.Write(odd)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_ParametersInAnotherOrderThanReadersMake_AreRefused()
    {
        var odd = EveryFact.FullCase() with { Expectations = [EveryFact.FullCase().Expectations[0] with { Parameters = [KeyValuePair.Create("sale", "refused"), KeyValuePair.Create("indirect", "strict")] }] };

        Assert.Contains("would be read otherwise", Assert.Throws<ArgumentException>(() => CaseWriter.Write(odd)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_NullsBehindTheTypes_AreRefused()
    {
        Assert.Throws<ArgumentNullException>(() => CaseWriter.Write(null!));
        Assert.Throws<ArgumentException>(() => CaseWriter.Write(EveryFact.FullCase() with { Transfer = null! }));
        Assert.Throws<ArgumentException>(() => CaseWriter.Write(EveryFact.FullCase() with { Evidence = null! }));
        Assert.Throws<ArgumentException>(() => CaseWriter.Write(EveryFact.FullCase() with { Policies = null! }));
        Assert.Throws<ArgumentException>(() => CaseWriter.Write(EveryFact.FullCase() with { Policies = [null!] }));
        Assert.Throws<ArgumentException>(() => CaseWriter.Write(EveryFact.FullCase() with { Acknowledgements = [null!] }));
    }

    private static Case Of(Transfer transfer) => new(transfer, Evidence.None, null, null, [], [], []);

    private static Case Archived(string written) => CaseReader.OfArchive.Parse(Encoding.ASCII.GetBytes(written), "case.json");

    private static bool IsReadBack(Case @case)
    {
        try
        {
            return Archived(CaseWriter.Write(@case)).Equals(@case);
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static Gen<string> AnyText() =>
        from units in Gen.OneOf(
            Gen.Elements('a', ' ', '"', '\\', '\0', '\n', '\t', '\u007f', '\u2028', '\ufeff', '\ufffd', '\uffff'),
            Gen.Elements('\ud800', '\udbff', '\udc00', '\udfff'),
            Gen.Choose(0, char.MaxValue).Select(unit => (char)unit)).ListOf()
        select new string([.. units]);

    private static Gen<decimal> AnyAmount() =>
        from low in Gen.Choose(int.MinValue, int.MaxValue)
        from middle in Gen.Elements(0, 1, int.MaxValue, -1)
        from high in Gen.Elements(0, 0, 7, int.MaxValue, -1)
        from scale in Gen.Choose(0, 28)
        select new decimal(low == 0 ? 1 : low, middle, high, false, (byte)scale);
}
