namespace ExportPolicy.Rules.Cli;

/// <summary>What the cells of a column hold.</summary>
internal enum CellKind
{
    /// <summary>A text, a word or a day, as it stands in a case file.</summary>
    Text,

    /// <summary>A number in digits.</summary>
    Number,

    /// <summary>A number in digits, or <c>unknown</c> for the quantity as a whole.</summary>
    Quantity,

    /// <summary>Yes or no.</summary>
    Flag,

    /// <summary>Texts with bars between them.</summary>
    List,

    /// <summary>Places with bars between them, or <c>unknown</c>.</summary>
    Route,

    /// <summary>The id of a line; where the cell is blank, its number within the transfer.</summary>
    LineId,
}
