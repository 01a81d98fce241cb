namespace ExportPolicy.Rules;

/// <summary>Collects what is wrong with one file, so that all of it can be reported at once.</summary>
/// <param name="file">The name of the file for messages.</param>
internal sealed class YamlErrors(string file)
{
    private const int MostReported = 1_000;
    private readonly HashSet<PolicyError> _errors = [];

    public string File { get; } = file;

    public bool Any => _errors.Count > 0;

    /// <summary>Whether nothing more is taken in, so that there is no point in looking for more.</summary>
    public bool IsFull => _errors.Count > MostReported;

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
        // A file that is wrong from end to end must not fill the memory with messages that nobody reads.
        if (_errors.Count < MostReported)
            _errors.Add(error);
        else if (_errors.Count == MostReported)
            _errors.Add(error with { Path = "", Message = $"More than {MostReported} errors; the rest is not reported.", Hint = "Correct these first." });
    }

    /// <summary>The errors in the order of the file.</summary>
    public IReadOnlyList<PolicyError> Sorted() =>
        [.. _errors.OrderBy(error => error.File == File ? 0 : 1).ThenBy(error => error.Line).ThenBy(error => error.Column)];

    public void ThrowIfAny()
    {
        if (Any)
            throw new PolicyLoadException(Sorted());
    }
}
