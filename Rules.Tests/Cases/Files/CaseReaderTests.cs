namespace ExportPolicy.Rules.Tests.Cases.Files;

/// <summary>What the reader makes of valid cases, and what it says of each kind of mistake.</summary>
public sealed class CaseReaderTests
{
    [Fact]
    public void Case_Valid_IsMappedMemberByMember()
    {
        var read = SampleCase.Read(SampleCase.Json);

        Assert.Equal("Shells to the United States", read.Title);
        Assert.Equal("row-14", read.Transfer.Id);
        Assert.Equal(new DateOnly(2022, 11, 11), read.Transfer.Date);
        Assert.Equal("Example Munitions Co.", read.Transfer.Exporter.Name);
        Assert.Equal(new Quantity(100_000, "rounds"), read.Transfer.Lines[0].Quantity);
        Assert.Null(read.Transfer.Route);
        Assert.Equal("DAPA", read.Transfer.Documents.Licences[0].Authority);
        Assert.Equal(["wire"], read.Evidence.Claims[1].DerivedFrom);
        Assert.Equal(Credibility.ProbablyTrue, read.Evidence.Claims[0].Credibility);
        Assert.Null(read.AsOf);
        Assert.Empty(read.Policies);
        Assert.Equal(Outcome.Denied, read.Expectations[0].OnKnowledge);
    }

    [Fact]
    public void Case_WithUnknownQuantityAndRoute_SaysSo()
    {
        Assert.Null(SampleCase.Read(SampleCase.With("transfer.lines.0.quantity", "\"unknown\"")).Transfer.Lines[0].Quantity);
        Assert.True(SampleCase.Read(SampleCase.With("transfer.route", "\"unknown\"")).Transfer.Route!.IsUnknown);
    }

