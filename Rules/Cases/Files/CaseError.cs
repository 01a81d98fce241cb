namespace ExportPolicy.Rules;

/// <summary>One error in a case file.</summary>
/// <param name="File">The file, as the caller named it.</param>
/// <param name="Line">The line, from 1; null where the error is about the file as a whole.</param>
/// <param name="Column">The column in characters, from 1; null where the error is about the file as a whole.</param>
/// <param name="JsonPath">The member, such as <c>$.transfer.lines[0].codes[1]</c>; null where the file is not JSON that could be read so far.</param>
/// <param name="Message">What is wrong, what was expected, and what to do.</param>
public sealed record CaseError(string File, int? Line, int? Column, string? JsonPath, string Message)
{
    /// <summary>The error in one line, with file, position and member in front as compilers write it.</summary>
    /// <returns>The line.</returns>
    public override string ToString()
    {
        var position = Line is { } line ? $"{File}({line},{Column ?? 1})" : File;
        return JsonPath is null ? $"{position}: {Message}" : $"{position}: {JsonPath}: {Message}";
    }
}
