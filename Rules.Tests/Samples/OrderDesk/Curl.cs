using System.Text.RegularExpressions;

namespace ExportPolicy.Rules.Tests.Samples;

/// <summary>A command line of curl, in so far as the documentation uses it: it is run as it stands there.</summary>
internal sealed partial class Curl(string command)
{
    private readonly List<string> _words = [.. Word().Matches(command).Select(match => match.Value.Trim('"'))];

    /// <summary>Runs it against an application, whatever host the command names, and returns what curl would write.</summary>
    public async Task<string> Run(HttpClient client, string folder)
    {
        Assert.Equal(["curl", "-s"], _words.Take(2));
        var (hides, writes, body, method) = (false, "", (string?)null, HttpMethod.Get);
        var address = "";
        for (var at = 2; at < _words.Count; at++)
        {
            switch (_words[at])
            {
                case "-o":
                    hides = _words[++at] == "/dev/null";
                    break;
                case "-w":
                    writes = _words[++at];
                    break;
                case "-X":
                    method = HttpMethod.Parse(_words[++at]);
                    break;
                case "--json":
                    (method, body) = (HttpMethod.Post, _words[++at].TrimStart('@'));
                    break;
                case var word:
                    Assert.StartsWith("localhost:5000/", word, StringComparison.Ordinal);
                    address = word["localhost:5000".Length..];
                    break;
            }
        }

        using var request = new HttpRequestMessage(method, address);
        if (body is not null)
            request.Content = new StringContent(await File.ReadAllTextAsync(Path.Combine(folder, body), TestContext.Current.CancellationToken), new System.Net.Http.Headers.MediaTypeHeaderValue("application/json"));
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        var text = hides ? "" : await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return text + writes.Replace("\\n", "\n", StringComparison.Ordinal).Replace("%{http_code}", $"{(int)response.StatusCode}", StringComparison.Ordinal);
    }

    [GeneratedRegex("""("[^"]*"|\S)+""")]
    private static partial Regex Word();
}
