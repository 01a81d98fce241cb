using System.Text;
using System.Text.Json.Nodes;

namespace ExportPolicy.Rules.Tests.Cases.Files;

/// <summary>Keeps docs/case.schema.json and the reader in step: what one knows the other knows, member by member and word by word.</summary>
public sealed class CaseSchemaTests
{
    private static readonly SchemaFile Schema = CaseSchema.Instance;

    [Fact]
    public void Schema_ExampleWithEveryMember_IsValidAndRead()
    {
        var example = CaseSchema.FullExample();

        Assert.Empty(Schema.Errors(example));
        Assert.Equal([], ErrorsOf(example));
    }

    [Fact]
    public void Schema_EverySample_IsValidAndRead()
    {
        var samples = Directory.GetFiles(Path.Combine(Repository.Root, "samples", "cases"), "*.json");

        Assert.NotEmpty(samples);
        Assert.All(samples, sample =>
        {
            Assert.Empty(Schema.Errors(JsonNode.Parse(File.ReadAllText(sample))));
            new CaseReader().Read(sample);
        });
    }

    [Fact]
    public void Schema_MembersOfEveryObject_AreThoseOfTheReader()
    {
        var objects = 0;
        Schema.Visit(CaseSchema.FullExample(), (schema, value, path) =>
        {
            if (value is not JsonObject item)
                return;
            objects++;
            item["zzz"] = 1;
            var error = Assert.Single(ErrorsOf(item.Root), error => error.JsonPath == path + ".zzz");
            item.Remove("zzz");

            Assert.Equal(Sorted(((JsonObject)schema["properties"]!).Select(member => member.Key)), Listed(error));
            Assert.False((bool)schema["additionalProperties"]!);
        });
        Assert.InRange(objects, 25, 100);
    }

    [Fact]
    public void Schema_RequiredMembers_AreThoseOfTheReader()
    {
        Schema.Visit(CaseSchema.FullExample(), (schema, value, path) =>
        {
            foreach (var (name, member) in (value as JsonObject)?.ToList() ?? [])
            {
                value.AsObject().Remove(name);
                var missing = ErrorsOf(value.Root).Any(error => error.JsonPath == path && error.Message.StartsWith($"'{name}' is missing", StringComparison.Ordinal));
                value.AsObject()[name] = member;

                Assert.True(schema["required"]!.AsArray().Any(required => (string)required! == name) == missing, $"{path}.{name}: the reader says {missing}");
            }
        });
    }

    [Fact]
    public void Schema_WordsOfEveryEnumeration_AreThoseOfTheReader()
    {
        var enumerations = 0;
        Schema.Visit(CaseSchema.FullExample(), (schema, value, path) =>
        {
            if (schema["enum"] is not JsonArray words || value.GetValueKind() == System.Text.Json.JsonValueKind.Number)
                return;
            enumerations++;
            foreach (var word in words.OfType<JsonNode>())
                Assert.DoesNotContain(With(value, word.DeepClone()), error => error.JsonPath == path);

            // The kinds of a proposition stand in several branches of the schema.
            var all = path.EndsWith(".proposition.kind", StringComparison.Ordinal)
                ? Schema.Resolve(new() { ["$ref"] = "#/$defs/proposition" })["oneOf"]!.AsArray().SelectMany(branch => branch!["properties"]!["kind"]!["enum"]!.AsArray())
                : words;
            var error = Assert.Single(With(value, "zzz"), error => error.JsonPath == path);
            Assert.Equal(Sorted(all.OfType<JsonNode>().Select(word => (string)word!)), Listed(error));
        });
        Assert.InRange(enumerations, 20, 100);
    }

    [Theory]
    [InlineData("0", false)]
    [InlineData("1", true)]
    [InlineData("6", true)]
    [InlineData("7", false)]
    [InlineData("1.5", false)]
    [InlineData("\"1\"", false)]
    public void Schema_Credibility_AgreesWithTheReader(string value, bool valid)
    {
        var example = CaseSchema.FullExample();
        example["evidence"]!["claims"]![0]!["credibility"] = JsonNode.Parse(value);

        Assert.Equal(valid, Schema.Errors(example).Count == 0);
        Assert.Equal(valid, ErrorsOf(example).Count == 0);
    }

    [Theory]
    [InlineData("licences")]
    [InlineData("certificates")]
    public void Schema_LinesOfADocument_AreNotEmpty(string documents)
    {
        var example = CaseSchema.FullExample();
        example["transfer"]!["documents"]![documents]![0]!["lines"] = new JsonArray();

        Assert.NotEmpty(Schema.Errors(example));
        Assert.Single(ErrorsOf(example));
        example["transfer"]!["documents"]![documents]![0]!["lines"] = null;
        Assert.Empty(Schema.Errors(example));
        Assert.Empty(ErrorsOf(example));
    }

    [Fact]
    public void Schema_EveryMember_HasATitle()
    {
        Schema.Visit(CaseSchema.FullExample(), (schema, value, path) =>
        {
            if (value is JsonObject)
                Assert.All((JsonObject)schema["properties"]!, member => Assert.NotNull(member.Value!["title"] ?? Schema.Resolve((JsonObject)(member.Value["anyOf"]?[0] ?? member.Value))["title"]));
        });
    }

    internal static IReadOnlyList<CaseError> ErrorsOf(JsonNode root)
    {
        try
        {
            new CaseReader().Parse(Encoding.UTF8.GetBytes(root.ToJsonString()), "case.json");
            return [];
        }
        catch (CaseReadException problem)
        {
            return problem.Errors;
        }
    }

    private static IReadOnlyList<CaseError> With(JsonNode value, JsonNode other)
    {
        var root = value.Root.DeepClone();
        Find(root, value.GetPath()).ReplaceWith(other);
        return ErrorsOf(root);
    }

    private static JsonNode Find(JsonNode root, string path)
    {
        JsonNode? found = null;
        Schema.Visit(root, (_, node, _) => found = node.GetPath() == path ? node : found);
        return found!;
    }

    private static string Sorted(IEnumerable<string> words) => string.Join(", ", words.Order(StringComparer.Ordinal));

    private static string Listed(CaseError error)
    {
        var list = error.Message[(error.Message.IndexOf("expected one of ", StringComparison.Ordinal) + "expected one of ".Length)..];
        return Sorted(list.Split(". Did you mean")[0].TrimEnd('.').Split(", "));
    }
}
