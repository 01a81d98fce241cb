namespace ExportPolicy.Rules.Cli;

/// <summary>A record that could not be read from its input.</summary>
internal sealed class BrokenRecord(string file, long line, IReadOnlyList<InputError> errors) : SourceRecord(file, line)
{
    public override int Size => 0;

    public override Case Read(CaseReader reader) => throw new InputException(errors);
}
