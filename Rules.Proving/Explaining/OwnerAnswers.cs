using YamlDotNet.RepresentationModel;

namespace ExportPolicy.Rules.Proving;

/// <summary>Policies as they would read once their owner has spoken about one commitment; null where the commitment is not there any more.</summary>
internal static class OwnerAnswers
{
    /// <summary>The policies without a commitment of one of them.</summary>
    public static PolicySet? Without(this PolicySet policies, Commitment commitment) => policies.Change(commitment, (all, own) => all.Children.Remove(own));

    /// <summary>The policies with another entry in a commitment of one of them.</summary>
    public static PolicySet? With(this PolicySet policies, Commitment commitment, Action<YamlMappingNode> change) => policies.Change(commitment, (_, own) => change(own));

    /// <summary>The policies with only one wording of a ban.</summary>
    public static PolicySet? WithOnly(this PolicySet policies, LethalAidBan ban, Wording wording) => policies.With(ban, own =>
    {
        var wordings = (YamlSequenceNode)own["wordings"];
        foreach (var other in wordings.Children.Where(other => other["id"].ToString() != wording.Id).ToList())
            wordings.Children.Remove(other);
    });

    private static PolicySet? Change(this PolicySet policies, Commitment commitment, Action<YamlSequenceNode, YamlMappingNode> change)
    {
        if (policies.Find(commitment.Policy.Id) is not { } policy)
            return null;
        var tree = new PolicyTree(policy);
        var all = (YamlSequenceNode)tree.Root["commitments"];
        if (all.Children.Cast<YamlMappingNode>().FirstOrDefault(own => own["id"].ToString() == commitment.Id) is not { } found)
            return null;
        change(all, found);
        var others = policies.Policies.Where(other => other != policy);

        // A policy whose only commitment is set aside says nothing.
        if (all.Children.Count == 0)
            return PolicySet.Of(others);

        // Null where something else in the file needs what was changed: that answer cannot be put into its words.
        return tree.TryRead() is { } changed ? PolicySet.Of(others.Append(changed.WithParameters(policy.Parameters))) : null;
    }
}
