using System.Text;
using System.Text.Json;

namespace ExportPolicy.Rules;

/// <summary>A JSON value that knows where it stands, so that every error can say so.</summary>
internal sealed class JsonItem(JsonValueKind kind, int offset, JsonItem? parent, string? name, int index)
{
    private List<JsonItem>? _items;

    public JsonValueKind Kind { get; } = kind;

    /// <summary>Where the value begins, in bytes.</summary>
    public int Offset { get; } = offset;

    /// <summary>The name, of a member of an object; else null.</summary>
    public string? Name { get; } = name;

    /// <summary>The text of a string, or the digits of a number as written; else null.</summary>
    public string? Text { get; init; }

    /// <summary>The elements of an array or the members of an object, in the order written.</summary>
    public IReadOnlyList<JsonItem> Items => _items ?? [];

    /// <summary>The place in the file: <c>$.transfer.lines[0].codes[1]</c>.</summary>
    public string Path
    {
        get
        {
            // Names of any length are quoted only as far as a reader needs them.
            if (parent is null)
                return "$";
            if (Name is null)
                return $"{parent.Path}[{index}]";
            return Name.Length is > 0 and <= 40 && Name.All(char.IsAsciiLetterOrDigit)
                ? $"{parent.Path}.{Name}"
                : $"{parent.Path}[{Quote(Name)}]";
        }
    }

    /// <summary>The value as an error quotes it.</summary>
    public string Shown => Kind switch
    {
        JsonValueKind.String => Quote(Text!),
        JsonValueKind.Number => Text!.Length <= 40 ? Text : Text[..40] + "…",
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Null => "null",
        JsonValueKind.Array => "an array",
        _ => "an object",
    };

    /// <summary>The member of that name, or null.</summary>
    public JsonItem? Member(string name) => Items.FirstOrDefault(member => member.Name == name);

    /// <summary>The ids of the objects in the array of that name, whatever else is wrong with them: what refers to one can be checked all the same.</summary>
    public IEnumerable<string> IdsIn(string array) =>
        (Member(array)?.Items ?? []).Select(element => element.Member("id")?.Text).OfType<string>();

    public void Add(JsonItem item) => (_items ??= []).Add(item);

    /// <summary>Quotes a text from the file: shortened, and without characters that could change what a terminal shows.</summary>
    public static string Quote(string text)
    {
        var quoted = new StringBuilder("'");
        foreach (var rune in text.EnumerateRunes())
        {
            if (quoted.Length > 60)
            {
                quoted.Append('…');
                break;
            }

            if (VisibleText.IsSafe(rune))
                quoted.Append(rune);
            else
                quoted.Append(VisibleText.Escape(rune));
        }

        return quoted.Append('\'').ToString();
    }
}
