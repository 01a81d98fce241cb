using System.Text.Json;
using ExportPolicy.Rules.Proving;

namespace ExportPolicy.Rules.Cli;

/// <summary>Writes counterexamples as case files, which <c>check</c> decides.</summary>
/// <param name="folder">Where; null to write none.</param>
internal sealed class CounterexampleFiles(string? folder)
{
    private readonly Dictionary<PropertyResult, string> _written = new(ReferenceEqualityComparer.Instance);

    /// <summary>The file of what breaks a property; null where none was written.</summary>
    public string? Of(PropertyResult property) => _written.GetValueOrDefault(property);

    /// <summary>The case in the form of case files. A shipped policy is named in it; another is named to <c>check</c>.</summary>
    public static string Text(Counterexample counterexample, IReadOnlyList<Policy> policies, string title)
    {
        var line = CaseWriter.Write(counterexample.Case with
        {
            Title = title,
            Policies = policies.All(PolicyNames.IsShipped) ? [.. policies.Select(policy => policy.Id)] : [],
        });
        using var json = JsonDocument.Parse(line);
        using var text = new StringWriter { NewLine = "\n" };
        JsonText.Write(text, json.RootElement, JsonText.Default.JsonElement);
        return text.ToString().TrimEnd();
    }

    /// <summary>Writes the counterexample of a property.</summary>
    /// <exception cref="InputException">It cannot be written.</exception>
    public void Write(Proof proof, PropertyResult property)
    {
        if (folder is null || property.Counterexample is not { } counterexample)
            return;
        var path = Path.Combine(folder, $"{string.Join('+', proof.Policies.Select(policy => policy.Id))}.{property.Name.Replace('/', '.')}.json");
        try
        {
            Directory.CreateDirectory(folder);
            WholeFile.Write(path, System.Text.Encoding.UTF8.GetBytes(Text(counterexample, proof.Policies, $"Breaks {property.Name}") + "\n"));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new InputException(new InputError(path, null, null, null, $"The counterexample cannot be written: {problem.Message}"));
        }

        _written[property] = path;
    }
}
