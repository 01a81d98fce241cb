namespace ExportPolicy.Rules.Engine;

/// <summary>One condition element of a rule. Expressions mention matched values by their variables.</summary>
internal abstract record LhsElement;
