namespace ExportPolicy.Rules;

/// <summary>An exception from a policy of denial that the declarant claims. Claiming one refers the case; it never permits it.</summary>
public sealed record ExceptionClaim
{
    /// <summary>Creates a claimed exception.</summary>
    /// <param name="exception">The id of the exception in the policy, such as <c>contract-before-listing</c>.</param>
    /// <param name="reference">The document that is to prove it.</param>
    /// <exception cref="ArgumentException">A text is empty.</exception>
    public ExceptionClaim(string exception, string reference)
    {
        Exception = Require.Text(exception, "The id of a claimed exception");
        Reference = Require.Text(reference, $"The reference of claimed exception '{exception}'");
    }

    /// <summary>The id of the exception in the policy.</summary>
    public string Exception { get; }

    /// <summary>The document that is to prove it.</summary>
    public string Reference { get; }

    /// <inheritdoc/>
    public override string ToString() => $"exception {Exception} ({Reference})";
}
