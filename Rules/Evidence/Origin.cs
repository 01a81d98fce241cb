namespace ExportPolicy.Rules;

/// <summary>A root claim with the claims that repeat it.</summary>
/// <param name="Root">The claim that repeats no other.</param>
/// <param name="Echoes">The claims that repeat it, directly or through others, in the order of their ids.</param>
public sealed record Origin(Claim Root, EquatableArray<Claim> Echoes)
{
    /// <summary>The name by which institutions are told apart: the institution, else the speaker, else "unattributed".</summary>
    internal string InstitutionKey { get; } = Root.Institution?.NameKey ?? PartyName.Normalize(Root.Speaker ?? "unattributed");

    /// <inheritdoc/>
    public override string ToString() =>
        $"{Root.Institution?.Name ?? Root.Speaker ?? "unattributed"}, {Attributed(Root.Attribution)}, in {Root.Citation}";

    private static string Attributed(Attribution attribution) => attribution switch
    {
        Attribution.OnRecord => "on record",
        Attribution.Unnamed => "unnamed",
        _ => "reported",
    };
}
