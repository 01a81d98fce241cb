using System.Reflection;
using System.Text.RegularExpressions;

namespace ExportPolicy.Rules.Tests;

/// <summary>What every shipped rule keeps, whatever it decides.</summary>
public partial class RuleStyleTests
{
    private static readonly Type[] Rules =
        [.. typeof(PolicyEngine).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Rule)) && !type.IsAbstract)];

    public static TheoryData<string> RuleFiles =>
        [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "Rules", "Constraints"), "*.cs", SearchOption.AllDirectories)
            .Where(file => File.ReadAllText(file).Contains(": Rule\n", StringComparison.Ordinal))
            .Select(file => Path.GetRelativePath(Repository.Root, file))];

    [Fact]
    public void Rules_StandOneAFile_NamedAfterTheirClass()
    {
        var files = RuleFiles.Select(row => Path.GetFileNameWithoutExtension(row.Data)).Order();

        Assert.Equal(Rules.Select(rule => rule.Name).Order(), files);
    }

    [Fact]
    public void Rules_HaveDistinctNames()
    {
        var names = Rules.Select(rule => NameOf(rule)).ToList();

        Assert.DoesNotContain(null, names);
        Assert.Equal(names.Count, names.Distinct().Count());
    }

    [Fact]
    public void ConstraintRules_DeclareTheInfoThatTheirFindingsCarry()
    {
        foreach (var rule in Rules.Where(rule => !IsDerivation(rule)))
        {
            var info = rule.GetField("Info", BindingFlags.Static | BindingFlags.NonPublic)?.GetValue(null) as RuleInfo;
            Assert.NotNull(info);
            Assert.Equal(NameOf(rule), info.Id);
            Assert.NotEmpty(info.Title);

            // Empty is an answer: an applicant is told nothing at all. Null would show the finding.
            if (info.Basis == Basis.Knowledge)
                Assert.NotNull(info.ForApplicant);
        }
    }

    [Theory]
    [MemberData(nameof(RuleFiles))]
    public void Rule_NegatesOrCollects_OnlyWhatHigherStrataInsert(string file)
    {
        var source = File.ReadAllText(Path.Combine(Repository.Root, file));
        var stratum = Stratum(source);
        foreach (var type in Watched().Matches(source).Select(match => match.Groups["type"].Value))
        {
            foreach (var other in RuleFiles.Select(row => File.ReadAllText(Path.Combine(Repository.Root, row.Data))))
            {
                if (Inserts(other, type))
                    Assert.True(stratum < Stratum(other), $"{file} watches the absence of {type}, which a rule of the same or a lower stratum inserts.");
            }
        }
    }

    [Fact]
    public void StratumCheck_SeesWhatDerivationInserts()
    {
        var sources = RuleFiles.Select(row => File.ReadAllText(Path.Combine(Repository.Root, row.Data))).ToList();

        foreach (var type in new[] { "ClassifiedLine", "Recipient", "TerritoryUnderControl", "Finding" })
            Assert.Contains(sources, source => Inserts(source, type));
        Assert.Contains(sources, source => Watched().IsMatch(source));
    }

    private static string? NameOf(Type rule) =>
        rule.CustomAttributes.SingleOrDefault(attribute => attribute.AttributeType == typeof(NameAttribute))?.ConstructorArguments[0].Value as string;

    private static bool IsDerivation(Type rule) =>
        File.Exists(Path.Combine(Repository.Root, "Rules", "Constraints", "Derivation", $"{rule.Name}.cs"));

    private static int Stratum(string source) => StratumName().Match(source).Groups["name"].Value switch
    {
        "Derivation" => 300,
        "Constraint" => 200,
        "Coverage" => 100,
        var other => throw new InvalidOperationException($"unknown stratum '{other}'"),
    };

    private static bool Inserts(string source, string type) => type == "Finding"
        ? source.Contains("(Found(", StringComparison.Ordinal)
        : Regex.IsMatch(source, $@"TryInsert\(new {type}\(|TryInsertEach\({type}\.");

    [GeneratedRegex(@"\.(Not|All)<(?<type>\w+)>|q\.Match<(?<type>\w+)>")]
    private static partial Regex Watched();

    [GeneratedRegex(@"\[Priority\(Stratum\.(?<name>\w+)\)\]")]
    private static partial Regex StratumName();
}