    [Theory]
    [InlineData("transfer.kind", "\"exprot\"", "'exprot' is not known here; expected one of export, reexport, retransfer, transit, brokering, intangible. Did you mean 'export'?")]
    [InlineData("transfer.kind", "\"Export\"", "'Export' is not known here")]
    [InlineData("transfer.kind", "\"0\"", "'0' is not known here")]
    [InlineData("transfer.kind", "3", "The value is 3; expected one of export")]
    [InlineData("transfer.kindd", "\"export\"", "The member 'kindd' is unknown; expected one of id, kind")]
    [InlineData("transfer.date", "\"11.11.2022\"", "'11.11.2022' is not a date; expected year, month and day, such as '2022-11-11'.")]
    [InlineData("transfer.date", "\"2022-02-30\"", "'2022-02-30' is not a date")]
    [InlineData("transfer.date", "20221111", "The value is 20221111; expected a date")]
    [InlineData("transfer.id", "\" \"", "The text is empty")]
    [InlineData("transfer.lines", "[]", "Transfer 'row-14' has no lines; expected at least one.")]
    [InlineData("transfer.lines", "{}", "The value is an object; expected an array.")]
    [InlineData("transfer.lines.0", "\"shells\"", "The value is 'shells'; expected an object.")]
    [InlineData("transfer.lines.0.codes", "[]", "Line '1' has no control code; expected at least one")]
    [InlineData("transfer.lines.0.codes.0", "\"ZZ9\"", "'ZZ9'")]
    [InlineData("transfer.lines.0.codes.0", "12", "The value is 12; expected a control code")]
    [InlineData("transfer.parties.0.state", "\"XX\"", "The country code is 'XX'; expected two capital letters of ISO 3166-1")]
    [InlineData("transfer.parties.0.location", "\"KR1\"", "The place is 'KR1'")]
    [InlineData("transfer.route", "{\"legs\":[\"KRPUS\",\"XXPUS\"]}", "The place is 'XXPUS'", "transfer.route.legs.1")]
    [InlineData("transfer.lines.0.value", "{\"amount\":1,\"currency\":\"USX\"}", "The currency code is 'USX'", "transfer.lines.0.value.currency")]
    [InlineData("transfer.lines.0.value", "{\"amount\":-1,\"currency\":\"USD\"}", "expected zero or more", "transfer.lines.0.value.amount")]
    [InlineData("evidence.funding", "[{\"fund\":\"USAID\",\"certainty\":\"confirmed\",\"citation\":{\"title\":\"t\",\"publisher\":\"p\"}}]", "The fund 'USAID' is not in the reference data; expected one of ", "evidence.funding.0.fund")]
    [InlineData("transfer.lines.0.quantity", "\"many\"", "The value is 'many'; expected a quantity as an object, or the text 'unknown'.")]
    [InlineData("evidence.balances", "[{\"account\":\"p/cap\",\"amount\":-1,\"unit\":\"rounds\"}]", "The balance of 'p/cap' is -1 rounds; expected zero or more.", "evidence.balances[0].amount")]
    [InlineData("evidence.balances", "[{\"account\":\"p/cap\",\"amount\":1}]", "'unit' is missing; add it.", "evidence.balances[0]")]
    [InlineData("evidence.balances", "[{\"account\":\"p/cap\",\"amount\":1,\"unit\":\"u\"},{\"account\":\"P/cap\",\"amount\":1,\"unit\":\"U\"}]", "occurs twice")]
    [InlineData("transfer.lines.0.quantity.amount", "0", "The quantity is 0; expected more than zero.")]
    [InlineData("transfer.lines.0.quantity.amount", "0", "Where it is not known, write \"unknown\" in place of the quantity.")]
    [InlineData("transfer.lines.0.quantity", "null", "The value is null, but 'quantity' is needed; fill it in, or write \"unknown\" where it is not known.")]
    [InlineData("transfer.lines.0.quantity", "\"\"", "The text is empty, but 'quantity' is needed; fill it in, or write \"unknown\" where it is not known.")]
    [InlineData("transfer.endUse", "{\"statement\":\"s\",\"requirement\":{\"amount\":0,\"unit\":\"rounds\"}}", "Where it is not known, leave the quantity out.", "transfer.endUse.requirement.amount")]
    [InlineData("transfer.kind", "\"reexport\"", "A 'reexport' passes on goods of an earlier transfer, but 'earlier' is missing; add it")]
    [InlineData("transfer.parties.0.identifiers", "[\"\"]", "The text is empty; fill it in, or remove it from the array.", "transfer.parties.0.identifiers.0")]
    [InlineData("policies", "[]", "name at least one policy, or leave the member out")]
    [InlineData("transfer.parties.0.state", "\"XX\"", "The list is ISO 3166-1 alpha-2, which iso.org publishes.")]
    [InlineData("transfer.lines.0.quantity.amount", "\"5\"", "The value is '5'; expected a number.")]
    [InlineData("transfer.lines.0.quantity.amount", "1e400", "The number 1e400 is too large or too fine")]
    [InlineData("transfer.lines.0.quantity.amount", "1e-40", "The number 1e-40 is too large or too fine")]
    [InlineData("transfer.lines.0.quantity.amount", "123456789012345678901234567890", "too large or too fine; expected at most 28 digits.")]
    [InlineData("transfer.lines.0.quantity.amount", "7.92281625142643375935439503351", "too large or too fine")]
    [InlineData("evidence.claims.0.citation.url", "\"ftp://example.org\"", "'ftp://example.org' is no address; expected one that begins with https:// or http://.")]
    [InlineData("evidence.claims.0.citation.url", "\"report\"", "is no address")]
    [InlineData("transfer.parties.1.role", "\"exporter\"", "Transfer 'row-14' has 2 exporters; expected exactly one.", "transfer.parties")]
    [InlineData("transfer.route", "{\"legs\":[]}", "The route has no places", "transfer.route.legs")]
    [InlineData("transfer.documents.licences.0.lines", "[\"2\"]", "There is no '2'; expected the id of a line of the transfer.", "transfer.documents.licences.0.lines.0")]
    [InlineData("transfer.documents.licences.0.lines", "[]", "The array is empty; name at least one, or leave the member out where the licence covers all lines.")]
    [InlineData("transfer.documents.certificates", "[{\"lines\":[]}]", "leave the member out where the certificate covers all lines.", "transfer.documents.certificates.0.lines")]
    [InlineData("transfer.documents.licences.0.value", "{\"amount\":0,\"currency\":\"USD\"}", "expected more than zero. Where it states none, leave it out.")]
    [InlineData("transfer.documents.licences.0.quantity", "{\"amount\":0,\"unit\":\"rounds\"}", "leave the quantity out", "transfer.documents.licences.0.quantity.amount")]
    [InlineData("evidence.claims.1.id", "\"wire\"", "The id 'wire' occurs twice; expected distinct ids.")]
    [InlineData("evidence.claims.1.derivedFrom", "[\"wiree\"]", "There is no 'wiree'; expected the id of the claim in the evidence that this one repeats. Did you mean 'wire'?", "evidence.claims.1.derivedFrom.0")]
    [InlineData("evidence.claims.0.saidOn", "\"2023-01-01\"", "Claim 'wire' was said on 2023-01-01, after its publication on 2022-11-10.")]
    [InlineData("evidence.claims.0.denies", "\"no\"", "The value is 'no'; expected true or false.")]
    [InlineData("evidence.claims.0.credibility", "9", "The value is 9; expected a number from 1 (confirmed) to 6 (cannot be judged).")]
    [InlineData("evidence.claims.0.proposition.state", "\"UA\"", "The member 'state' is unknown; expected one of kind, place.")]
    [InlineData("evidence.claims.0.citation.quote", "\"a b c d e f g h i j k l m n o p q r s t u v w x y z\"", "has 26 words; expected at most 25.")]
    [InlineData("evidence.events", "[{\"kind\":\"diversion\",\"transfer\":\"row-15\",\"place\":\"UA\",\"on\":\"2023-01-01\",\"citation\":{\"title\":\"t\",\"publisher\":\"p\"}}]", "There is no 'row-15'; expected the id of this transfer, of its earlier one or of a prior one. Did you mean 'row-14'?", "evidence.events.0.transfer")]
    [InlineData("expect.0.parameters", "{\"sale\":\"aid\"}", "The value is 'aid'; expected one of refused, aid-only.", "expect.0.parameters.sale")]
    public void Member_Wrong_IsOneErrorAtItsPlace(string path, string json, string message, string? errorPath = null)
    {
        var error = Assert.Single(SampleCase.ErrorsOf(SampleCase.With(path, json)));

        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Equal("$." + System.Text.RegularExpressions.Regex.Replace(errorPath ?? path, @"\.(\d+)", "[$1]"), error.JsonPath);
        Assert.DoesNotContain("Parameter", error.Message, StringComparison.Ordinal);
        Assert.NotNull(error.Line);
    }

