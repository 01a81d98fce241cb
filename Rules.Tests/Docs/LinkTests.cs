using System.Text.RegularExpressions;

namespace ExportPolicy.Rules.Tests;

public partial class LinkTests
{
    public static TheoryData<string> All => [.. Pages.All];

    [Theory]
    [MemberData(nameof(All))]
    public void Page_LinksOnlyToWhatIsThere(string page)
    {
        var broken = Link().Matches(Pages.Text(page))
            .Select(match => match.Groups["target"].Value)
            .Where(target => !target.Contains("://", StringComparison.Ordinal))
            .Where(target => !IsThere(page, target));

        Assert.Empty(broken);
    }

    [Fact]
    public void Pages_AreThoseOfDocsSamplesAndPackages() => Assert.Superset(
        new HashSet<string> { "README.md", "docs/analyzers.md", "docs/diagnostics/EXP1001.md", "samples/OrderDesk/README.md", "Rules/README.md", "Rules.Testing/README.md" },
        new HashSet<string>(Pages.All));

    [Theory]
    [InlineData("README.md", "docs/analyzers.md#what-to-write", true)]
    [InlineData("README.md", "#in-code", true)]
    [InlineData("README.md", "docs/nothing.md", false)]
    [InlineData("README.md", "docs/analyzers.md#what-not-to-write", false)]
    [InlineData("README.md", "#dotnet-10", false)]
    public void Target_IsThereOrNot(string page, string target, bool isThere) => Assert.Equal(isThere, IsThere(page, target));

    private static bool IsThere(string page, string target)
    {
        var (file, anchor) = target.Split('#') is [var path, var heading] ? (path, heading) : (target, null);
        var full = file.Length == 0 ? Repository.File(page.Split('/')) : Path.Combine(Repository.Root, Path.GetDirectoryName(page)!, file);
        return Path.Exists(full) && (anchor is null || Anchors(File.ReadAllText(full)).Contains(anchor));
    }

    /// <summary>The headings, as links name them: in small letters, with hyphens for spaces and without other signs. What looks like one in a block of code is none.</summary>
    private static IEnumerable<string> Anchors(string text) =>
        Heading().Matches(Code().Replace(text, "")).Select(match => Sign().Replace(match.Groups["text"].Value.Trim().ToLowerInvariant(), "").Replace(' ', '-'));

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("^#+ (?<text>.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("^```.*?^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex Sign();
}
