using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace ExportPolicy.Rules.Proving;

/// <summary>The mistakes that can be made in one commitment.</summary>
internal static class CommitmentMutations
{
    private static readonly string[] States = ["recipients", "targets"];

    private static readonly string[] Flags = ["under-reconsideration", "government-end-user"];

    public static IEnumerable<(string Change, Action<YamlMappingNode> Edit)> Of(YamlMappingNode commitment) =>
        [.. Lists(commitment), .. Widened(commitment), .. Dropped(commitment), .. Switched(commitment), .. Loosened(commitment), .. Goods(commitment, "goods")];

    // One item less, of every list that has several.
    private static IEnumerable<(string, Action<YamlMappingNode>)> Lists(YamlMappingNode commitment)
    {
        foreach (var (key, value) in commitment.Entries())
        {
            if (value is not YamlSequenceNode { Children.Count: > 1 } list)
                continue;
            for (var i = 0; i < list.Children.Count; i++)
            {
                var place = i;
                yield return ($"drop {Shown(list.Children[i])} of {key}", each => ((YamlSequenceNode)each.Child(key)!).Children.RemoveAt(place));
            }
        }
    }

    // One state more than is meant.
    private static IEnumerable<(string, Action<YamlMappingNode>)> Widened(YamlMappingNode commitment)
    {
        foreach (var key in States)
        {
            if (commitment.Child(key) is YamlSequenceNode list && Others(list).FirstOrDefault() is { } other)
                yield return ($"add {other} to {key}", each => ((YamlSequenceNode)each.Child(key)!).Add(other));
        }

        if (commitment.Text("end-user") is { } endUser)
            yield return ($"end-user another than {endUser}", each => each.Set("end-user", endUser == "SE" ? "BR" : "SE"));
    }

    private static IEnumerable<(string, Action<YamlMappingNode>)> Dropped(YamlMappingNode commitment)
    {
        foreach (var key in (string[])["bases", "obligations", "exceptions", "discretion", "tolerance"])
        {
            if (commitment.Child(key) is not null)
                yield return ($"drop {key}", each => each.Children.Remove(new YamlScalarNode(key)));
        }

        if (commitment.Child("obligations") is not YamlSequenceNode obligations)
            yield break;
        for (var i = 0; i < obligations.Children.Count; i++)
        {
            var place = i;
            if (obligations.Children[i] is not YamlMappingNode obligation)
                continue;
            if (obligation.Child("authority") is not null)
                yield return ($"another authority for {obligation.Text("kind")}", each => Obligation(each, place).Set("authority", "Another Authority"));
            if (obligation.Text("kind") == "licence")
                yield return ($"{obligation.Text("kind")} {(obligation.Text("listed-only") == "true" ? "for all goods" : "for listed goods only")}", each => Obligation(each, place).Set("listed-only", Obligation(each, place).Text("listed-only") == "true" ? "false" : "true"));
        }
    }

    private static IEnumerable<(string, Action<YamlMappingNode>)> Switched(YamlMappingNode commitment)
    {
        var kind = commitment.Text("kind");
        foreach (var flag in Flags)
        {
            var otherwise = flag == "government-end-user";
            if (kind != (otherwise ? "end-user-premise" : "lethal-aid-ban"))
                continue;
            var now = commitment.Text(flag) is { } written ? written == "true" : otherwise;
            yield return ($"{flag}: {(now ? "false" : "true")}", each => each.Set(flag, now ? "false" : "true"));
        }
    }

    private static IEnumerable<(string, Action<YamlMappingNode>)> Loosened(YamlMappingNode commitment)
    {
        foreach (var key in (string[])["cap", "value"])
        {
            if (commitment.Child(key) is YamlMappingNode limit && decimal.TryParse(limit.Text("amount"), NumberStyles.Number, CultureInfo.InvariantCulture, out var amount) && amount < decimal.MaxValue / 4)
                yield return ($"{key} twice as high", each => ((YamlMappingNode)each.Child(key)!).Set("amount", (amount * 2).ToString(CultureInfo.InvariantCulture)));
        }
    }

    private static IEnumerable<(string, Action<YamlMappingNode>)> Goods(YamlMappingNode commitment, string key)
    {
        if (commitment.Child(key) is not { } goods)
            yield break;
        if (goods is not YamlScalarNode { Value: "all" })
            yield return ("goods: all", each => each.Set(key, "all"));
        if (goods is not YamlMappingNode union)
            yield break;
        foreach (var (part, value) in union.Entries())
        {
            if (union.Children.Count > 1)
                yield return ($"drop {part} of goods", each => ((YamlMappingNode)each.Child(key)!).Children.Remove(new YamlScalarNode(part)));
            if (value is not YamlSequenceNode { Children.Count: > 1 } list)
                continue;
            for (var i = 0; i < list.Children.Count; i++)
            {
                var place = i;
                yield return ($"drop {Shown(list.Children[i])} of goods", each => ((YamlSequenceNode)((YamlMappingNode)each.Child(key)!).Child(part)!).Children.RemoveAt(place));
            }
        }
    }

    private static YamlMappingNode Obligation(YamlMappingNode commitment, int place) => (YamlMappingNode)((YamlSequenceNode)commitment.Child("obligations")!).Children[place];

    private static IEnumerable<string> Others(YamlSequenceNode list) => ((string[])["SE", "BR", "NZ"]).Where(state => list.Children.OfType<YamlScalarNode>().All(item => item.Value != state));

    private static string Shown(YamlNode node) => node switch
    {
        YamlScalarNode scalar => scalar.Value ?? "",
        YamlMappingNode map => map.Text("id") ?? map.Text("kind") ?? "an item",
        _ => "an item",
    };
}
