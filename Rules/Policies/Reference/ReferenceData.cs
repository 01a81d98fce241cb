using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ExportPolicy.Rules;

/// <summary>The tables that say what control codes mean and what funds are for.</summary>
public sealed class ReferenceData
{
    private const string NoEntry = "no entry in the reference table";
    private static readonly Lazy<ReferenceData> ShippedLoader = new(ReferenceDataReader.ReadShipped);

    private readonly Dictionary<ControlCode, ReferenceEntry> _entries;
    private readonly Dictionary<string, Fund> _funds;

    internal ReferenceData(IEnumerable<ReferenceEntry> entries, IEnumerable<Fund> funds, EquatableArray<NamedText> texts)
    {
        _entries = entries.ToDictionary(entry => entry.Code);
        _funds = funds.ToDictionary(fund => fund.Id, StringComparer.Ordinal);
        Entries = [.. _entries.Values];
        Funds = [.. _funds.Values];
        Texts = texts;
        Digest = DigestOf(texts);
    }

    /// <summary>The tables in the package; read on first use.</summary>
    public static ReferenceData Shipped => ShippedLoader.Value;

    /// <summary>What is said of control codes, in the order of the tables.</summary>
    public EquatableArray<ReferenceEntry> Entries { get; }

    /// <summary>The funds, in the order of the table.</summary>
    public EquatableArray<Fund> Funds { get; }

    /// <summary>What the tables were read from, by the names of their files, in a fixed order.</summary>
    public EquatableArray<NamedText> Texts { get; }

    /// <summary>SHA-256 of the texts with their names and lengths, in lower-case hexadecimal digits: the same for the same tables, wherever they were read from.</summary>
    public string Digest { get; }

    /// <summary>Reads the tables from their texts alone, as an archive keeps them: no file is opened, and none is taken from the package.</summary>
    /// <param name="texts">The texts, as <see cref="Texts"/> gives them.</param>
    /// <returns>The tables.</returns>
    /// <exception cref="ArgumentException">Two texts have one name.</exception>
    /// <exception cref="PolicyLoadException">A table is missing, wrong, or none that is known; all errors are reported together.</exception>
    public static ReferenceData Parse(IEnumerable<NamedText> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var tables = Require.Distinct(Require.List(texts, "The texts of reference tables"), table => table.Name, "Among the texts of reference tables,", nameof(texts));
        return ReferenceDataReader.ReadTexts(tables.ToDictionary(table => table.Name, StringComparer.Ordinal));
    }

    /// <summary>Loads tables from a folder: <c>munitions-list.yaml</c>, <c>usml.yaml</c>, <c>eccn.yaml</c>, <c>hs.yaml</c>, <c>funds.yaml</c>. A table that the folder does not hold is taken from the package.</summary>
    /// <param name="folder">The folder.</param>
    /// <returns>The tables.</returns>
    /// <exception cref="PolicyLoadException">The folder is not there or holds none of the tables, or a table is wrong; all errors are reported together.</exception>
    public static ReferenceData Load(string folder) => ReferenceDataReader.ReadFolder(folder);

    /// <summary>Says what the tables say of goods.</summary>
    /// <param name="codes">The control codes of a line; at least one.</param>
    /// <returns>The strictest lethality among the codes; listed or consumable when one of them is.</returns>
    /// <exception cref="ArgumentException">There is no code.</exception>
    public Classification Classify(EquatableArray<ControlCode> codes)
    {
        ArgumentNullException.ThrowIfNull(codes);
        if (codes.Count == 0)
            throw new ArgumentException("There is no control code; expected at least one.", nameof(codes));

        var strictest = codes[0];
        ReferenceEntry? said = null;
        var lethality = Lethality.NonLethal;
        var listed = false;
        var consumable = false;
        for (var i = 0; i < codes.Count; i++)
        {
            var entry = Find(codes[i]);
            var here = entry?.Lethality ?? Lethality.Unknown;
            listed |= codes[i].IsListed;
            consumable |= entry is { Consumable: true };
            if (i > 0 && here >= lethality)
                continue;
            lethality = here;
            strictest = codes[i];
            said = entry;
        }

        return new(lethality, listed, consumable, strictest, said?.Source ?? NoEntry);
    }

    /// <summary>The entry that speaks of a code: its own, else that of the nearest code above it.</summary>
    /// <param name="code">The code.</param>
    /// <returns>The entry; null where there is none.</returns>
    public ReferenceEntry? Find(ControlCode code)
    {
        ArgumentNullException.ThrowIfNull(code);
        for (var step = code; step is not null; step = step.Parent)
        {
            if (_entries.TryGetValue(step, out var entry))
                return entry;
        }

        return null;
    }

    /// <summary>Finds a fund.</summary>
    /// <param name="id">The id, such as <c>USAI</c>.</param>
    /// <returns>The fund; null where the table has none of that id.</returns>
    public Fund? FindFund(string id) => _funds.GetValueOrDefault(id);

    // With lengths: no text can pass for two.
    private static string DigestOf(EquatableArray<NamedText> texts)
    {
        var digested = new StringBuilder();
        foreach (var table in texts)
            digested.Append(CultureInfo.InvariantCulture, $"{table.Name}\n{table.Text.Length}\n{table.Text}\n");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(digested.ToString())));
    }
}
