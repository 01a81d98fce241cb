namespace ExportPolicy.Rules;

/// <summary>Applications for the named goods and recipients are refused, save for listed exceptions that a human reviews.</summary>
public sealed class PolicyOfDenial : Commitment
{
    internal PolicyOfDenial(
        CommitmentHead head,
        EquatableArray<CountryCode> recipients,
        GoodsScope goods,
        EquatableArray<ExceptionTerm> exceptions)
        : base(head)
    {
        Recipients = recipients;
        Goods = goods;
        Exceptions = exceptions;
    }

    /// <inheritdoc/>
    public override string Kind => "policy-of-denial";

    /// <summary>The recipients.</summary>
    public EquatableArray<CountryCode> Recipients { get; }

    /// <summary>The goods.</summary>
    public GoodsScope Goods { get; }

    /// <summary>The exceptions that may be claimed.</summary>
    public EquatableArray<ExceptionTerm> Exceptions { get; }

    /// <inheritdoc/>
    public override EquatableArray<CountryCode> ConcernedStates => Recipients;

    /// <summary>Whether a claimed exception is one of the listed ones.</summary>
    /// <param name="claim">The claimed exception.</param>
    /// <returns>True when it is.</returns>
    public bool Lists(ExceptionClaim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return Exceptions.Any(exception => exception.Id == claim.Exception);
    }
}

/// <summary>An exception from a policy of denial.</summary>
/// <param name="Id">The id under which it is claimed.</param>
/// <param name="Text">What it is, in words.</param>
public sealed record ExceptionTerm(string Id, string Text);
