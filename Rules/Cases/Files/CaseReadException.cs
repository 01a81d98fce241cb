namespace ExportPolicy.Rules;

/// <summary>A case file cannot be read. It carries every error of the file that could be found at once; nothing is decided from it.</summary>
public sealed class CaseReadException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="errors">The errors; at least one.</param>
    /// <exception cref="ArgumentException">There is no error.</exception>
    public CaseReadException(IEnumerable<CaseError> errors)
        : this(errors.ToEquatableArray())
    {
    }

    private CaseReadException(EquatableArray<CaseError> errors)
        : base(string.Join(Environment.NewLine, errors.AsEnumerable())) =>
        Errors = errors.Count > 0 ? errors : throw new ArgumentException("There is no error; expected at least one.", nameof(errors));

    /// <summary>The errors, in the order in which they stand in the file.</summary>
    public EquatableArray<CaseError> Errors { get; }
}
