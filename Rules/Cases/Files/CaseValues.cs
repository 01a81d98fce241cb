using System.Globalization;
using System.Text.Json;

namespace ExportPolicy.Rules;

/// <summary>Reads single values of a case file; what is not one becomes an error at its place, and reads as the type's default.</summary>
/// <param name="errors">Where errors go.</param>
/// <param name="reference">The tables that know the funds.</param>
/// <param name="isOfArchive">Whether values are read as programs may have stated them; see <see cref="CaseReader.OfArchive"/>.</param>
internal sealed class CaseValues(CaseErrors errors, ReferenceData reference, bool isOfArchive)
{
    // A decimal holds 28 digits for certain, and some numbers of 29; what would be rounded is an error, as rounding is guessing.
    private const int MostDigits = 28;

    public JsonMembers Members(JsonItem item) => new(item, errors, blanksCount: isOfArchive);

    public void Report(JsonItem at, string message) => errors.Add(at, message);

    public string Text(JsonItem item)
    {
        if (item.Kind != JsonValueKind.String)
            return Wrong<string>(item, "a text");
        if (isOfArchive)
            return item.Text!;
        if (string.IsNullOrWhiteSpace(item.Text))
            return Fail<string>(item, "The text is empty; leave the member out where there is nothing to say, or fill it in.");
        return item.Text.Length <= Require.LongestText
            ? item.Text
            : Fail<string>(item, $"The text has {item.Text.Length} characters; expected at most {Require.LongestText}.");
    }

    /// <summary>An id that must not have been seen before.</summary>
    public string NewId(JsonItem item, HashSet<string> seen)
    {
        var id = Text(item);
        return id is null || seen.Add(id) ? id! : Fail<string>(item, $"The id {item.Shown} occurs twice; expected distinct ids.");
    }

    /// <summary>An id that refers to something else in the file. Where nothing there has an id, that is the error to report, not this.</summary>
    public string KnownId(JsonItem item, IReadOnlySet<string> known, string expected)
    {
        var id = Text(item);
        return id is null || isOfArchive || known.Count == 0 || known.Contains(id) ? id! : Fail<string>(item, $"There is no {item.Shown}; expected {expected}.{Hint(id, known)}");
    }

