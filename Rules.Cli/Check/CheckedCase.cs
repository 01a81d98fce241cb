namespace ExportPolicy.Rules.Cli;

/// <summary>A case that was decided.</summary>
/// <param name="File">Its file.</param>
/// <param name="Case">The case.</param>
/// <param name="Assessment">What the policies say of it.</param>
internal sealed record CheckedCase(string File, Case Case, Assessment Assessment);
