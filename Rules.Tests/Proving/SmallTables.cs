namespace ExportPolicy.Rules.Tests.Proving;

/// <summary>Reference tables with a few entries: proofs over them are small, and lack nothing but goods that no test speaks of.</summary>
internal static class SmallTables
{
    public static ReferenceData Read { get; } = ReferenceData.Parse(
    [
        Codes("munitions-list.yaml", ("ML3", "lethal"), ("ML13.d", "non-lethal"), ("ML10", "unknown")),
        Codes("usml.yaml", ("USML VIII(a)(2)", "lethal")),
        Codes("eccn.yaml", ("ECCN 0A501", "lethal")),
        Codes("hs.yaml", ("HS 9306", "lethal")),
        ReferenceData.Shipped.Texts.Single(text => text.Name == "funds.yaml"),
    ]);

    private static NamedText Codes(string name, params (string Code, string Lethality)[] entries) => new(name, $$"""
        table: control-codes
        standard: a test
        lethality-basis: a test
        sources:
          test: {title: T, publisher: P}
        entries:
        {{string.Join('\n', entries.Select(entry => $"  - {{code: {entry.Code}, title: goods, lethality: {entry.Lethality}, source: test}}"))}}
        """);
}
