namespace ExportPolicy.Rules.Engine;

/// <summary>What a rule says about itself.</summary>
public interface IRuleDefinition
{
    /// <summary>Name: <see cref="NameAttribute"/>, or the full name of the rule's type.</summary>
    string Name { get; }

    /// <summary>Description: <see cref="DescriptionAttribute"/>, or empty.</summary>
    string Description { get; }

    /// <summary>Priority: <see cref="PriorityAttribute"/>, or 0. Higher ones fire first.</summary>
    int Priority { get; }

    /// <summary>Tags: <see cref="TagAttribute"/>.</summary>
    IReadOnlyList<string> Tags { get; }

    /// <summary>Conditions: the alternatives, each with its elements in order.</summary>
    IReadOnlyList<IReadOnlyList<RuleElement>> LeftHandSide { get; }
}
