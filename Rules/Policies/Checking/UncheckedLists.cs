namespace ExportPolicy.Rules;

/// <summary>EXP4008: lists that could not be looked at, because only some of the files are at hand.</summary>
internal static class UncheckedLists
{
    public static void Find(PolicyFile file, ReportProblem report)
    {
        foreach (var (commitment, node) in file.Commitments)
        {
            if (commitment is DeniedParties denied && file.Policy.Texts.All(text => text.Name != denied.List))
                report(ProblemKind.UncheckedList, file, node.At("list"), $"The list '{Excerpt.Of(denied.List)}' is not among the files of the project, so it was not checked; expected it beside the policy.", "Add it to the project's AdditionalFiles.");
        }
    }
}
