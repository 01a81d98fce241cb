namespace ExportPolicy.Rules.Cli;

/// <summary>Decides records. Used by several threads at once.</summary>
internal sealed class Screener(ScreenRequest request, PolicyEngine? engine, EngineSource engines, EarlierRun? earlier)
{
    private readonly CaseReader _reader = new();

    public ScreenedRecord Decide(SourceRecord source)
    {
        try
        {
            var read = source.Read(_reader);
            var judge = engine ?? engines.For(read.Policies, Folder(source));
            var assessment = judge.Assess(read.Transfer, read.Evidence, request.AsOf ?? read.AsOf, request.KnownAt ?? read.KnownAt, read.Acknowledgements);
            return ScreenedRecord.Decided(source, read, assessment) with { Change = earlier?.Compare(assessment) };
        }
        catch (PolicyLoadException problem)
        {
            return ScreenedRecord.Failed(source, [source.Error(source.PoliciesMember, "A policy of the case cannot be loaded, so the case is not decided; correct the errors that follow."), .. problem.Errors.Select(InputError.Of)]);
        }
        catch (InputException problem)
        {
            return ScreenedRecord.Failed(source, [.. problem.Errors.Select(error => error.File == source.File ? error : source.Error(error.Path, error.Message))]);
        }
        catch (PolicyNotInForceException problem)
        {
            return ScreenedRecord.Failed(source, [source.Error(null, problem.Message)]);
        }
#pragma warning disable CA1031 // A fault in a rule must cost this case only, and must never look like a verdict.
        catch (Exception problem)
        {
            return ScreenedRecord.Failed(source, [source.Error(null, $"The case was not decided, because of a fault in the rules: {problem.Message} Report it with the case.")]);
        }
#pragma warning restore CA1031
    }

    private static string Folder(SourceRecord source) =>
        source.File == SourceFile.StandardName ? Environment.CurrentDirectory : Path.GetDirectoryName(Path.GetFullPath(source.File))!;
}
