namespace ExportPolicy.Rules.Tests;

public sealed class PolicyErrorTests
{
    private const string Source = "source: {title: T, publisher: P, date: 2022-11-11, quote: q}";

    [Theory]
    [InlineData("id: test", "id: Test!", 1, 5, "id", "'Test!'", "small letters")]
    [InlineData("id: test", "id:", 1, 4, "id", "Nothing stands here", "remove the key")]
    [InlineData("id: test", "id: \"\"", 1, 5, "id", "''", "an id such as")]
    [InlineData("version: \"1\"", "version: [1]", 2, 10, "version", "A list", "version of the text")]
    [InlineData("version: \"1\"", "verson: \"1\"", 2, 1, "verson", "'verson' is unknown", "Did you mean 'version'?")]
    [InlineData("version: \"1\"", "# none", 1, 1, "", "The key 'version' is missing", "Add it.")]
    [InlineData("state: KR", "state: UK", 3, 8, "state", "'UK'", "Did you mean 'GB'")]
    [InlineData("state: KR", "state: RK", 3, 8, "state", "'RK'", "The list is ISO 3166-1 alpha-2; near are 'KR' (Korea (South))")]
    [InlineData("state: KR", "state: Swedn", 3, 8, "state", "'Swedn'", "near are 'SE' (Sweden)")]
    [InlineData("state: KR", "state: ALL", 3, 8, "state", "'ALL'", "Did you mean 'all'?")]
    [InlineData("from: 2022-10-28", "from: 28.10.2022", 6, 9, "effective.from", "'28.10.2022'", "such as 2022-11-11")]
    [InlineData("from: 2022-10-28", "from: 2022-02-30", 6, 9, "effective.from", "'2022-02-30'", "such as 2022-11-11")]
    [InlineData("from: 2022-10-28", "from: 2022-10-28\n  until: 2022-10-28", 7, 10, "effective.until", "2022-10-28", "later day")]
    [InlineData("\"+09:00\"", "Seoul time", 7, 14, "effective.time-zone", "'Seoul time'", "+09:00")]
    [InlineData("\"+09:00\"", "\"+14:30\"", 7, 14, "effective.time-zone", "'+14:30'", "+14:00")]
    [InlineData("\"+09:00\"", "Asia/Nowhere", 7, 14, "effective.time-zone", "'Asia/Nowhere'", "this machine does not know")]
    [InlineData("\"+09:00\"", "../../etc/passwd", 7, 14, "effective.time-zone", "'../../etc/passwd'", "IANA")]
    [InlineData("standard: letter", "standard: leter", 8, 11, "standard", "'leter'", "Did you mean 'letter'?")]
    [InlineData("standard: letter", "standard: letter\nparameters: {indirect: lax}", 9, 24, "parameters.indirect", "'lax'", "strict, direct-only")]
    [InlineData("standard: letter", "standard: letter\nparameters: {indirekt: strict}", 9, 14, "parameters.indirekt", "'indirekt'", "Did you mean 'indirect'?")]
    [InlineData("standard: letter", "standard: letter\nparameters: strict", 9, 13, "parameters", "'strict'", "a mapping")]
    [InlineData("standard: letter", "standard: letter\nknowledge-levels: {known: [{modality: did, institutions: 0}]}", 9, 58, "knowledge-levels.known[0].institutions", "'0'", "from 1")]
    [InlineData("standard: letter", "standard: letter\nknowledge-levels: {known: [{modality: did, credibility: 7}]}", 9, 57, "knowledge-levels.known[0].credibility", "'7'", "1 (confirmed)")]
    [InlineData("standard: letter", "standard: letter\nknowledge-levels: {known: [{modality: did, reliability: b}]}", 9, 57, "knowledge-levels.known[0].reliability", "'b'", "A, B, C, D, E, F")]
    [InlineData("standard: letter", "standard: letter\nid: again", 9, 1, "id", "second time (first in line 1)", "Keep one")]
    [InlineData("id: test", "id: &a test", 1, 5, "id", "anchor '&a'", "plain data")]
    [InlineData("issuer: Ministry", "issuer: *a", 4, 9, "issuer", "alias '*a'", "the value itself")]
    [InlineData("issuer: Ministry", "issuer: !!str Ministry", 4, 9, "issuer", "The tag", "Remove the tag")]
    [InlineData("issuer: Ministry", "issuer: Ministry\n? [a]\n: b", 5, 3, "", "A key is a list", "a word")]
    public void Head_WrongValue_IsReportedWhereItStands(string from, string to, int line, int column, string path, params string[] says) =>
        AssertError(PolicyText.Valid("test").Replace(from, to, StringComparison.Ordinal), line, column, path, says);

