namespace ExportPolicy.Rules.Cli;

/// <summary>Writes what <c>check</c> comes to.</summary>
internal interface ICheckReport
{
    /// <summary>A case was decided.</summary>
    void Add(CheckedCase result);

    /// <summary>Something could not be decided, because of one or more errors.</summary>
    void Add(IReadOnlyList<InputError> errors);

    /// <summary>There is no more.</summary>
    void End();
}
