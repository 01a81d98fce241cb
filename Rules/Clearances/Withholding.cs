namespace ExportPolicy.Rules;

/// <summary>One reason for which a gate issues no clearance, whatever the policies say.</summary>
/// <param name="Reason">The reason.</param>
/// <param name="Text">The reason in a sentence, and what to do.</param>
public sealed record Withholding(WithheldReason Reason, string Text);
