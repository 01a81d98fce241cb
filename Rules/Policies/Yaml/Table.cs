namespace ExportPolicy.Rules;

/// <summary>Checks that a file is the table that its reader expects.</summary>
internal static class Table
{
    public static void Expect(MapReader file, string kind)
    {
        if (file.Text("table", kind) is { } written && written != kind)
            file.Errors.Add(file.Optional("table")!, $"The file is a table of {file.Optional("table")!.Describe()}; expected '{kind}'.");
    }
}
