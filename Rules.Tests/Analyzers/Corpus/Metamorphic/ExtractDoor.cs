namespace ExportPolicy.Rules.Tests.Analyzers.Corpus;

/// <summary>The call of a door moves into a private method, which takes the contract on.</summary>
internal sealed class ExtractDoor : IProgramChange
{
    public string Name => "extract the door into a private method";

    public IEnumerable<AnalyzerCase> Apply(ProgramSyntax program) =>
        program.Doors.Select(door => ExtractMethod.Of(program, door, door, program.ControlledBy(door))).OfType<AnalyzerCase>();
}
