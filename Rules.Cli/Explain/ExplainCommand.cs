using System.CommandLine;

namespace ExportPolicy.Rules.Cli;

/// <summary>The command <c>explain</c>: its argument and options.</summary>
internal static class ExplainCommand
{
    public static Command Create(Terminal terminal)
    {
        var path = CommonOptions.Argument("CASE", "A case file (JSON).");
        var policies = CommonOptions.Policies();
        var asOf = CommonOptions.AsOf();
        var knownAt = CommonOptions.KnownAt();
        var format = CommonOptions.Format();
        var reasons = CommonOptions.Reasons();
        var all = new Option<bool>("--rules") { Description = "Tell how far every rule comes, whether it matches or not." };
        var rule = new Option<string[]>("--rule") { Description = "Tell how far this rule comes; may be given several times.", HelpName = "ID" };
        rule.Validators.Add(result =>
        {
            var known = PolicyEngine.Rules.Select(info => info.Id).ToList();
            foreach (var token in result.Tokens.Where(token => !known.Contains(token.Value)))
                result.AddError($"There is no rule '{token.Value}'; docs/assessments.md lists them.{UsageErrors.Hint(token.Value, known)}");
            if (result.Parent is System.CommandLine.Parsing.CommandResult call && call.GetValue(all))
                result.AddError("--rules is every rule; leave out one of --rules and --rule.");
        });

        // That a rule which allows matches, and does not prevail, would say that something is known.
        reasons.Validators.Add(result =>
        {
            if (result.Tokens.Any(token => token.Value == CommonOptions.ForApplicant) && result.Parent is System.CommandLine.Parsing.CommandResult call &&
                (call.GetValue(all) || call.GetValue(rule) is { Length: > 0 }))
                result.AddError("how far rules come is not for an applicant; leave out --rules and --rule.");
        });
        var exitZero = CommonOptions.ExitZero();
        var command = new Command("explain", "Says why a case is decided as it is, what the rules that could have allowed it fail on, and which lawful steps would change the verdict.")
        {
            path, policies, asOf, knownAt, format, reasons, all, rule, exitZero,
        };
        command.SetAction((call, _) => Task.FromResult(ExplainRun.Run(
            new ExplainRequest(
                call.GetRequiredValue(path),
                call.GetValue(policies) ?? [],
                call.GetValue(asOf),
                call.GetValue(knownAt),
                call.GetValue(format) == CommonOptions.Json,
                call.GetValue(reasons) == CommonOptions.ForApplicant ? Audience.Applicant : Audience.Internal,
                call.GetValue(all) ? [.. PolicyEngine.Rules.Select(info => info.Id)] : call.GetValue(rule) is { Length: > 0 } ids ? ids : null,
                call.GetValue(exitZero)),
            terminal)));
        return command;
    }
}
