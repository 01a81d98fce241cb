using System.CommandLine;

namespace ExportPolicy.Rules.Cli;

/// <summary>Arguments and options of the commands for authors of policies.</summary>
internal static class PolicyArguments
{
    public static Argument<string[]> Policies()
    {
        var names = new Argument<string[]>("POLICY") { Description = "Ids of shipped policies, and paths of policy files (.yaml).", Arity = ArgumentArity.OneOrMore };
        names.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => token.Value.StartsWith('-')))
                result.AddError(UsageErrors.NoOption(token.Value, ((System.CommandLine.Parsing.CommandResult)result.Parent!).Command));
        });
        return names;
    }

    public static Option<bool> Quick() => new("--quick") { Description = "Cross less: some ten thousand cases instead of some million." };

    /// <summary>Policies that are decided together must be in force together.</summary>
    /// <exception cref="InputException">There is no day on which all of them are.</exception>
    public static void RequireCommonDay(PolicySet policies)
    {
        if (policies.TryFindCommonDay(out var day, out var over))
            return;
        var last = policies.Policies.First(policy => policy.EffectiveFrom == day);
        throw new InputException([.. over.Select(policy => new InputError(policy.Origin, null, null, "effective", $"The policy {policy.Id} is not in force on {Words.Of(day)}, when {last.Id} begins; expected a day on which all are. Leave --together out."))]);
    }
}
