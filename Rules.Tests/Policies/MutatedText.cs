namespace ExportPolicy.Rules.Tests;

/// <summary>Texts with pieces lost, doubled and strange signs put in.</summary>
internal static class MutatedText
{
    private const string Signs = "\n\r\t :-#'\"[]{},&*!|>%@`?~0aé\0\uFEFF\uD800";

    /// <summary>Changes a text once for each seed.</summary>
    public static string Of(string text, IEnumerable<int> seeds)
    {
        foreach (var seed in seeds)
        {
            if (text.Length == 0)
                return text;
            var random = new Random(seed);
            var at = random.Next(text.Length);
            var length = Math.Min(random.Next(1, 12), text.Length - at);
            text = random.Next(4) switch
            {
                0 => text.Remove(at, length),
                1 => text.Insert(at, Signs[random.Next(Signs.Length)].ToString()),
                2 => text.Insert(at, text.Substring(random.Next(text.Length - length + 1), length)),
                _ => text.Remove(at, 1).Insert(at, Signs[random.Next(Signs.Length)].ToString()),
            };
        }

        return text;
    }
}
