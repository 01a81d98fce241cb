using System.Globalization;
using System.Text.RegularExpressions;

namespace ExportPolicy.Rules.Tests.Samples;

/// <summary>A case of <c>samples/cases</c>, with the policies that it names.</summary>
internal sealed partial class SampleFile
{
    private static readonly Lazy<IReadOnlyList<SampleFile>> Loader = new(() =>
        [.. Directory.EnumerateFiles(Folder, "*.json").Order(StringComparer.Ordinal).Select(path => new SampleFile(path))]);

    private SampleFile(string path)
    {
        Name = Path.GetFileName(path);
        Row = int.Parse(RowPattern().Match(Name).Value, CultureInfo.InvariantCulture);
        Case = new CaseReader().Read(path);
        Policies = Resolve(Case.Policies);
    }

    /// <summary>Every sample, in the order of the file names.</summary>
    public static IReadOnlyList<SampleFile> All => Loader.Value;

    /// <summary>The name of the file, such as <c>13-shells-to-us.json</c>.</summary>
    public string Name { get; }

    /// <summary>The row of the decision table that it shows.</summary>
    public int Row { get; }

    public Case Case { get; }

    /// <summary>The policies as they stand in their files.</summary>
    public PolicySet Policies { get; }

    private static string Folder => Path.Combine(Repository.Root, "samples", "cases");

    public static SampleFile Named(string name) => All.Single(sample => sample.Name == name);

    /// <summary>Assesses the case under the parameters of one of its expectations, with its own evidence or with another.</summary>
    public Assessment Assess(Expectation expectation, Evidence? evidence = null) =>
        new PolicyEngine(With(expectation)).Assess(Case.Transfer, evidence ?? Case.Evidence, Case.AsOf, Case.KnownAt, Case.Acknowledgements);

    private PolicySet With(Expectation expectation) =>
        expectation.Parameters.Count == 0 ? Policies : Policies.WithParameters(policy => expectation.Read(policy.Parameters));

    private static PolicySet Resolve(EquatableArray<string> names)
    {
        if (names.Count == 0)
            return PolicySet.Shipped;
        var files = names.Where(name => name.EndsWith(".yaml", StringComparison.Ordinal)).ToList();
        var loaded = PolicySet.Load(files.Select(file => Path.GetFullPath(Path.Combine(Folder, file))));
        var asked = names.Except(files).Concat(loaded.Policies.Select(policy => policy.Id));
        return PolicySet.Shipped.Plus(loaded).Only(asked);
    }

    [GeneratedRegex("^[0-9]{2}")]
    private static partial Regex RowPattern();
}
