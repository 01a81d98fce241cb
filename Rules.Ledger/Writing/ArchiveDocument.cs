namespace ExportPolicy.Rules.Ledger;

/// <summary>Texts as the archive keeps them: of a policy with the parameters that it was read by, or of the reference tables.</summary>
/// <param name="Texts">The texts.</param>
/// <param name="Parameters">The parameters of the policy; null for tables.</param>
internal sealed record ArchiveDocument(IReadOnlyList<NamedText> Texts, PolicyParameters? Parameters)
{
    public static ArchiveDocument Of(Policy policy) => new([.. policy.Texts], policy.Parameters);

    public static ArchiveDocument Of(ReferenceData tables) => new([.. tables.Texts], null);

    /// <summary>The digest of what the texts say.</summary>
    /// <exception cref="PolicyLoadException">A text is wrong.</exception>
    public string Digest => Parameters is null ? Tables().Digest : Policy().Digest;

    public Policy Policy() => Rules.Policy.Parse(Texts).WithParameters(Parameters!);

    public ReferenceData Tables() => ReferenceData.Parse(Texts);
}
