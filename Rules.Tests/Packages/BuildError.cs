namespace ExportPolicy.Rules.Tests.Packages;

/// <summary>What a build said. Line 0 is the file as a whole.</summary>
internal sealed record BuildError(string Project, string File, int Line, string Id, string Text);