    [Theory]
    [InlineData("- id: a\n  kind: lethal-aid-bann\n  " + Source, 11, 9, "commitments[0].kind", "'lethal-aid-bann'", "Did you mean 'lethal-aid-ban'?")]
    [InlineData("- id: a\n  kind: lethal-aid-ban\n  recipients: []\n  " + Source, 12, 15, "commitments[0].recipients", "The list is empty", "country codes")]
    [InlineData("- id: a\n  kind: lethal-aid-ban\n  recipients: UA\n  " + Source, 12, 15, "commitments[0].recipients", "'UA'", "Write it as a list")]
    [InlineData("- id: a\n  kind: lethal-aid-ban\n  recipients: [UA, XX]\n  " + Source, 12, 20, "commitments[0].recipients[1]", "'XX'", "ISO 3166-1")]
    [InlineData("- id: a\n  kind: lethal-aid-ban\n  recipients: [UA]\n  under-reconsideration: yes\n  " + Source, 13, 26, "commitments[0].under-reconsideration", "'yes'", "true or false")]
    [InlineData("- id: a\n  kind: lethal-aid-ban\n  recipients: [UA]\n  goods: lethal\n  wordings: [{id: w, goods: all, " + Source + "}]\n  " + Source, 13, 10, "commitments[0].goods", "Both 'goods' and 'wordings'", "each wording")]
    [InlineData("- id: a\n  kind: retransfer-consent\n  goods: letal\n  " + Source, 12, 10, "commitments[0].goods", "'letal'", "Did you mean 'lethal'?")]
    [InlineData("- id: a\n  kind: retransfer-consent\n  goods: {listed: false}\n  " + Source, 12, 10, "commitments[0].goods", "name nothing", "write 'all'")]
    [InlineData("- id: a\n  kind: retransfer-consent\n  goods: {codes: [ML3, ML99]}\n  " + Source, 12, 24, "commitments[0].goods.codes[1]", "'ML99'", "ML1 to ML22")]
    [InlineData("- id: a\n  kind: retransfer-consent\n  goods: {lethality: [lethal, lethal]}\n  " + Source, 12, 31, "commitments[0].goods.lethality[1]", "a second time", "Remove it")]
    [InlineData("- id: a\n  kind: embargo\n  targets: [KP]\n  goods: all\n  directions: [too]\n  " + Source, 14, 16, "commitments[0].directions[0]", "'too'", "Did you mean 'to'?")]
    [InlineData("- id: a\n  kind: quantity-cap\n  recipients: [UA]\n  goods: all\n  cap: {amount: 0, unit: rounds}\n  " + Source, 14, 17, "commitments[0].cap.amount", "'0'", "embargo")]
    [InlineData("- id: a\n  kind: quantity-cap\n  recipients: [UA]\n  goods: all\n  cap: {amount: 1e9, unit: rounds}\n  " + Source, 14, 17, "commitments[0].cap.amount", "'1e9'", "a number")]
    [InlineData("- id: a\n  kind: quantity-cap\n  recipients: [UA]\n  goods: all\n  " + Source, 10, 3, "commitments[0]", "caps nothing; expected 'cap', 'value' or both", "Add the most")]
    [InlineData("- id: a\n  kind: quantity-cap\n  recipients: [UA]\n  goods: all\n  cap: 5\n  " + Source, 14, 8, "commitments[0].cap", "'5'", "a mapping of amount and unit")]
    [InlineData("- id: a\n  kind: quantity-cap\n  recipients: [UA]\n  goods: all\n  cap: {amount: 1}\n  " + Source, 14, 8, "commitments[0].cap", "The key 'unit' is missing", "Add it.")]
    [InlineData("- id: a\n  kind: quantity-cap\n  recipients: [UA]\n  goods: all\n  cap: {amount: 1, unit: u, per: year}\n  " + Source, 14, 29, "commitments[0].cap.per", "'per' is unknown", "expected amount, unit")]
    [InlineData("- id: a\n  kind: quantity-cap\n  recipients: [UA]\n  goods: all\n  value: {amount: 0, currency: USD}\n  " + Source, 14, 19, "commitments[0].value.amount", "'0'", "embargo")]
    [InlineData("- id: a\n  kind: quantity-cap\n  recipients: [UA]\n  goods: all\n  value: {amount: 1, currency: USX}\n  " + Source, 14, 32, "commitments[0].value.currency", "'USX'", "ISO 4217")]
    [InlineData("- id: a\n  kind: quantity-cap\n  recipients: [UA]\n  goods: all\n  value: {amount: 1, currency: usd}\n  " + Source, 14, 32, "commitments[0].value.currency", "'usd'", "Did you mean 'USD'?")]
    [InlineData("- id: a\n  kind: quantity-cap\n  recipients: [UA]\n  goods: all\n  value: {amount: 1, currency: [USD]}\n  " + Source, 14, 32, "commitments[0].value.currency", "A list", "a currency such as USD")]
    [InlineData("- id: a\n  kind: quantity-cap\n  recipients: [UA]\n  goods: all\n  value: {amount: 1}\n  " + Source, 14, 10, "commitments[0].value", "The key 'currency' is missing")]
    [InlineData("- id: a\n  kind: quantity-cap\n  recipients: [UA]\n  goods: all\n  cap: {amount: 1, unit: usd}\n  value: {amount: 1, currency: USD}\n  " + Source, 14, 26, "commitments[0].cap.unit", "'usd', the currency of its value", "as 'value' alone")]
    [InlineData("- id: a\n  kind: quantity-cap\n  recipients: [UA]\n  goods: all\n  cap: {amount: 1, unit: rounds}\n  tolerance: 101\n  " + Source, 15, 14, "commitments[0].tolerance", "'101'", "from 0 to 100", "raise the cap")]
    [InlineData("- id: a\n  kind: quantity-cap\n  recipients: [UA]\n  goods: all\n  cap: {amount: 1, unit: rounds}\n  tolerance: -1\n  " + Source, 15, 14, "commitments[0].tolerance", "'-1'", "a number")]
    [InlineData("- id: a\n  kind: quantity-cap\n  recipients: [UA]\n  goods: all\n  cap: {amount: 1, unit: rounds}\n  tolerance: 5%\n  " + Source, 15, 14, "commitments[0].tolerance", "'5%'", "a number")]
    [InlineData("- id: a\n  kind: quantity-cap\n  recipients: [UA]\n  goods: all\n  cap: {amount: 1, unit: rounds}\n  window: week\n  " + Source, 15, 11, "commitments[0].window", "'week'", "year, month or a number of days such as {days: 90}")]
    [InlineData("- id: a\n  kind: quantity-cap\n  recipients: [UA]\n  goods: all\n  cap: {amount: 1, unit: rounds}\n  window: {}\n  " + Source, 15, 11, "commitments[0].window", "The key 'days' is missing", "such as 90")]
    [InlineData("- id: a\n  kind: quantity-cap\n  recipients: [UA]\n  goods: all\n  cap: {amount: 1, unit: rounds}\n  window: {days: 0}\n  " + Source, 15, 18, "commitments[0].window.days", "'0'", "a whole number from 1 to 36500", "Leave 'window' out")]
    [InlineData("- id: a\n  kind: quantity-cap\n  recipients: [UA]\n  goods: all\n  cap: {amount: 1, unit: rounds}\n  window: {days: 1.5}\n  " + Source, 15, 18, "commitments[0].window.days", "'1.5'", "whole number")]
    [InlineData("- id: a\n  kind: quantity-cap\n  recipients: [UA]\n  goods: all\n  cap: {amount: 1, unit: rounds}\n  window: {days: 36501}\n  " + Source, 15, 18, "commitments[0].window.days", "'36501'", "whole number")]
    [InlineData("- id: a\n  kind: quantity-cap\n  recipients: [UA]\n  goods: all\n  cap: {amount: 1, unit: rounds}\n  window: {days: many}\n  " + Source, 15, 18, "commitments[0].window.days", "'many'", "a number")]
    [InlineData("- id: a\n  kind: quantity-cap\n  recipients: [UA]\n  goods: all\n  cap: {amount: 1, unit: rounds}\n  window: {days: 9, of: year}\n  " + Source, 15, 21, "commitments[0].window.of", "'of' is unknown", "expected days")]
    [InlineData("- id: a\n  kind: policy-of-denial\n  recipients: [RU]\n  goods: all\n  exceptions: [{id: x, text: t}, {id: x, text: t}]\n  " + Source, 14, 39, "commitments[0].exceptions[1].id", "'x'", "distinct")]
    [InlineData("- id: a\n  kind: denied-party\n  list: /etc/passwd\n  " + Source, 12, 9, "commitments[0].list", "'/etc/passwd'", "relative")]
    [InlineData("- id: a\n  kind: denied-party\n  list: ../lists/d.yaml\n  " + Source, 12, 9, "commitments[0].list", "'../lists/d.yaml'", "in the folder of the policy or below")]
    [InlineData("- id: a\n  kind: denied-party\n  list: .\n  " + Source, 12, 9, "commitments[0].list", "'.'", "expected a file in the folder of the policy")]
    [InlineData("- id: a\n  kind: lethal-aid-ban\n  recipients: [UA]\n  obligations: [{kind: lot-marking}]\n  " + Source, 10, 3, "commitments[0]", "'lethal-aid-ban' ask nothing of anybody", "expected them on end-user-premise, allowance, retransfer-consent", "Move them")]
    [InlineData("- id: a\n  kind: embargo\n  targets: [KP]\n  goods: all\n  directions: [to]\n  obligations: [{kind: lot-marking}]\n  " + Source, 10, 3, "commitments[0]", "'embargo'")]
    [InlineData("- id: a\n  kind: end-user-premise\n  end-user: US\n  goods: all\n  bases: [gifts]\n  " + Source, 14, 11, "commitments[0].bases[0]", "'gifts'", "Did you mean 'gift'?")]
    [InlineData("- id: a\n  kind: retransfer-consent\n  goods: all\n  obligations: [{kind: stamp}]\n  " + Source, 13, 24, "commitments[0].obligations[0].kind", "'stamp'", "end-use-certificate")]
    [InlineData("- id: a\n  kind: retransfer-consent\n  goods: all\n  source: {title: T, publisher: P, date: 2022-11-11}", 13, 11, "commitments[0].source", "Neither 'quote' nor 'unquoted'", "Add one")]
    [InlineData("- id: a\n  kind: retransfer-consent\n  goods: all\n  source: {title: T, publisher: P, date: 2022-11-11, quote: q, unquoted: r}", 13, 11, "commitments[0].source", "Both 'quote' and 'unquoted'", "Keep the quotation")]
    [InlineData("- id: a\n  kind: retransfer-consent\n  goods: all\n  source: {title: T, publisher: P, date: 2022-11-11, quote: 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26}", 13, 61, "commitments[0].source.quote", "26 words", "at most 25")]
    [InlineData("- id: a\n  kind: retransfer-consent\n  goods: all\n  source: {title: T, publisher: P, date: 2022-11-11, quote: q, url: \"ftp://x\"}", 13, 69, "commitments[0].source.url", "'ftp://x'", "https://")]
    [InlineData("- id: a\n  kind: retransfer-consent\n  goods: all\n  recipients: [UA]\n  " + Source, 13, 3, "commitments[0].recipients", "'recipients' is unknown", "expected id, kind, source, obligations, goods")]
    [InlineData("- just a word", 10, 3, "commitments[0]", "'just a word'", "a commitment")]
    public void Commitment_WrongValue_IsReportedWhereItStands(string commitments, int line, int column, string path, params string[] says) =>
        AssertError(PolicyText.With(commitments), line, column, path, says);

