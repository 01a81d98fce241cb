using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace ExportPolicy.Rules.Proving;

/// <summary>Policies as they would read once their owner has spoken about one commitment; null where the commitment is not there any more.</summary>
internal static class PolicyTexts
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
        var file = new YamlStream();
        using (var text = new StringReader(policy.Texts[0].Text))
            file.Load(text);
        var root = (YamlMappingNode)file.Documents[0].RootNode;
        var all = (YamlSequenceNode)root["commitments"];
        if (all.Children.Cast<YamlMappingNode>().FirstOrDefault(own => own["id"].ToString() == commitment.Id) is not { } found)
            return null;
        change(all, found);
        var others = policies.Policies.Where(other => other != policy);

        // A policy whose only commitment is set aside says nothing.
        if (all.Children.Count == 0)
            return PolicySet.Of(others);
        using var written = new StringWriter(CultureInfo.InvariantCulture);
        file.Save(written, assignAnchors: false);
        try
        {
            var changed = Policy.Parse([new NamedText(policy.Texts[0].Name, written.ToString()), .. policy.Texts.Skip(1)]);
            return PolicySet.Of(others.Append(changed.WithParameters(policy.Parameters)));
        }
        catch (PolicyLoadException)
        {
            // Something else in the file needs what was changed: that answer cannot be put into its words.
            return null;
        }
    }
}
