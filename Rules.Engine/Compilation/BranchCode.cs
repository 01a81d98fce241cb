using System.Linq.Expressions;

namespace ExportPolicy.Rules.Engine;

/// <summary>Continues with the matches of one alternative and fires them; true when interrupted before the last one.</summary>
internal delegate bool Advance(WorkingMemory memory, BranchState state);

/// <summary>Compiled conditions and actions of one alternative.</summary>
/// <param name="rule">The rule.</param>
/// <param name="advance">The one delegate.</param>
/// <param name="scratchCount">Number of indexes and interners that it keeps in a session.</param>
/// <param name="steps">Expressions of the rule as <see cref="BranchState.At"/> counts them, conditions first.</param>
/// <param name="firstAction">Ordinal of the first action among them.</param>
internal sealed class BranchCode(IRuleDefinition rule, Advance advance, int scratchCount, IReadOnlyList<Expression> steps, int firstAction)
{
    public Advance Advance => advance;

    public int ScratchCount => scratchCount;

    public RuleExpressionEvaluationException Failure(int at, Exception cause) => at >= firstAction
        ? new RuleRhsExpressionEvaluationException(rule.Name, steps[at].ToString(), cause)
        : new RuleLhsExpressionEvaluationException(rule.Name, steps[at].ToString(), cause);
}
