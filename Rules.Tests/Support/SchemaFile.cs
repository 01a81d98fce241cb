using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ExportPolicy.Rules.Tests;

/// <summary>As much of JSON Schema 2020-12 as the schemas in docs use; a keyword it does not know fails the test that meets it.</summary>
/// <param name="name">The name of the file in docs.</param>
internal sealed class SchemaFile(string name)
{
    private static readonly HashSet<string> Annotations = ["$schema", "$defs", "title", "description", "format", "examples"];

    private readonly JsonObject _root = (JsonObject)JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, "docs", name)))!;

    /// <summary>A value with every member that the schema knows, as far as one can have them all.</summary>
    public JsonObject Example() => (JsonObject)Example(_root).Single();

    /// <summary>What of a value the schema does not allow; empty for a valid one.</summary>
    public IReadOnlyList<string> Errors(JsonNode? value) => [.. Errors(_root, value, "$")];

    /// <summary>Walks a valid value together with its schemas.</summary>
    public void Visit(JsonNode value, Action<JsonObject, JsonNode, string> visit) => Visit(_root, value, "$", visit);

    public JsonObject Resolve(JsonObject schema) =>
        schema["$ref"] is { } reference ? (JsonObject)_root["$defs"]![((string)reference!)["#/$defs/".Length..]]! : schema;

    private void Visit(JsonObject schema, JsonNode value, string path, Action<JsonObject, JsonNode, string> visit)
    {
        schema = Resolve(schema);
        foreach (var option in Options(schema).Where(option => !Errors(option, value, path).Any()))
        {
            Visit(option, value, path, visit);
            return;
        }

        visit(schema, value, path);
        if (value is JsonObject members)
        {
            foreach (var (name, member) in members.ToList())
                Visit((JsonObject)schema["properties"]![name]!, member!, name.All(char.IsAsciiLetterOrDigit) ? $"{path}.{name}" : $"{path}['{name}']", visit);
        }
        else if (value is JsonArray elements)
        {
            for (var i = 0; i < elements.Count; i++)
                Visit((JsonObject)schema["items"]!, elements[i]!, $"{path}[{i}]", visit);
        }
    }

    private static IEnumerable<JsonObject> Options(JsonObject schema) =>
        ((JsonArray?)(schema["oneOf"] ?? schema["anyOf"]) ?? []).Select(option => (JsonObject)option!);

    private IEnumerable<JsonNode> Example(JsonObject schema)
    {
        schema = Resolve(schema);
        if (Options(schema).Any())
            return Options(schema).Where(option => (string?)option["type"] != "null" && option["const"] is null).SelectMany(Example);
        if (schema["enum"] is JsonArray words)
            return [words[0]!.DeepClone()];
        if (schema["examples"] is JsonArray examples)
            return [examples[0]!.DeepClone()];
        if (schema["items"] is JsonObject items)
            return [new JsonArray([.. Example(items)])];

        var members = ((JsonObject)schema["properties"]!).Select(member => (member.Key, Values: Example((JsonObject)member.Value!).ToList())).ToList();
        return Enumerable.Range(0, members.Max(member => member.Values.Count)).Select(i =>
            new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, (JsonNode?)member.Values[Math.Min(i, member.Values.Count - 1)].DeepClone()))));
    }

    private IEnumerable<string> Errors(JsonObject schema, JsonNode? value, string path)
    {
        foreach (var (keyword, argument) in schema)
        {
            if (Annotations.Contains(keyword))
                continue;
            foreach (var error in Errors(schema, keyword, argument!, value, path))
                yield return error;
        }
    }

    private IEnumerable<string> Errors(JsonObject schema, string keyword, JsonNode argument, JsonNode? value, string path)
    {
        var bad = keyword switch
        {
            "type" => !(argument is JsonArray types ? types.Select(type => (string)type!) : [(string)argument!]).Any(type => IsOf(type, value)),
            "enum" => !((JsonArray)argument).Any(word => JsonNode.DeepEquals(word, value)),
            "const" => !JsonNode.DeepEquals(argument, value),
            "pattern" => TypeOf(value) == "string" && !Regex.IsMatch((string)value!, (string)argument!),
            "minLength" => TypeOf(value) == "string" && ((string)value!).Length < (int)argument,
            "maxLength" => TypeOf(value) == "string" && ((string)value!).Length > (int)argument,
            "minimum" => TypeOf(value) == "number" && (decimal)value! < (decimal)argument,
            "maximum" => TypeOf(value) == "number" && (decimal)value! > (decimal)argument,
            "exclusiveMinimum" => TypeOf(value) == "number" && (decimal)value! <= (decimal)argument,
            "minItems" => value is JsonArray elements && elements.Count < (int)argument,
            "required" => value is JsonObject members && ((JsonArray)argument).Any(name => !members.ContainsKey((string)name!)),
            "oneOf" => ((JsonArray)argument).Count(option => !Errors((JsonObject)option!, value, path).Any()) != 1,
            "anyOf" => !((JsonArray)argument).Any(option => !Errors((JsonObject)option!, value, path).Any()),
            "not" => !Errors((JsonObject)argument, value, path).Any(),
            "minProperties" => value is JsonObject members && members.Count < (int)argument,
            "$ref" or "allOf" or "items" or "properties" or "additionalProperties" => false,
            _ => throw new InvalidOperationException($"The schema uses the keyword '{keyword}', which its test does not know."),
        };
        IEnumerable<string> nested = (keyword, value) switch
        {
            ("$ref", _) => Errors(Resolve(schema), value, path),
            ("allOf", _) => ((JsonArray)argument).SelectMany(part => Errors((JsonObject)part!, value, path)),
            ("items", JsonArray array) => array.SelectMany((element, i) => Errors((JsonObject)argument, element, $"{path}[{i}]")),
            ("properties", JsonObject item) => item.Where(member => argument[member.Key] is not null)
                .SelectMany(member => Errors((JsonObject)argument[member.Key]!, member.Value, $"{path}.{member.Key}")),
            ("additionalProperties", JsonObject item) => item.Where(member => schema["properties"]![member.Key] is null)
                .Select(member => $"{path}.{member.Key}: unknown"),
            _ => [],
        };
        return bad ? [$"{path}: {keyword} {argument.ToJsonString()}"] : nested;
    }

    private static bool IsOf(string type, JsonNode? value) =>
        type == TypeOf(value) || (type == "integer" && TypeOf(value) == "number" && decimal.IsInteger((decimal)value!));

    private static string TypeOf(JsonNode? value) => value?.GetValueKind() switch
    {
        null => "null",
        System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False => "boolean",
        var kind => kind.Value.ToString().ToLowerInvariant(),
    };
}
