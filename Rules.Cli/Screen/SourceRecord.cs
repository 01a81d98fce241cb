namespace ExportPolicy.Rules.Cli;

/// <summary>One record of an input.</summary>
/// <param name="File">The name of the input.</param>
/// <param name="Line">The line on which it begins, from 1.</param>
/// <param name="Text">The record in UTF-8.</param>
/// <param name="IsTooLong">Whether it is longer than a case may be; only its beginning is then kept.</param>
internal readonly record struct SourceRecord(string File, long Line, ReadOnlyMemory<byte> Text, bool IsTooLong);
