using System.Globalization;

namespace ExportPolicy.Rules;

/// <summary>Reads when claims reach which level of knowledge. A level that the file does not name keeps its default.</summary>
internal static class KnowledgeReader
{
    private const string Expected = "a list of conditions, one of which is enough";

    public static KnowledgeTable Read(MapReader head)
    {
        var defaults = KnowledgeTable.Default;
        if (head.OptionalMap("knowledge-levels", "a mapping of levels") is not { } map)
            return defaults;
        var table = new KnowledgeTable(
            Level(map, "known", defaults.Known),
            Level(map, "high-probability", defaults.HighProbability),
            Level(map, "reason-to-know", defaults.ReasonToKnow));
        map.Close();
        return table;
    }

    private static EquatableArray<LevelCondition> Level(MapReader map, string key, EquatableArray<LevelCondition> otherwise)
    {
        var conditions = map.OptionalList(key, Expected, node => Condition(node, map.Errors));
        return map.Has(key) ? conditions : otherwise;
    }

    private static LevelCondition? Condition(YamlNode node, YamlErrors errors)
    {
        if (Values.Map(node, "a condition", errors) is not { } map)
            return null;
        var modality = map.RequiredWord<Modality>("modality");
        var institutions = map.Optional("institutions") is { } number ? Institutions(number, errors) : 1;
        var reliability = map.Word("reliability", Reliability.F);
        var credibility = map.Optional("credibility") is { } grade ? Grade(grade, errors) : Credibility.CannotBeJudged;
        var onRecordByParty = map.Flag("on-record-by-party", otherwise: false);
        map.Close();
        return modality is null ? null : new LevelCondition(modality.Value, institutions, reliability, credibility, onRecordByParty);
    }

    private static int Institutions(YamlNode node, YamlErrors errors)
    {
        if (node is YamlScalar scalar && int.TryParse(scalar.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1)
            return number;
        errors.Add(node, $"The number of institutions is {node.Describe()}; expected a whole number from 1.");
        return 1;
    }

    private static Credibility Grade(YamlNode node, YamlErrors errors)
    {
        if (node is YamlScalar { Value: [>= '1' and <= '6'] } scalar)
            return (Credibility)(scalar.Value[0] - '0');
        errors.Add(node, $"The credibility is {node.Describe()}; expected a grade from 1 (confirmed) to 6 (cannot be judged).");
        return Credibility.CannotBeJudged;
    }
}
