namespace ExportPolicy.Rules;

/// <summary>Collects what is wrong with one file, so that all of it can be reported at once.</summary>
/// <param name="file">The name of the file for messages.</param>
internal sealed class YamlErrors(string file)
{
    private const int MostReported = 100;
    private readonly HashSet<PolicyError> _errors = [];
    private readonly HashSet<(int Line, int Column)> _settled = [];
    private int _unseen;

    public string File { get; } = file;

    public bool Any => _errors.Count > 0;

    /// <summary>Whether further errors are only counted, so that there is no point in wording them.</summary>
    public bool IsFull => _errors.Count >= MostReported;

    /// <summary>Counts an error that is not worded.</summary>
    public void Count() => _unseen++;

    /// <summary>All has been said of what stands there: what follows from it is no error of its own.</summary>
    public void Settle(int line, int column) => _settled.Add((line, column));

    public void Add(YamlNode node, string message, string? hint = null) => Add(node.Line, node.Column, node.Path, message, hint);

    public void Add(int line, int column, string path, string message, string? hint = null) =>
        Add(new PolicyError(File, line, column, path, message, hint));

    public void AddRange(IEnumerable<PolicyError> errors)
    {
        foreach (var error in errors)
            Add(error);
    }

    private void Add(PolicyError error)
    {
        if (_settled.Contains((error.Line, error.Column)) && error.File == File)
            return;

        // A file that is wrong from end to end must not fill the memory with messages that nobody reads.
        if (!IsFull)
            _errors.Add(error);
        else
            Count();
    }

    /// <summary>The errors in the order of the file.</summary>
    public IReadOnlyList<PolicyError> Sorted()
    {
        List<PolicyError> sorted = [.. _errors.OrderBy(error => error.File == File ? 0 : 1).ThenBy(error => error.Line).ThenBy(error => error.Column)];
        if (_unseen > 0)
            sorted.Add(sorted[^1] with { Path = "", Message = $"{_unseen} more error{(_unseen == 1 ? " is" : "s are")} not shown.", Hint = "Correct these first." });
        return sorted;
    }
}
