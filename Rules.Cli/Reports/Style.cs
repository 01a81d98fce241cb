namespace ExportPolicy.Rules.Cli;

/// <summary>How text stands out on a terminal, as ANSI codes.</summary>
internal enum Style
{
    None = 0,
    Bold = 1,
    Red = 31,
    Green = 32,
    Yellow = 33,
}
