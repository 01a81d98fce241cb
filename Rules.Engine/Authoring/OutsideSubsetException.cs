namespace ExportPolicy.Rules.Engine;

/// <summary>A construct that this engine does not have; becomes the cause of a <see cref="RuleCompilationException"/>.</summary>
internal sealed class OutsideSubsetException(string construct, string instead)
    : NotSupportedException($"{construct} is outside the subset of the built-in engine; {instead}.");
