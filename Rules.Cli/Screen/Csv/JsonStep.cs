namespace ExportPolicy.Rules.Cli;

/// <summary>A step from an object into one that it holds.</summary>
/// <param name="Name">The member.</param>
/// <param name="Element">Which of the elements, where the member is an array; else null.</param>
internal readonly record struct JsonStep(string Name, string? Element);
