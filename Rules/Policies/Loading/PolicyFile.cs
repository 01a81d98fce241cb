namespace ExportPolicy.Rules;

/// <summary>A policy with the nodes of the file that it was read from: policies themselves know no lines.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="Root">The content of the file.</param>
internal sealed record PolicyFile(Policy Policy, YamlMap Root)
{
    /// <summary>The commitments with their nodes, in the order of the file.</summary>
    public IEnumerable<(Commitment Commitment, YamlNode Node)> Commitments =>
        Policy.Commitments.Select((commitment, i) => (commitment, Root.At("commitments").At(i)));
}
