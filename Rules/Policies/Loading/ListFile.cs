namespace ExportPolicy.Rules;

/// <summary>A list file that a policy names, as far as it could be read.</summary>
/// <param name="Root">The content; null where it could not be read.</param>
/// <param name="Errors">What is wrong with it.</param>
internal sealed record ListFile(YamlMap? Root, YamlErrors Errors);