    [Theory]
    [InlineData("transfer", "$", "'transfer' is missing; add it.")]
    [InlineData("transfer.lines", "$.transfer", "'lines' is missing; add it.")]
    [InlineData("transfer.lines.0.quantity", "$.transfer.lines[0]", "'quantity' is missing; add it, or write \"unknown\" where it is not known.")]
    [InlineData("evidence.claims.0.citation", "$.evidence.claims[0]", "'citation' is missing; add it.")]
    [InlineData("evidence.claims.0.proposition.place", "$.evidence.claims[0].proposition", "'place' is missing; add it.")]
    public void Member_Missing_IsOneErrorAtItsObject(string path, string errorPath, string message)
    {
        var error = Assert.Single(SampleCase.ErrorsOf(SampleCase.Without(path)));

        Assert.Equal((errorPath, message), (error.JsonPath, error.Message));
    }

    [Fact]
    public void Members_SeveralWrong_AreAllReportedInOrderOfTheFile()
    {
        var json = SampleCase.Json
            .Replace("\"sale\"", "\"sell\"", StringComparison.Ordinal)
            .Replace("100000", "-5", StringComparison.Ordinal)
            .Replace("\"unnamed\"", "\"anon\"", StringComparison.Ordinal)
            .Replace("\"referred\"", "\"refered\"", StringComparison.Ordinal);

        Assert.Equal(
            [
                "case.json(6,14): $.transfer.basis: 'sell' is not known here; expected one of sale, gift, loan, lease, exchange. Did you mean 'sale'?",
                "case.json(15,96): $.transfer.lines[0].quantity.amount: The quantity is -5; expected more than zero. Where it is not known, write \"unknown\" in place of the quantity.",
                "case.json(25,87): $.evidence.claims[0].attribution: 'anon' is not known here; expected one of on-record, unnamed, reported.",
                "case.json(36,28): $.expect[0].byLetter: 'refered' is not known here; expected one of denied, referred, permitted. Did you mean 'referred'?",
            ],
            SampleCase.ErrorsOf(json).Select(error => error.ToString()));
    }

    [Fact]
    public void Member_GivenTwice_IsAnError()
    {
        var json = SampleCase.Json.Replace("\"basis\": \"sale\",", "\"basis\": \"sale\", \"basis\": \"gift\",", StringComparison.Ordinal);

        var error = Assert.Single(SampleCase.ErrorsOf(json));
        Assert.Equal("$.transfer.basis", error.JsonPath);
        Assert.Contains("occurs twice", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Claims_ThatRepeatEachOther_AreAnError()
    {
        var error = Assert.Single(SampleCase.ErrorsOf(SampleCase.With("evidence.claims.0.derivedFrom", "[\"echo\"]")));

        Assert.Equal("$.evidence.claims", error.JsonPath);
        Assert.Contains("is derived from itself", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_OverLong_IsAnError()
    {
        var error = Assert.Single(SampleCase.ErrorsOf(SampleCase.With("title", '"' + new string('x', 4_001) + '"')));

        Assert.Equal("The text has 4001 characters; expected at most 4000.", error.Message);
    }

    [Fact]
    public void Text_WithTerminalControls_IsQuotedHarmlessly()
    {
        var error = Assert.Single(SampleCase.ErrorsOf(SampleCase.With("transfer.kind", "\"\\u001b[2Jexport\\u202e\"")));

        Assert.StartsWith(@"'\u{1b}[2Jexport\u{202e}' is not known here", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Errors_VeryMany_AreCutShortAndCounted()
    {
        var lines = "[" + string.Join(",", Enumerable.Repeat("1", 500)) + "]";

        var errors = SampleCase.ErrorsOf(SampleCase.With("transfer.lines", lines));

        Assert.Equal(101, errors.Count);
        Assert.Contains("more errors are not shown", errors[^1].Message, StringComparison.Ordinal);
    }
}
