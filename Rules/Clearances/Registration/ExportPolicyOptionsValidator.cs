using Microsoft.Extensions.Options;

namespace ExportPolicy.Rules;

/// <summary>Validates the options, and that the gate which reads them is the one that the application gets.</summary>
internal sealed class ExportPolicyOptionsValidator(GateRegistration registration) : IValidateOptions<ExportPolicyOptions>
{
    public ValidateOptionsResult Validate(string? name, ExportPolicyOptions options)
    {
        options.MakeReadOnly();
        var problems = ExportPolicyOptions.Problems(options.Policies, options.ClearanceLifetime).Concat(registration.Problems()).ToList();
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }
}
