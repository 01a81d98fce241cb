namespace ExportPolicy.Rules;

/// <summary>Reads where something is written: title, publisher, date, address, and the words relied on or why they are not quoted.</summary>
internal static class SourceReader
{
    public static Citation? Read(MapReader? map, bool requireDate, bool requireQuote)
    {
        if (map is null)
            return null;
        var title = map.Text("title", "the title of the text");
        var publisher = map.Text("publisher", "who published it");
        var date = requireDate ? map.Date("date") : map.OptionalDate("date");
        var url = Url(map);
        var quote = Quote(map);
        var unquoted = map.OptionalText("unquoted", "the reason why no words are quoted");
        if (map.Has("quote") && map.Has("unquoted"))
            map.Errors.Add(map.Map, "Both 'quote' and 'unquoted' stand here; expected one of them.", "Keep the quotation.");
        else if (requireQuote && !map.Has("quote") && !map.Has("unquoted"))
            map.Errors.Add(map.Map, "Neither 'quote' nor 'unquoted' stands here; expected the words relied on, or the reason why none are quoted.", "Add one of them.");
        map.Close();
        return title is null || publisher is null ? null : new Citation(title, publisher, date, quote, url, unquoted);
    }

    private static string? Quote(MapReader map)
    {
        if (map.OptionalText("quote", "the words relied on") is not { } quote)
            return null;
        var words = Require.Words(quote);
        if (words <= Require.LongestQuoteInWords)
            return quote;
        map.Errors.Add(map.Optional("quote")!, $"The quotation has {words} words; expected at most {Require.LongestQuoteInWords}.", "Shorten it.");
        return null;
    }

    private static Uri? Url(MapReader map)
    {
        if (map.OptionalText("url", "an address") is not { } text)
            return null;
        if (Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "https" or "http")
            return url;
        map.Errors.Add(map.Optional("url")!, $"{map.Optional("url")!.Describe()} is no address; expected one that begins with https:// or http://.");
        return null;
    }
}
