namespace Shipping;

/// <summary>The switches of the application.</summary>
public sealed class Flags
{
    /// <summary>Whether export control is on. Here it is off, as in the worst case.</summary>
    public bool ExportControl { get; set; }

    /// <summary>Whether this is a rehearsal.</summary>
    public bool DryRun { get; set; }
}
