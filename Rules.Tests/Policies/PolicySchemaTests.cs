using System.Text.Json;
using System.Text.Json.Nodes;

namespace ExportPolicy.Rules.Tests;

/// <summary>Keeps docs/policy.schema.json and the reader in step: what one knows the other knows, key by key and word by word.</summary>
public sealed class PolicySchemaTests
{
    private static readonly SchemaFile Schema = new("policy.schema.json");
    private static readonly string[] KindsThatOblige = ["end-user-premise", "allowance", "retransfer-consent"];

    [Fact]
    public void Schema_ExampleWithEveryKey_IsValidAndRead()
    {
        var example = FullExample();

        Assert.Empty(Schema.Errors(example));
        Assert.Empty(ErrorsOf(example));
    }

    [Fact]
    public void Schema_KeysOfEveryMapping_AreThoseOfTheReader()
    {
        var mappings = 0;
        Schema.Visit(FullExample(), (schema, value, path) =>
        {
            if (value is not JsonObject item)
                return;
            mappings++;
            item["zzz"] = 1;
            var error = Assert.Single(ErrorsOf(item.Root), error => error.Path == Key(path, "zzz"));
            item.Remove("zzz");

            // Asked of every commitment, so that it can be refused where it means nothing.
            var refused = item["kind"] is { } kind && item["source"] is not null && !KindsThatOblige.Contains((string)kind!) ? new[] { "obligations" } : [];
            Assert.Equal(Sorted(((JsonObject)schema["properties"]!).Select(member => member.Key).Concat(refused)), Sorted(Listed(error.Message, "expected ")));
            Assert.False((bool)schema["additionalProperties"]!);
        });
        Assert.InRange(mappings, 40, 200);
    }

    [Fact]
    public void Schema_NeededKeys_AreThoseOfTheReader() =>
        Schema.Visit(FullExample(), (schema, value, path) =>
        {
            foreach (var (name, member) in (value as JsonObject)?.ToList() ?? [])
            {
                value.AsObject().Remove(name);
                var missing = ErrorsOf(value.Root).Any(error => error.Path == Key(path) && error.Message.StartsWith($"The key '{name}' is missing", StringComparison.Ordinal));
                value.AsObject()[name] = member;

                Assert.True(schema["required"]!.AsArray().Any(required => (string)required! == name) == missing, $"{path}.{name}: the reader says {missing}");
            }
        });

    [Fact]
    public void Schema_WordsOfEveryEnumeration_AreThoseOfTheReader()
    {
        var enumerations = 0;
        Schema.Visit(FullExample(), (schema, value, path) =>
        {
            if (schema["enum"] is not JsonArray words || (string?)schema["title"] == "Country" || value.GetValueKind() == JsonValueKind.Number)
                return;
            enumerations++;
            foreach (var word in words)
                Assert.DoesNotContain(With(value, word!.DeepClone()), error => error.Path == Key(path) && error.Message.Contains("expected", StringComparison.Ordinal) && !error.Message.Contains("Obligations", StringComparison.Ordinal));

            // The kinds stand in several branches of the schema.
            var all = path.StartsWith("$.commitments[", StringComparison.Ordinal) && path.EndsWith("].kind", StringComparison.Ordinal) && !path.Contains("obligations", StringComparison.Ordinal)
                ? Schema.Resolve(new() { ["$ref"] = "#/$defs/commitment" })["oneOf"]!.AsArray().SelectMany(branch => branch!["properties"]!["kind"]!["enum"]!.AsArray())
                : words;
            var error = Assert.Single(With(value, "zzz"), error => error.Path == Key(path));
            Assert.Equal(Sorted(all.Select(word => (string)word!)), Sorted(Listed(error.Message.Replace("expected one of", "expected", StringComparison.Ordinal).Replace("year, month or a number", "year, month, or a number", StringComparison.Ordinal), "expected ")));
        });
        Assert.InRange(enumerations, 30, 200);
    }

    [Fact]
    public void Schema_Countries_AreThoseOfTheReader()
    {
        var letters = Enumerable.Range('A', 26).Select(letter => (char)letter).ToList();
        var known = letters.SelectMany(first => letters.Select(second => $"{first}{second}")).Where(code => CountryCode.TryParse(code, out _, out _));

        Assert.Equal(Sorted(known), Sorted(Schema.Resolve(new() { ["$ref"] = "#/$defs/country" })["enum"]!.AsArray().Select(code => (string)code!)));
    }

    [Theory]
    [InlineData("tolerance", "100", true)]
    [InlineData("tolerance", "101", false)]
    [InlineData("tolerance", "-1", false)]
    [InlineData("cap", """{"amount": 0, "unit": "rounds"}""", false)]
    [InlineData("cap", """{"amount": 0.5, "unit": "rounds"}""", true)]
    [InlineData("window", """{"days": 0}""", false)]
    [InlineData("window", """{"days": 36500}""", true)]
    [InlineData("window", """{"days": 36501}""", false)]
    [InlineData("window", """{"days": 1.5}""", false)]
    [InlineData("goods", "{}", false)]
    [InlineData("recipients", "[]", false)]
    [InlineData("id", "\"Cap\"", false)]
    [InlineData("id", "\"cap-2\"", true)]
    [InlineData("source", """{"title": "T", "publisher": "P", "date": "2022-01-01"}""", false)]
    [InlineData("source", """{"title": "T", "publisher": "P", "date": "2022-01-01", "unquoted": "none"}""", true)]
    [InlineData("source", """{"title": "T", "publisher": "P", "date": "11.11.2022", "unquoted": "none"}""", false)]
    [InlineData("source", """{"title": "T", "publisher": "P", "date": "2022-01-01", "quote": "q", "unquoted": "none"}""", false)]
    public void Schema_ValueOfACap_AgreesWithTheReader(string key, string value, bool valid)
    {
        var example = FullExample();
        var cap = example["commitments"]!.AsArray().First(commitment => (string)commitment!["kind"]! == "quantity-cap")!;
        cap[key] = JsonNode.Parse(value);

        Assert.Equal((valid, valid), (Schema.Errors(example).Count == 0, ErrorsOf(example).Count == 0));
    }

