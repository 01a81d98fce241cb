namespace ExportPolicy.Rules.Cli;

/// <summary>Results cannot be written.</summary>
internal sealed class OutputException(Exception problem) : Exception(
    problem is IOException ? $"cannot write the output: {problem.Message.TrimEnd('.')}" : "cannot write the output: it is closed",
    problem);