    [Fact]
    public void Commitments_SameId_IsReportedAtTheSecond() =>
        AssertError(PolicyText.With(PolicyText.Commitment + "\n" + PolicyText.Commitment), 14, 7, "commitments[1].id", "'ban'", "first in line 10");

    [Fact]
    public void File_ManyErrors_AreReportedTogetherInOrder()
    {
        var text = PolicyText.Valid("test")
            .Replace("state: KR", "state: UK", StringComparison.Ordinal)
            .Replace("from: 2022-10-28", "from: tomorrow", StringComparison.Ordinal)
            .Replace("standard: letter", "standard: strict", StringComparison.Ordinal)
            .Replace("[UA]", "[UA, UK]", StringComparison.Ordinal)
            .Replace("date: 2022-11-11, ", "", StringComparison.Ordinal);

        var errors = Errors(text);

        Assert.Equal([(3, 8), (6, 9), (8, 11), (12, 20), (13, 11)], errors.Select(error => (error.Line, error.Column)));
        Assert.All(errors, error => Assert.Equal("test.yaml", error.File));
    }

    [Theory]
    [InlineData("", 1, 1, "empty")]
    [InlineData("- a\n- b\n", 1, 1, "a list")]
    [InlineData("id: [a\n", 2, 1, "A comma or a closing bracket is missing here. A bracket is open since line 1, column 5")]
    [InlineData("id: a\nlist: [a, b\nnext: c\n", 2, 7, "A bracket is open since line 2, column 7")]
    [InlineData("a: {b: c\nd: e\n", 1, 4, "A bracket is open since line 1, column 4")]
    [InlineData("id: a\n\tstate: b\n", 2, 1, "A tab stands in the indentation")]
    [InlineData("a: |\n\t b\n", 2, 1, "A tab stands in the indentation")]
    [InlineData("id: a: b\n", 1, 6, "A colon stands here inside a value")]
    [InlineData("id: \"abc\nstate: KR\n", 1, 5, "expected a closing quotation mark")]
    [InlineData("id: 'abc\nstate: KR\n", 1, 5, "is never closed")]
    [InlineData("id: a\nstate KR\nissuer: x\n", 2, 1, "expected 'key: value'")]
    [InlineData("id: @x\n", 1, 5, "No value begins with this character")]
    [InlineData("a: \"x\\q\"\n", 1, 6, "no escape")]
    [InlineData("- a\nb: c\n", 2, 1, "no item of the list above")]
    [InlineData("%YAML 2.0\n---\na: b\n", 1, 1, "begins with %")]
    [InlineData("a: !foo!bar x\n", 1, 4, "A tag (!)")]
    [InlineData("  a: b\nc: d\n", 2, 1, "indented less")]
    [InlineData("id: a\n---\nid: b\n", 2, 1, "second document")]
    public void File_ThatIsNoMapping_IsReported(string text, int line, int column, string says)
    {
        Assert.Contains(Errors(text), error => (error.Line, error.Column) == (line, column) && error.ToString().Contains(says, StringComparison.Ordinal));
        Assert.All(Errors(text), error => Assert.DoesNotMatch("scanning|parsing|token|current state", error.Message));
    }

