using Microsoft.Extensions.Options;

namespace ExportPolicy.Rules.Ledger;

/// <summary>Validates, together with the options of the gate, that its ledger is there and of the right version.</summary>
internal sealed class LedgerValidator(LedgerStore store) : IValidateOptions<ExportPolicyOptions>
{
    public ValidateOptionsResult Validate(string? name, ExportPolicyOptions options)
    {
        try
        {
            Task.Run(() => LedgerSchema.CheckAsync(store)).GetAwaiter().GetResult();
            return ValidateOptionsResult.Success;
        }
        catch (LedgerException problem)
        {
            return ValidateOptionsResult.Fail(problem.Message);
        }
    }
}
