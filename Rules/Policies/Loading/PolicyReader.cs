using System.Security.Cryptography;
using System.Text;

namespace ExportPolicy.Rules;

/// <summary>Reads a policy file. Every error of the file, and of the lists that it names, is reported; none stops the reading of the rest.</summary>
internal sealed class PolicyReader
{
    private readonly TextFile _file;
    private readonly YamlErrors _errors;
    private readonly StringBuilder _digested = new();
    private readonly Dictionary<string, NamedText> _lists = new(StringComparer.Ordinal);

    private PolicyReader(TextFile file)
    {
        _file = file;
        _errors = new YamlErrors(file.Name);
    }

    /// <summary>Reads a policy; adds what is wrong to the errors and answers null then.</summary>
    public static Policy? Read(TextFile file, List<PolicyError> errors) => ReadFile(file, errors)?.Policy;

    /// <summary>Reads a policy together with the places where its parts stand.</summary>
    public static PolicyFile? ReadFile(TextFile file, List<PolicyError> errors)
    {
        var reader = new PolicyReader(file);
        var read = reader.Read();
        errors.AddRange(reader._errors.Sorted());
        return reader._errors.Any ? null : read;
    }

    private PolicyFile? Read()
    {
        if (_file.Read(_errors) is not { } text || YamlFile.Read(text, _errors) is not { } root)
            return null;
        _digested.Append(text);
        var head = new MapReader(root, _errors);
        var id = PolicyIds.Read(head, "kr-2022-10-28");
        var version = head.Text("version", "the version of the text, such as 1");
        var state = State(head);
        var issuer = head.Text("issuer", "the authority that declared the policy");
        var (from, until, zone) = Effective(head);
        var standard = head.RequiredWord<PolicyStandard>("standard");
        var parameters = Parameters(head);
        var knowledge = KnowledgeReader.Read(head);
        var commitments = Commitments(head);
        var properties = PropertyReader.Read(head);
        head.Close();
        if (_errors.Any)
            return null;

        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(_digested.ToString())));
        var policy = new Policy(
            id!, version!, state, issuer!, from!.Value, until, zone!, standard!.Value, parameters, knowledge, digest, [new(_file.Name, text), .. _lists.Values], properties,
            built => commitments.Select(build => build(built)));
        return new PolicyFile(policy, root);
    }

    private CountryCode? State(MapReader head)
    {
        if (head.Required("state", "a country code such as KR, or 'all' for a policy that binds every state") is not { } node)
            return null;
        if (node is not YamlScalar { Value: var word } || !word.Equals("all", StringComparison.OrdinalIgnoreCase))
            return Values.Country(node, _errors);
        if (word != "all")
            _errors.Add(node, $"The state is {node.Describe()}; expected a country code such as KR, or 'all' for a policy that binds every state.", "Did you mean 'all'?");
        return null;
    }

    private (DateOnly? From, DateOnly? Until, TimeZoneInfo? Zone) Effective(MapReader head)
    {
        if (head.RequiredMap("effective", "a mapping with from, until and time-zone") is not { } map)
            return default;
        var from = map.Date("from");
        var until = map.OptionalDate("until");
        var zone = map.Required("time-zone", "an offset such as \"+09:00\" or an IANA name such as Asia/Seoul") is { } node ? Zone(node) : null;
        map.Close();
        if (until <= from)
            _errors.Add(map.Optional("until")!, $"The policy ends on {until!.Value.ToIso()}, not after its begin on {from!.Value.ToIso()}; expected a later day.", "'until' is the first day on which the policy is no longer in force.");
        return (from, until, zone);
    }

    private TimeZoneInfo? Zone(YamlNode node)
    {
        if (Values.Text(node, "an offset such as \"+09:00\" or an IANA name such as Asia/Seoul", _errors) is not { } text)
            return null;
        if (PolicyTimeZone.TryParse(text, out var zone, out var error))
            return zone;
        _errors.Add(node, error);
        return null;
    }

    private static PolicyParameters Parameters(MapReader head)
    {
        var defaults = new PolicyParameters();
        if (head.OptionalMap("parameters", "a mapping of parameters") is not { } map)
            return defaults;
        var parameters = new PolicyParameters(
            map.Word("indirect", defaults.Indirect),
            map.Word("components", defaults.Components),
            map.Word("backfill", defaults.Backfill),
            map.Word("sale", defaults.Sale),
            map.Word("high-probability", defaults.HighProbability),
            map.Word("suspicion", defaults.Suspicion));
        map.Close();
        return parameters;
    }

    private List<Func<Policy, Commitment>> Commitments(MapReader head)
    {
        var built = new List<Func<Policy, Commitment>>();
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        var reader = new CommitmentReader(OpenList);
        head.List<object>("commitments", "a list of commitments", node =>
        {
            if (Values.Map(node, "a commitment", _errors) is { } map && reader.Read(map, ids) is { } commitment)
                built.Add(commitment);
            return null;
        });
        return built;
    }

    // A list decides as much as the policy that names it, so its text belongs to the digest.
    private ListFile OpenList(string path)
    {
        // A policy with a list that is not in hand can be checked, save for the list.
        if (_file.Beside(path) is not { } file)
            return new ListFile(null, new YamlErrors(path));
        var errors = new YamlErrors(file.Name);

        // Read once, however many commitments name it: they all see one text, and it is the one that is kept.
        if ((_lists.GetValueOrDefault(path)?.Text ?? file.Read(errors)) is not { } text)
            return new ListFile(null, errors);
        _lists.TryAdd(path, new(path, text));
        _digested.Append('\0').Append(path).Append('\0').Append(text);
        return new ListFile(YamlFile.Read(text, errors), errors);
    }
}
