using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace ExportPolicy.Rules.Proving;

/// <summary>Makes mutants: the mistakes that authors of policies make, one at a time.</summary>
internal static class Mutations
{
    private static readonly (string Key, string Lax)[] Parameters =
    [
        ("indirect", "direct-only"), ("components", "complete-systems"), ("backfill", "permit"), ("sale", "aid-only"), ("high-probability", "refer"), ("suspicion", "note"),
    ];

    /// <summary>The mutants of a policy that load; what does not load nobody could use by mistake.</summary>
    public static IReadOnlyList<Mutant> Of(Policy policy)
    {
        var mutants = new List<Mutant>();
        foreach (var (change, edit, isOfPeriod) in Edits(policy))
        {
            var tree = new PolicyTree(policy);
            edit(tree.Root);
            if (tree.TryRead() is { } changed)
                mutants.Add(new Mutant(change, changed, isOfPeriod));
        }

        return mutants;
    }

    private static IEnumerable<(string Change, Action<YamlMappingNode> Edit, bool IsOfPeriod)> Edits(Policy policy)
    {
        var tree = new PolicyTree(policy).Root;
        foreach (var (change, edit) in Head(tree))
            yield return (change, edit, false);

        // A longer period no case of the policy can notice: on those days it has none.
        yield return ("from a day later", root => Shift(root, "from", 1), true);
        if (policy.EffectiveUntil is not null)
            yield return ("until a day earlier", root => Shift(root, "until", -1), true);

        var commitments = ((YamlSequenceNode)tree.Child("commitments")!).Children.Cast<YamlMappingNode>().ToList();
        for (var i = 0; i < commitments.Count; i++)
        {
            var place = i;
            foreach (var (change, edit) in CommitmentMutations.Of(commitments[i]))
                yield return ($"{policy.Commitments[i].Id}: {change}", root => edit((YamlMappingNode)((YamlSequenceNode)root.Child("commitments")!).Children[place]), false);
            if (commitments.Count > 1)
                yield return ($"{policy.Commitments[i].Id}: drop the commitment", root => ((YamlSequenceNode)root.Child("commitments")!).Children.RemoveAt(place), false);
        }
    }

    private static IEnumerable<(string Change, Action<YamlMappingNode> Edit)> Head(YamlMappingNode tree)
    {
        if (tree.Text("standard") == "knowledge")
            yield return ("standard: letter", root => root.Set("standard", "letter"));
        foreach (var (key, lax) in Parameters)
        {
            if (tree.Child("parameters") is not YamlMappingNode parameters || parameters.Text(key) != lax)
                yield return ($"parameter {key}: {lax}", root => root.Mapping("parameters").Set(key, lax));
        }

        if (tree.Child("knowledge-levels") is null)
            yield break;
        yield return ("knowledge-levels: the defaults", root => root.Children.Remove(new YamlScalarNode("knowledge-levels")));
    }

    private static void Shift(YamlMappingNode root, string key, int days)
    {
        var effective = (YamlMappingNode)root.Child("effective")!;
        if (DateOnly.TryParseExact(effective.Text(key), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day < DateOnly.MaxValue)
            effective.Set(key, day.AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }
}
