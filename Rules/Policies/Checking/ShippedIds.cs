namespace ExportPolicy.Rules;

/// <summary>EXP4009: ids of shipped policies over other content, by which a decision would seem to be one of the shipped policy.</summary>
internal static class ShippedIds
{
    public static void Find(PolicyFile file, ReportProblem report)
    {
        if (PolicySet.Shipped.Find(file.Policy.Id) is { } shipped && !shipped.Equals(file.Policy))
        {
            report(
                ProblemKind.ShippedId, file, file.Root.At("id"),
                $"The id '{file.Policy.Id}' is that of a shipped policy ({shipped.Origin}) with other content; expected an id of its own.", "Give the policy another id; commands that decide cases refuse it under this one.");
        }
    }
}
