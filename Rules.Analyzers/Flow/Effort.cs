namespace ExportPolicy.Rules.Analyzers.Flow;

/// <summary>
/// How much may still be done for one member. The functions inside it are read anew wherever they are used, so that each
/// that stands inside another multiplies the work; what one body costs is bounded already.
/// </summary>
internal sealed class Effort
{
    /// <summary>Visits to points of graphs; the bodies of real programs take tens, and a few take hundreds.</summary>
    private int _left = 20_000;

    /// <summary>Takes one visit; false where none is left.</summary>
    public bool Take() => _left-- > 0;
}
