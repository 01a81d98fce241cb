namespace System.Text;

/// <summary>Text of ASCII.</summary>
internal static class Ascii
{
    public static bool IsValid(string text)
    {
        foreach (var sign in text)
        {
            if (sign > '\u007f')
                return false;
        }

        return true;
    }
}
