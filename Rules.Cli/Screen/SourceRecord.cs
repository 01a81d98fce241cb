namespace ExportPolicy.Rules.Cli;

/// <summary>One record of an input.</summary>
/// <param name="file">The name of the input.</param>
/// <param name="line">The line on which it begins, from 1.</param>
internal abstract class SourceRecord(string file, long line)
{
    public string File { get; } = file;

    public long Line { get; } = line;

    /// <summary>A hash of all that had been read of the inputs when this record was.</summary>
    public byte[] Digest { get; set; } = [];

    /// <summary>About how much memory it takes, in bytes.</summary>
    public abstract int Size { get; }

    /// <summary>How errors name what says which policies decide it.</summary>
    public virtual string PoliciesMember => "$.policies";

    /// <summary>Makes a case of it. Used by several threads at once, for several records.</summary>
    /// <exception cref="InputException">It is none.</exception>
    public abstract Case Read(CaseReader reader);

    /// <summary>An error of the record.</summary>
    public InputError Error(string? path, string message) => Error(File, Line, path, message);

    /// <summary>An error in a line of an input.</summary>
    public static InputError Error(string file, long line, string? path, string message) => new(file, (int)Math.Min(line, int.MaxValue), null, path, message);
}
