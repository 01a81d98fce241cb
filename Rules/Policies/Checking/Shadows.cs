namespace ExportPolicy.Rules;

/// <summary>EXP4005: what a policy allows or caps although it is refused in every case.</summary>
/// <remarks>Refusals that refer to a human, such as a ban under reconsideration or a denial with exceptions, leave room for an allowance and do not count.</remarks>
internal static class Shadows
{
    /// <summary>Looks for them in one policy.</summary>
    /// <param name="file">The policy.</param>
    /// <param name="binding">The policies that bind every state.</param>
    /// <param name="report">Takes what is found.</param>
    public static void Find(PolicyFile file, IReadOnlyList<Policy> binding, ReportProblem report)
    {
        var own = file.Policy;
        var refusals = binding.Where(policy => policy.Id != own.Id && IsInForceThroughout(own, policy)).Prepend(own)
            .SelectMany(policy => policy.Commitments).Select(Refusal.Of).OfType<Refusal>().ToList();
        foreach (var (commitment, node) in file.Commitments)
        {
            if (commitment is Allowance or EndUserPremise or QuantityCap)
                Find(file, commitment, node, refusals, report);
        }
    }

    // What is refused as a whole is told as a whole; else each state and each description of goods of which nothing is left.
    private static void Find(PolicyFile file, Commitment commitment, YamlNode node, IReadOnlyList<Refusal> refusals, ReportProblem report)
    {
        var does = commitment is QuantityCap ? "limits" : "allows";
        var reach = Reach.Of(commitment)!;
        if (By(reach) is { } all)
        {
            report(ProblemKind.Shadowed, file, node, $"'{commitment.Id}' never {does} anything: all its goods are refused to {string.Join(", ", reach.States)} by {Names(all)}.", "Remove it, or narrow what refuses the goods.");
            return;
        }

        var states = node.At("recipients");
        for (var i = 0; i < commitment.ConcernedStates.Count; i++)
        {
            var state = commitment.ConcernedStates[i];
            if (By(reach with { States = [state] }) is { } there)
                report(ProblemKind.Shadowed, file, states.At(i), $"'{commitment.Id}' never {does} anything to {state}: all its goods are refused there by {Names(there)}.", "Remove the state, or narrow what refuses the goods.");
        }

        foreach (var (goods, at) in WrittenGoods.Of(commitment, node).SelectMany(written => written.Pieces))
        {
            if (By(reach with { Goods = [goods] }) is { } everywhere)
                report(ProblemKind.Shadowed, file, at, $"'{commitment.Id}' never {does} any of '{goods}': they are refused to {string.Join(", ", reach.States)} by {Names(everywhere)}.", "Remove them, or narrow what refuses them.");
        }

        List<Refusal>? By(Reach part) => RefusalsOf(part, refusals);

        string Names(List<Refusal> by) => string.Join(", ", by.Select(each => each.Commitment).Select(each => each.Policy.Id == file.Policy.Id ? $"'{each.Id}'" : $"'{each.Id}' of {each.Policy.Id}"));
    }

    /// <summary>What refuses every piece of a reach; null where a piece is left.</summary>
    private static List<Refusal>? RefusalsOf(Reach reach, IReadOnlyList<Refusal> refusals)
    {
        var by = new List<Refusal>();
        foreach (var state in reach.States)
        {
            foreach (var goods in reach.Goods)
            {
                foreach (var basis in reach.Bases)
                {
                    if (refusals.FirstOrDefault(refusal => refusal.Covers(state, goods, basis)) is not { } found)
                        return null;
                    if (!by.Contains(found))
                        by.Add(found);
                }
            }
        }

        return by;
    }

    private static bool IsInForceThroughout(Policy policy, Policy other) =>
        other.EffectiveFrom <= policy.EffectiveFrom && (other.EffectiveUntil is not { } until || policy.EffectiveUntil <= until);
}
