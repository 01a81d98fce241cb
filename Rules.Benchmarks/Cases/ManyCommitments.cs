using System.Text;

namespace ExportPolicy.Rules.Benchmarks;

/// <summary>Where the commitments stand that do not decide the case.</summary>
public enum Spread
{
    /// <summary>In one further policy of Korea, which has a say.</summary>
    OnePolicy,

    /// <summary>In policies of other states, ten in each, which have none.</summary>
    OtherStates,

    /// <summary>In one further policy of Korea, and all of them lists of denied parties, against which every case is held: nothing to leave out.</summary>
    DeniedPartyLists,
}

/// <summary>Writes policies with any number of commitments, of every kind, about states that have no part in the affair.</summary>
/// <remarks>Each policy also has a list with as many denied parties as it has commitments, and a commitment on retransfer: these concern every case in which the policy has a say.</remarks>
internal static class ManyCommitments
{
    private static readonly string[] Affected = ["KR", "US", "UA"];

    private static readonly string[] Others =
    [
        .. from first in Enumerable.Range('A', 26)
           from second in Enumerable.Range('A', 26)
           let code = $"{(char)first}{(char)second}"
           where CountryCode.TryParse(code, out _, out _) && !Affected.Contains(code)
           select code,
    ];

    /// <summary>The policy of the affair, together with as many further commitments as make up a number.</summary>
    public static PolicySet Load(int commitments, Spread spread)
    {
        var korean = PolicySet.Shipped.Find(Affair.PolicyId)!;
        var further = commitments - korean.Commitments.Count;
        var folder = Directory.CreateTempSubdirectory("export-policy-benchmarks-");
        try
        {
            switch (spread)
            {
                case Spread.OnePolicy:
                    Write(folder, "KR", 0, further, Mixed);
                    break;
                case Spread.DeniedPartyLists:
                    Write(folder, "KR", 0, further, (_, state, _) => DeniedPartyList(state));
                    break;
                default:
                    for (var from = 0; from < further; from += 10)
                        Write(folder, Others[from / 10], from, Math.Min(10, further - from), Mixed);
                    break;
            }

            return PolicySet.Load(folder.FullName).Plus([korean]);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Write(DirectoryInfo folder, string state, int from, int count, Func<int, string, string, string> body)
    {
        var lists = folder.CreateSubdirectory("lists");
        File.WriteAllText(Path.Combine(lists.FullName, $"{state}.yaml"), DeniedParties(count));
        var text = new StringBuilder($$"""
            id: further-{{state.ToLowerInvariant()}}
            version: "1"
            state: {{state}}
            issuer: Benchmark
            effective: { from: 2022-01-01, time-zone: "+09:00" }
            standard: knowledge
            commitments:

            """);
        for (var i = 0; i < count; i++)
            text.AppendLine($"  - {{ id: c{i}, {body(i, state, Others[(from + i) % Others.Length])}, source: {{ title: T, publisher: P, date: 2022-01-01, quote: q }} }}");
        File.WriteAllText(Path.Combine(folder.FullName, $"{state}.yaml"), text.ToString());
    }

    private static string DeniedPartyList(string state) => $"kind: denied-party, list: lists/{state}.yaml";

    private static string Mixed(int i, string state, string other) => i switch
    {
        0 => DeniedPartyList(state),
        1 => "kind: retransfer-consent, goods: lethal",
        _ => (i % 6) switch
        {
            0 => $"kind: allowance, recipients: [{other}], goods: {{ codes: [ML3, ML6] }}, bases: [sale], obligations: [{{ kind: licence, authority: DAPA }}]",
            1 => $"kind: quantity-cap, recipients: [{other}], goods: lethal, cap: {{ amount: 1000, unit: rounds }}",
            2 => $"kind: lethal-aid-ban, recipients: [{other}], goods: lethal",
            3 => $"kind: embargo, targets: [{other}], goods: military, directions: [to, from, transit, brokering]",
            4 => $"kind: policy-of-denial, recipients: [{other}], goods: all, exceptions: [{{ id: exception, text: a text }}]",
            _ => $"kind: end-user-premise, end-user: {other}, goods: {{ codes: [ML3] }}, obligations: [{{ kind: end-use-certificate }}]",
        },
    };

    private static string DeniedParties(int count)
    {
        var text = new StringBuilder("table: denied-parties\nparties:\n");
        for (var i = 0; i < count; i++)
            text.AppendLine($"  - {{ id: D-{i}, names: [Denied Company {i} Ltd.], identifiers: [ID-{i}], source: {{ title: T, publisher: P }} }}");
        return text.ToString();
    }
}
