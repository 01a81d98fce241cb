namespace ExportPolicy.Rules.Engine;

internal readonly record struct LoadedRule(Rule Rule, RuleDefinition Definition);