    public bool Flag(JsonItem item) => item.Kind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => Wrong<bool>(item, "true or false"),
    };

    public DateOnly Date(JsonItem item)
    {
        if (item.Kind != JsonValueKind.String)
            return Wrong<DateOnly>(item, "a date such as \"2022-11-11\"");
        return DateOnly.TryParseExact(item.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : Fail<DateOnly>(item, $"{item.Shown} is not a date; expected year, month and day, such as '2022-11-11'.");
    }

    public decimal Amount(JsonItem item)
    {
        if (item.Kind != JsonValueKind.Number)
            return Wrong<decimal>(item, "a number");
        var mantissa = item.Text!.Split('e', 'E')[0].Where(char.IsAsciiDigit).ToArray();
        var isNumber = decimal.TryParse(item.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var amount);
        var isExact = mantissa.Length <= MostDigits
            ? amount != 0 || mantissa.All(digit => digit == '0')
            : amount.ToString(CultureInfo.InvariantCulture) == item.Text;
        return isNumber && isExact
            ? amount
            : Fail<decimal>(item, $"The number {item.Shown} is too large or too fine; expected at most {MostDigits} digits.");
    }

    public T Word<T>(JsonItem item)
        where T : struct, Enum
    {
        if (item.Kind != JsonValueKind.String)
            return Wrong<T>(item, $"one of {Words<T>.Listed}");
        return Words<T>.TryRead(item.Text!, out var value)
            ? value
            : Fail<T>(item, $"{item.Shown} is not known here; expected one of {Words<T>.Listed}.{Hint(item.Text!, Words<T>.Every)}");
    }

    /// <summary>The Admiralty credibility, which files give as its number.</summary>
    public Credibility Credibility(JsonItem item) =>
        item is { Kind: JsonValueKind.Number, Text: [>= '1' and <= '6'] }
            ? (Credibility)(item.Text[0] - '0')
            : Fail<Credibility>(item, $"The value is {item.Shown}; expected a number from 1 (confirmed) to 6 (cannot be judged).");

    public CountryCode Country(JsonItem item) => Parse(item, "a country such as \"KR\"", CountryCode.Parse);

    public Place Place(JsonItem item) =>
        Parse(item, "a country or port such as \"UA\" or \"KRPUS\"", Rules.Place.Parse);

    public ControlCode Code(JsonItem item) => Parse(item, "a control code such as \"ML3.a\"", ControlCode.Parse);

    /// <summary>The id of a fund of the reference data. An unknown one is an error: its purpose could not be weighed.</summary>
    public string Fund(JsonItem item)
    {
        var id = Text(item);
        var funds = reference.Funds.Select(fund => fund.Id);
        return id is null || isOfArchive || reference.FindFund(id) is not null
            ? id!
            : Fail<string>(item, $"The fund {item.Shown} is not in the reference data; expected one of {string.Join(", ", funds)}.{Hint(id, funds)}");
    }

    /// <summary>A sentence that names the nearest word, or nothing.</summary>
    public static string Hint(string written, IEnumerable<string> words) => Nearest.Hint(written, words) is { } hint ? " " + hint : "";

    public Quantity Quantity(JsonItem item) => Quantity(item, "leave the quantity out");

    private Quantity Quantity(JsonItem item, string whereUnknown)
    {
        var members = Members(item);
        var amount = members.Required("amount", amount => PositiveAmount(amount, whereUnknown));
        var unit = members.Required("unit", Text);
        return members.Build(() => new Quantity(amount, unit))!;
    }

    /// <summary>A quantity, or null for the word <c>unknown</c>.</summary>
    public Quantity? QuantityOrUnknown(JsonItem item) => IsUnknown(item, "a quantity") ? null : Quantity(item, "write \"unknown\" in place of the quantity");

    public Money Money(JsonItem item)
    {
        var members = Members(item);
        var amount = members.Required("amount", Amount);
        var currency = members.Required("currency", item => Parse(item, "a currency such as \"KRW\"", Currency.Parse));
        return members.Build(() => new Money(amount, currency))!;
    }

    public Citation Citation(JsonItem item)
    {
        var members = Members(item);
        var title = members.Required("title", Text);
        var publisher = members.Required("publisher", Text);
        var date = members.OptionalValue("date", Date);
        var quote = members.Optional("quote", Text);
        var url = members.Optional("url", Url);
        var unquoted = members.Optional("unquoted", Text);
        return members.Build(() => new Citation(title, publisher, date, quote, url, unquoted))!;
    }

    private Uri Url(JsonItem item)
    {
        if (Text(item) is not { } text)
            return null!;
        return Uri.TryCreate(text, isOfArchive ? UriKind.RelativeOrAbsolute : UriKind.Absolute, out var url) && (isOfArchive || url.Scheme is "https" or "http")
            ? url
            : Fail<Uri>(item, $"{item.Shown} is no address; expected one that begins with https:// or http://.");
    }

    /// <summary>Whether a value is the word <c>unknown</c>; another text is an error.</summary>
    public bool IsUnknown(JsonItem item, string otherwise)
    {
        if (item.Kind != JsonValueKind.String)
            return false;
        if (item.Text != "unknown")
            errors.Add(item, $"The value is {item.Shown}; expected {otherwise} as an object, or the text 'unknown'.");
        return true;
    }

    private decimal PositiveAmount(JsonItem item, string whereUnknown)
    {
        var errorsBefore = errors.Count;
        var amount = Amount(item);
        return amount <= 0 && errors.Count == errorsBefore
            ? Fail<decimal>(item, $"The quantity is {item.Shown}; expected more than zero. Where it is not known, {whereUnknown}.")
            : amount;
    }

    private T Parse<T>(JsonItem item, string expected, Func<string, T> parse)
    {
        if (item.Kind != JsonValueKind.String)
            return Wrong<T>(item, expected);
        try
        {
            return parse(item.Text!);
        }
        catch (FormatException problem)
        {
            return Fail<T>(item, problem.Message);
        }
        catch (ArgumentException problem)
        {
            return Fail<T>(item, JsonMembers.WithoutParameter(problem));
        }
    }

    private T Wrong<T>(JsonItem item, string expected) => Fail<T>(item, $"The value is {item.Shown}; expected {expected}.");

    private T Fail<T>(JsonItem item, string message)
    {
        errors.Add(item, message);
        return default!;
    }
}
