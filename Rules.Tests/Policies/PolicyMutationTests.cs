using FsCheck;
using FsCheck.Fluent;

namespace ExportPolicy.Rules.Tests;

/// <summary>A damaged file either loads or is reported; it never ends the process.</summary>
public sealed class PolicyMutationTests
{
    private static readonly string[] Texts =
        [.. Directory.GetFiles(Repository.File("policies"), "*.yaml").Order(StringComparer.Ordinal).Select(File.ReadAllText)];

    [Fact]
    public void Parse_TextWithRandomMutations_LoadsOrReportsErrors()
    {
        var mutations = Gen.Zip(Gen.Choose(0, Texts.Length - 1), Gen.NonEmptyListOf(Gen.Choose(0, int.MaxValue - 1)));

        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(400),
            Prop.ForAll(Arb.From(mutations), mutation => LoadsOrReports(MutatedText.Of(Texts[mutation.Item1], mutation.Item2))));
    }

    [Fact]
    public void Parse_AnyText_LoadsOrReportsErrors() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll<string?>(text => LoadsOrReports(text ?? "")));

    [Fact]
    public void Load_FileWithRandomBytes_LoadsOrReportsErrors()
    {
        using var folder = new TemporaryFolder();
        var original = File.ReadAllBytes(Repository.File("policies", "kr-2022-10-28.yaml"));
        var path = Path.Combine(folder.Path, "policy.yaml");
        var damage = Gen.NonEmptyListOf(Gen.Zip(Gen.Choose(0, original.Length - 1), Gen.Choose(0, 255)));

        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(200),
            Prop.ForAll(Arb.From(damage), changes =>
            {
                var bytes = (byte[])original.Clone();
                foreach (var (at, value) in changes)
                    bytes[at] = (byte)value;
                File.WriteAllBytes(path, bytes);
                return LoadsOrReports(() => PolicySet.Load(path));
            }));
    }

    private static bool LoadsOrReports(string text) => LoadsOrReports(() => Policy.Parse(text));

    private static bool LoadsOrReports(Action load)
    {
        try
        {
            load();
            return true;
        }
        catch (PolicyLoadException e)
        {
            return e.Errors.Count > 0 && e.Errors.All(error => error is { Line: > 0, Column: > 0, Message.Length: > 0 });
        }
    }
}
