using System.Text;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;

namespace ExportPolicy.Rules.Tests.Cases.Files;

/// <summary>Whatever a file holds, the reader returns a case or says what is wrong; it never fails otherwise.</summary>
public sealed class CaseReaderMutationTests
{
    private static readonly byte[] Valid = Encoding.UTF8.GetBytes(CaseSchema.FullExample().ToJsonString());

    private static readonly string[] Replacements =
        ["null", "true", "0", "-1", "1e999", "1.5", "\"\"", "\"x\"", "\"UA\"", "\"unknown\"", "[]", "[null]", "[[]]", "{}", "{\"id\":1}", "\"2022-11-11\""];

    [Fact]
    public void Bytes_Edited_AreACaseOrErrors() => Holds(
        from edits in Gen.ListOf(from at in Gen.Choose(0, Valid.Length - 1) from value in Gen.Choose(0, 255) select (at, value), 3)
        select Edit(edits));

    [Fact]
    public void Bytes_CutOff_AreErrors() => Holds(from length in Gen.Choose(0, Valid.Length - 1) select Valid[..length], mayBeValid: false);

    [Fact]
    public void Bytes_RepeatedInside_AreACaseOrErrors() => Holds(
        from start in Gen.Choose(0, Valid.Length - 1)
        from length in Gen.Choose(1, 200)
        select (byte[])[.. Valid[..Math.Min(start + length, Valid.Length)], .. Valid[start..]]);

    [Fact]
    public void Members_DeletedDuplicatedOrRetyped_AreACaseOrErrors() => Holds(
        from edits in Gen.ListOf(from at in Gen.Choose(0, 10_000) from what in Gen.Choose(0, Replacements.Length + 2) select (at, what), 2)
        select Restructure(edits));

    private static void Holds(Gen<byte[]> files, bool mayBeValid = true) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1_000), Prop.ForAll(files.ToArbitrary(), file =>
        {
            try
            {
                new CaseReader().Parse(file, "case.json");

                // Whatever the reader takes, the published schema must allow too.
                return mayBeValid && CaseSchema.Instance.Errors(JsonNode.Parse(file)).Count == 0;
            }
            catch (CaseReadException problem)
            {
                return problem.Errors.Count > 0;
            }
        }));

    private static byte[] Edit(IEnumerable<(int At, int Value)> edits)
    {
        var file = (byte[])Valid.Clone();
        foreach (var (at, value) in edits)
            file[at] = (byte)value;
        return file;
    }

    private static byte[] Restructure(IEnumerable<(int At, int What)> edits)
    {
        var root = JsonNode.Parse(Valid)!;
        var text = "";
        foreach (var (at, what) in edits)
        {
            var nodes = Descendants(root).ToList();
            var node = nodes[at % nodes.Count];
            if (what < Replacements.Length)
                node.ReplaceWith(JsonNode.Parse(Replacements[what]));
            else if (node.Parent is JsonArray array && what == Replacements.Length)
                array.Remove(node);
            else if (node.Parent is JsonArray longer)
                longer.Add(node.DeepClone());
            else if (what == Replacements.Length)
                ((JsonObject)node.Parent!).Remove(node.GetPropertyName());
            else
                text = $"\"{node.GetPropertyName()}\":{node.ToJsonString()},";
        }

        // A member given twice: no node can hold it, so it goes into the text, at the root.
        return Encoding.UTF8.GetBytes("{" + text + root.ToJsonString()[1..]);
    }

    private static IEnumerable<JsonNode> Descendants(JsonNode node) => node switch
    {
        JsonObject item => item.Select(member => member.Value).OfType<JsonNode>().SelectMany(child => Descendants(child).Prepend(child)),
        JsonArray array => array.OfType<JsonNode>().SelectMany(child => Descendants(child).Prepend(child)),
        _ => [],
    };
}
