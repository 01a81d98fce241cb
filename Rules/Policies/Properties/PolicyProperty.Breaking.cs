namespace ExportPolicy.Rules;

public sealed partial class PolicyProperty
{
    /// <summary>Whether a case is meant by the promise, with a line at least.</summary>
    /// <param name="assessment">What the policies say of the case.</param>
    /// <param name="evidence">The evidence of the case.</param>
    /// <param name="reference">What control codes mean and what funds are for; the shipped tables when null.</param>
    /// <returns>True when it is.</returns>
    public bool IsAbout(Assessment assessment, Evidence evidence, ReferenceData? reference = null)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        ArgumentNullException.ThrowIfNull(evidence);
        var tables = reference ?? ReferenceData.Shipped;
        return _when.Means(assessment, evidence, tables) && assessment.Transfer.Lines.Any(line => _when.MeansLine(assessment, line, tables));
    }

    /// <summary>Finds a line that breaks the promise.</summary>
    /// <param name="assessment">What the policies say of a case.</param>
    /// <param name="evidence">The evidence of that case.</param>
    /// <param name="reference">What control codes mean and what funds are for; the shipped tables when null.</param>
    /// <returns>The first line whose outcome is not as promised; null where the case is not meant, or is as promised.</returns>
    public LineAssessment? BrokenBy(Assessment assessment, Evidence evidence, ReferenceData? reference = null)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        ArgumentNullException.ThrowIfNull(evidence);
        var tables = reference ?? ReferenceData.Shipped;
        if (!_when.Means(assessment, evidence, tables))
            return null;
        for (var i = 0; i < assessment.Lines.Count; i++)
        {
            var line = assessment.Lines[i];
            if (line.Outcome == _outcome != _always && _when.MeansLine(assessment, assessment.Transfer.Lines[i], tables))
                return line;
        }

        return null;
    }
}
