using System.Globalization;

namespace System.Text;

/// <summary>A Unicode scalar value, as the frameworks since .NET Core 3 have it; half a pair stands for the sign that replaces it.</summary>
internal readonly struct Rune(int value)
{
    public int Value { get; } = value;

    public static UnicodeCategory GetUnicodeCategory(Rune rune) => CharUnicodeInfo.GetUnicodeCategory(rune.ToString(), 0);

    public override string ToString() => char.ConvertFromUtf32(Value);
}
