namespace ExportPolicy.Rules;

/// <summary>Collects what is wrong with one file, so that all of it can be reported at once.</summary>
/// <param name="file">The name of the file for messages.</param>
internal sealed class YamlErrors(string file)
{
    private readonly List<PolicyError> _errors = [];

    public string File { get; } = file;

    public bool Any => _errors.Count > 0;

    public int Count => _errors.Count;

    public void Add(YamlNode node, string message, string? hint = null) =>
        _errors.Add(new(File, node.Line, node.Column, node.Path, message, hint));

    public void Add(int line, int column, string path, string message, string? hint = null) =>
        _errors.Add(new(File, line, column, path, message, hint));

    public void Add(PolicyError error) => _errors.Add(error);

    public void AddRange(IEnumerable<PolicyError> errors) => _errors.AddRange(errors);

    /// <summary>The errors in the order of the file.</summary>
    public IReadOnlyList<PolicyError> Sorted() =>
        [.. _errors.OrderBy(error => error.File == File ? 0 : 1).ThenBy(error => error.Line).ThenBy(error => error.Column)];

    public void ThrowIfAny()
    {
        if (Any)
            throw new PolicyLoadException(Sorted());
    }
}
