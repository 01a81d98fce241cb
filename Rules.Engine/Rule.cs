namespace ExportPolicy.Rules.Engine;

/// <summary>Base of every rule.</summary>
public abstract class Rule { }