    [Fact]
    public void File_NotUtf8_IsReportedAtTheByte()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "p.yaml");
        File.WriteAllBytes(path, System.Text.Encoding.Latin1.GetBytes("id: a\nissuer: Ministère\n"));

        var error = Assert.Single(Assert.Throws<PolicyLoadException>(() => PolicySet.Load(path)).Errors);

        Assert.Equal((2, 15, "The byte 0xE8 is not UTF-8; expected UTF-8."), (error.Line, error.Column, error.Message));
    }

    [Fact]
    public void Alias_IsOneError() =>
        Assert.Single(Errors(PolicyText.Valid("test").Replace("issuer: Ministry", "issuer: *a", StringComparison.Ordinal)));

    [Fact]
    public void File_TooDeep_SaysWhere()
    {
        var deep = Assert.Single(Errors("id: a\nissuer: " + new string('[', 100)));
        var open = Assert.Single(Errors("id: a\nissuer: " + new string('[', 1_000)));

        Assert.Equal((2, 25), (deep.Line, deep.Column));
        Assert.StartsWith("issuer[0]", deep.Path, StringComparison.Ordinal);
        Assert.Equal((2, 209), (open.Line, open.Column));
    }

    [Fact]
    public void List_ThatIsNone_IsNotEchoed()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("p.yaml", PolicyText.With($"- id: a\n  kind: denied-party\n  list: d.yaml\n  {Source}"));
        folder.Write("d.yaml", $"table: {new string('s', 60)}\n{new string('k', 60)}: \"\\e[2J\"\n");

        Assert.All(Assert.Throws<PolicyLoadException>(() => PolicySet.Load(file)).Errors, error =>
        {
            Assert.DoesNotMatch("[sk]{41}", error.ToString());
            Assert.DoesNotContain('\u001b', error.ToString());
        });
    }

    [Fact]
    public void File_TooDeepOrTooLarge_IsReported()
    {
        Assert.Contains("nested deeper than 16", Errors("id: " + new string('[', 100))[0].Message, StringComparison.Ordinal);
        Assert.Contains("200 brackets", Errors("id: " + new string('[', 100_000))[0].Message, StringComparison.Ordinal);
        Assert.Contains("expected at most 1048576", Errors("# " + new string('x', 2_000_000))[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void File_WrongFromEndToEnd_StopsCounting()
    {
        var text = string.Concat(Enumerable.Range(0, 50_000).Select(i => $"k{i}: x\n"));

        var errors = Errors(text);

        Assert.Equal(101, errors.Count);
        Assert.Matches("^49[0-9]{3} more errors are not shown.$", errors[^1].Message);
    }

    [Fact]
    public void List_WrongEntries_AreReportedWithTheListFile()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("p.yaml", PolicyText.With($"- id: a\n  kind: denied-party\n  list: d.yaml\n  {Source}"));
        folder.Write("d.yaml", "table: denied-parties\nparties:\n  - id: P-1\n    names: [\"\"]\n    sauce: x\n");

        var errors = Assert.Throws<PolicyLoadException>(() => PolicySet.Load(file)).Errors;

        Assert.Equal(
            ["p.yaml:12:9", "d.yaml:3:5", "d.yaml:4:13", "d.yaml:5:5"],
            errors.Select(error => $"{Path.GetFileName(error.File)}:{error.Line}:{error.Column}"));
    }

    [Fact]
    public void List_Missing_IsReported()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("p.yaml", PolicyText.With($"- id: a\n  kind: denied-party\n  list: d.yaml\n  {Source}"));

        Assert.Contains(Assert.Throws<PolicyLoadException>(() => PolicySet.Load(file)).Errors, error => error.Message.Contains("is not there", StringComparison.Ordinal));
    }

    private static void AssertError(string text, int line, int column, string path, params string[] says)
    {
        var there = Errors(text).Where(error => error.Line == line && error.Column == column && error.Path == path);

        Assert.Contains(there, error => says.All(words => error.ToString().Contains(words, StringComparison.Ordinal)));
    }

    private static IReadOnlyList<PolicyError> Errors(string text) =>
        Assert.Throws<PolicyLoadException>(() => Policy.Parse(text, "test.yaml")).Errors;
}
