using System.Text.RegularExpressions;

namespace ExportPolicy.Rules.Tests.Packages;

/// <summary>The project that somebody makes who follows the section "Use it" of the README: the references and the program that stand there.</summary>
internal static partial class ReadmeProject
{
    private static readonly string Section = Part();

    public static string Program => Block("csharp");

    /// <summary>The project, with the folder of the packages in place of the one that the README supposes.</summary>
    public static string Project(string feed)
    {
        var references = Source().Replace(Block("xml"), $"${{open}}{feed}${{close}}");
        return $"<Project Sdk=\"Microsoft.NET.Sdk.Web\">\n{references}\n</Project>\n";
    }

    private static string Part()
    {
        var readme = File.ReadAllText(Repository.File("README.md")).ReplaceLineEndings("\n");
        return readme.Split("<!-- use -->\n")[1].Split("<!-- /use -->")[0];
    }

    private static string Block(string language) => Section.Split($"```{language}\n")[1].Split("```")[0];

    [GeneratedRegex("(?<open><RestoreAdditionalProjectSources>).*?(?<close></RestoreAdditionalProjectSources>)")]
    private static partial Regex Source();
}
