namespace ExportPolicy.Rules;

/// <summary>EXP4006: what stands twice and adds nothing.</summary>
internal static class Repetitions
{
    public static void Find(PolicyFile file, ReportProblem report)
    {
        var commitments = file.Commitments.ToList();
        for (var i = 0; i < commitments.Count; i++)
        {
            var (commitment, node) = commitments[i];
            FindStates(file, commitment, node, report);
            foreach (var goods in WrittenGoods.Of(commitment, node))
                FindCodes(file, goods, report);
            FindObligations(file, commitment, node, report);
            if (commitments.Take(i).Select(each => each.Commitment).FirstOrDefault(earlier => SaysTheSame(earlier, commitment)) is { } same)
                report(ProblemKind.Repeated, file, node, $"'{commitment.Id}' is about the same as '{same.Id}', of the same kind; expected it once.", "Join the two, or say what tells them apart.");
        }
    }

    private static bool SaysTheSame(Commitment earlier, Commitment commitment) =>
        earlier.GetType() == commitment.GetType() && Equals(Reach.Of(commitment), Reach.Of(earlier)) && (earlier, commitment) switch
        {
            (DeniedParties one, DeniedParties other) => one.List == other.List,
            (QuantityCap one, QuantityCap other) => (one.Cap, one.Value, one.Tolerance, one.Window) == (other.Cap, other.Value, other.Tolerance, other.Window),
            (Embargo one, Embargo other) => one.Directions.Order().SequenceEqual(other.Directions.Order()),
            _ => true,
        };

    private static void FindStates(PolicyFile file, Commitment commitment, YamlNode node, ReportProblem report)
    {
        var list = node.At(commitment is Embargo ? "targets" : "recipients");
        for (var i = 1; i < commitment.ConcernedStates.Count; i++)
        {
            if (commitment.ConcernedStates.Take(i).Contains(commitment.ConcernedStates[i]))
                report(ProblemKind.Repeated, file, list.At(i), $"'{commitment.ConcernedStates[i]}' stands here a second time; expected it once.", "Remove it.");
        }
    }

    private static void FindCodes(PolicyFile file, WrittenGoods goods, ReportProblem report)
    {
        var codes = goods.Codes.ToList();
        for (var i = 0; i < codes.Count; i++)
        {
            var (code, at) = codes[i];
            if (codes.Take(i).Any(earlier => earlier.Code.Equals(code)))
                report(ProblemKind.Repeated, file, at, $"'{code}' stands here a second time; expected it once.", "Remove it.");
            else if (codes.FirstOrDefault(other => !other.Code.Equals(code) && code.IsAtOrBelow(other.Code)).Code is { } above)
                report(ProblemKind.Repeated, file, at, $"'{code}' lies below '{above}', which stands here as well, and adds nothing.", "Remove one of them: a code means everything below it.");
        }
    }

    private static void FindObligations(PolicyFile file, Commitment commitment, YamlNode node, ReportProblem report)
    {
        for (var i = 1; i < commitment.Obligations.Count; i++)
        {
            if (commitment.Obligations.Take(i).Contains(commitment.Obligations[i]))
                report(ProblemKind.Repeated, file, node.At("obligations").At(i), "The obligation stands here a second time; expected it once.", "Remove it.");
        }
    }
}
