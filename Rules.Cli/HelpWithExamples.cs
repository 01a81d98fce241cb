using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace ExportPolicy.Rules.Cli;

/// <summary>The help of a command, with examples below it.</summary>
internal sealed class HelpWithExamples(HelpAction help, string examples) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => help.ClearsParseErrors;

    public override int Invoke(ParseResult parseResult)
    {
        var exit = help.Invoke(parseResult);
        parseResult.InvocationConfiguration.Output.WriteLine(examples);
        return exit;
    }
}
