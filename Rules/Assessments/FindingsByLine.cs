namespace ExportPolicy.Rules;

/// <summary>Findings sorted out by the line that they concern, so that a long transfer does not read all of them for every line.</summary>
internal sealed class FindingsByLine
{
    private readonly List<Finding> _ofAll = [];
    private readonly Dictionary<string, List<Finding>> _ofOne = new(StringComparer.Ordinal);

    public FindingsByLine(List<Finding> findings)
    {
        foreach (var finding in findings)
            Add(finding);
    }

    /// <summary>The findings that concern a line, those of all lines among them.</summary>
    public List<Finding> Of(string lineId) =>
        !_ofOne.TryGetValue(lineId, out var own) ? _ofAll : _ofAll.Count == 0 ? own : [.. _ofAll, .. own];

    /// <summary>Adds a finding.</summary>
    public void Add(Finding finding)
    {
        if (finding.LineId is not { } line)
            _ofAll.Add(finding);
        else if (_ofOne.TryGetValue(line, out var own))
            own.Add(finding);
        else
            _ofOne[line] = [finding];
    }
}
