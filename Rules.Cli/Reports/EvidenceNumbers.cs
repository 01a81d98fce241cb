namespace ExportPolicy.Rules.Cli;

/// <summary>Numbers the matters of the evidence from 1, in the order of the assessment.</summary>
internal static class EvidenceNumbers
{
    /// <summary>The numbers of the matters on which a finding rests.</summary>
    public static IEnumerable<int> Of(Finding finding, Assessment assessment)
    {
        for (var i = 0; i < assessment.Weighed.Count; i++)
        {
            if (finding.Facts.Contains(assessment.Weighed[i]))
                yield return i + 1;
        }
    }
}
