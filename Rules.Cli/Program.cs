using ExportPolicy.Rules.Cli;

return await CommandLine.RunAsync(args, Terminal.OfProcess());
