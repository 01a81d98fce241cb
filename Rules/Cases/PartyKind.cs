namespace ExportPolicy.Rules;

/// <summary>What a party is.</summary>
public enum PartyKind
{
    /// <summary>A government or one of its authorities.</summary>
    Government,

    /// <summary>Armed forces of a state.</summary>
    Military,

    /// <summary>A company or other body of private law.</summary>
    Company,

    /// <summary>A natural person.</summary>
    Person,
}