    [Theory]
    [InlineData("properties[0].when", "{}")]
    [InlineData("properties[0].when", """{"at-least": "known"}""")]
    [InlineData("properties[0]", """{"id": "p", "when": {"licence": "missing"}}""")]
    [InlineData("properties[0]", """{"id": "p", "never": "permit", "always": "deny", "when": {"licence": "missing"}}""")]
    [InlineData("knowledge-levels", """{"known": [{"modality": "did", "institutions": 0}]}""")]
    [InlineData("knowledge-levels", """{"known": [{"modality": "did", "credibility": 7}]}""")]
    [InlineData("state", "\"ALL\"")]
    public void Schema_ValueThatIsWrong_IsWrongForBoth(string path, string value)
    {
        var example = FullExample();
        if (path.StartsWith("properties", StringComparison.Ordinal) && path.EndsWith("when", StringComparison.Ordinal))
            example["properties"]![0]!["when"] = JsonNode.Parse(value);
        else if (path.StartsWith("properties", StringComparison.Ordinal))
            example["properties"]![0] = JsonNode.Parse(value);
        else
            example[path] = JsonNode.Parse(value);

        Assert.NotEmpty(Schema.Errors(example));
        Assert.NotEmpty(ErrorsOf(example));
    }

    [Fact]
    public void Schema_EveryKey_HasATitle() =>
        Schema.Visit(FullExample(), (schema, value, path) =>
        {
            if (value is JsonObject)
                Assert.All((JsonObject)schema["properties"]!, member => Assert.NotNull(member.Value!["title"] ?? Schema.Resolve((JsonObject)member.Value)["title"]));
        });

    /// <summary>A policy with every key that the schema knows. JSON is YAML as well.</summary>
    private static JsonObject FullExample()
    {
        var example = Schema.Example();

        // What stands in place of something else cannot stand beside it; ids are distinct.
        var commitments = example["commitments"]!.AsArray();
        var taken = 0;
        foreach (var commitment in commitments.Cast<JsonObject>())
        {
            commitment["id"] = $"commitment-{++taken}";
            if (commitment.ContainsKey("wordings"))
                commitment.Remove(taken == 1 ? "goods" : "wordings");
            if (commitment["wordings"] is JsonArray wordings)
                Number(wordings);
        }

        Number(example["properties"]!.AsArray());
        foreach (var property in example["properties"]!.AsArray())
            property!.AsObject().Remove("always");
        foreach (var source in Sources(example).ToList())
            source.Remove(source.GetPath().Contains("[0]", StringComparison.Ordinal) ? "quote" : "unquoted");
        return example;
    }

    private static void Number(JsonArray items)
    {
        for (var i = 0; i < items.Count; i++)
            items[i]!["id"] = $"{(string)items[i]!["id"]!}-{i}";
    }

    private static IEnumerable<JsonObject> Sources(JsonNode? node) => node switch
    {
        JsonObject item when item.ContainsKey("quote") => [item],
        JsonObject item => item.SelectMany(member => Sources(member.Value)),
        JsonArray items => items.SelectMany(Sources),
        _ => [],
    };

    private static IReadOnlyList<PolicyError> ErrorsOf(JsonNode root)
    {
        try
        {
            Policy.Parse([new("policy.yaml", root.ToJsonString()), new("lists/denied.yaml", PolicyText.List("Example"))]);
            return [];
        }
        catch (PolicyLoadException problem)
        {
            return problem.Errors;
        }
    }

    private static IReadOnlyList<PolicyError> With(JsonNode value, JsonNode other)
    {
        var root = value.Root.DeepClone();
        JsonNode? found = null;
        Schema.Visit(root, (_, node, _) => found = node.GetPath() == value.GetPath() ? node : found);
        found!.ReplaceWith(other);
        return ErrorsOf(root);
    }

    // Paths of the reader begin without the root, and take every key as it is.
    private static string Key(string path, string? below = null)
    {
        var key = path[1..].Replace("['", ".", StringComparison.Ordinal).Replace("']", "", StringComparison.Ordinal).TrimStart('.');
        return below is null ? key : key.Length == 0 ? below : $"{key}.{below}";
    }

    private static string Sorted(IEnumerable<string> words) => string.Join(", ", words.Distinct().Order(StringComparer.Ordinal));

    private static string[] Listed(string message, string after) =>
        message[(message.IndexOf(after, StringComparison.Ordinal) + after.Length)..].Split(", or a ")[0].TrimEnd('.').Split(", ");
}
