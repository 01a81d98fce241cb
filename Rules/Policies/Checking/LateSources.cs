namespace ExportPolicy.Rules;

/// <summary>EXP4007: sources that were published when the policy was no longer in force.</summary>
internal static class LateSources
{
    public static void Find(PolicyFile file, ReportProblem report)
    {
        if (file.Policy.EffectiveUntil is not { } until)
            return;
        foreach (var (source, node) in file.Commitments.SelectMany(each => Of(each.Commitment, each.Node)))
        {
            if (source.Date >= until)
            {
                report(
                    ProblemKind.LateSource, file, node.At("date"),
                    $"The source is of {source.Date.Value.ToIso()}, and the policy is in force until {until.ToIso()}; expected a source of before that day.", "Check the date; what was declared later belongs to the policy that follows.");
            }
        }
    }

    private static IEnumerable<(Citation Source, YamlNode Node)> Of(Commitment commitment, YamlNode node)
    {
        yield return (commitment.Source, node.At("source"));
        if (commitment is not LethalAidBan ban)
            yield break;
        if (node.At("wordings") is YamlList wordings)
        {
            for (var i = 0; i < ban.Wordings.Count; i++)
                yield return (ban.Wordings[i].Source, wordings.At(i).At("source"));
        }

        if (ban.Discretion is { } discretion)
            yield return (discretion.Source, node.At("discretion").At("source"));
    }
}
