namespace ExportPolicy.Rules.Cli;

/// <summary>Reads numbers as people write them, where they can be read in one way only.</summary>
internal static class CellNumber
{
    private const int Group = 3;

    /// <summary>The number as JSON writes it; null, with the reason, where it is none or may be two.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="decimalSign">The sign before decimals; null where nobody has said which.</param>
    /// <param name="problem">Why it is no number.</param>
    public static string? Read(string cell, char? decimalSign, out string problem)
    {
        var sign = decimalSign ?? '.';
        problem = $"The value is {Quote(cell)}; expected a number in digits, with '{sign}' before decimals and nothing between thousands, such as 1000{sign}5.";
        var digits = cell.AsSpan(cell.StartsWith('-') ? 1 : 0);
        var point = digits.IndexOf(sign);
        var whole = point < 0 ? digits : digits[..point];
        var decimals = point < 0 ? default : digits[(point + 1)..];
        if (whole.IsEmpty || whole.ContainsAnyExceptInRange('0', '9') || (point >= 0 && decimals.IsEmpty) || decimals.ContainsAnyExceptInRange('0', '9'))
            return null;
        if (decimalSign is null && decimals.Length == Group && whole.Length <= Group && whole[0] != '0')
        {
            problem = $"The value is {Quote(cell)}, which may be {whole}{decimals} or {whole}.{decimals.TrimEnd('0')}; expected a number that can be read in one way. Write it without the point or with other decimals, or say in the file of columns (--columns) which sign stands before decimals.";
            return null;
        }

        whole = whole.TrimStart('0');
        return $"{(cell.StartsWith('-') ? "-" : "")}{(whole.IsEmpty ? "0" : whole)}{(point < 0 ? "" : ".")}{decimals}";
    }

    private static string Quote(string cell) => $"'{Excerpt.Of(cell)}'";
}
