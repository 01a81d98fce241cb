namespace ExportPolicy.Rules;

/// <summary>The list or nomenclature that a control code belongs to.</summary>
public enum ControlScheme
{
    /// <summary>The Wassenaar Munitions List and the lists that share its headings: <c>ML3.a</c>.</summary>
    Wassenaar,

    /// <summary>The United States Munitions List, 22 CFR 121.1: <c>USML VII(a)(1)</c>.</summary>
    Usml,

    /// <summary>An export control classification number of the US Commerce Control List, or <c>EAR99</c> for what it does not name: <c>ECCN 1A613</c>.</summary>
    Eccn,

    /// <summary>The Harmonized System of customs: chapter, heading or subheading, <c>HS 9306.90</c>. It classifies goods and controls none.</summary>
    Hs,
}
