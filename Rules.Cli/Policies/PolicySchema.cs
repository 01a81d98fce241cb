namespace ExportPolicy.Rules.Cli;

/// <summary>The JSON Schema of policy files, which travels in the tool.</summary>
internal static class PolicySchema
{
    public static string Text
    {
        get
        {
            using var stream = typeof(PolicySchema).Assembly.GetManifestResourceStream("policy.schema.json")!;
            using var reader = new StreamReader(stream);
            return reader.ReadToEnd();
        }
    }
}
