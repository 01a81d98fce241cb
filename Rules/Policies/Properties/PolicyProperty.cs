namespace ExportPolicy.Rules;

/// <summary>What the author of a policy promises of its decisions: never, or always, an outcome for cases of a description. It decides nothing; proofs and tests hold the policy to it.</summary>
public sealed class PolicyProperty
{
    private readonly bool _always;
    private readonly Outcome _outcome;
    private readonly CaseDescription _when;

    internal PolicyProperty(string id, bool always, Outcome outcome, CaseDescription when)
    {
        Id = id;
        _always = always;
        _outcome = outcome;
        _when = when;
    }

    /// <summary>The id, unique in the policy.</summary>
    public string Id { get; }

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

    /// <summary>The promise in words, as policy files write it.</summary>
    /// <returns>Such as <c>never permit when goods lethal, recipients UA</c>.</returns>
    public override string ToString() => $"{(_always ? "always" : "never")} {PropertyOutcomes.WordOf(_outcome)} when {_when}";
}
