using System.Globalization;
using System.Text;

namespace ExportPolicy.Rules;

/// <summary>Takes letters and digits for the Latin ones that they look like or are a form of, so that what is listed cannot hide behind them.</summary>
/// <remarks>By its own table, as <see cref="PartyName"/>. For finding what may be the same; not for proving that it is.</remarks>
internal static class LookAlikes
{
    // Each for the letters from a code point on, with a dot where one looks like none: accents, forms of letters, and small and raised letters.
    private static readonly (int First, string Latin)[] Runs =
    [
        (0x00AA, "A.......23.....1O"), (0x0180, "BBBB...CCDDDD....FFG..IIKKL..NNOOO..PP.....TTTTUU.VYYZZ"),
        (0x01C5, "D..L..N.AAIIOOUUUUUUUUUU.AAAA..GGGGKKOOOO..J.D.GG..NNAA..OOAAAAEEEEIIIIOOOORRRRUUUUSSTT..HHND..ZZAAE"),
        (0x0229, "EOOOOOOOOYYLNTJ..ACCLTSZ..B..EEJJ.QRRYY"), (0x0251, "A.B.CDD.......JGGG...H.IIILLL...MNNN.......RRR.R.S.J...T..V...YZZ.......B.GHJ.LQ"),
        (0x02B0, "H.JR...WY"), (0x02E1, "LSX"), (0x0474, "VV"), (0x04BA, "HH"), (0x0500, "DD"), (0x051A, "QQWW"), (0x1D00, "A...CD.E..JKLM.O"),
        (0x1D18, "P..TU...VWZ"), (0x1D2C, "A.B.DE.GHIJKLMN.O.PRTUWA...BDE...G.KM.O...PTU..V......IRUV......BDFMNPRRSTZ......P..BDFGKLMNPRS.VXZA"),
        (0x1D90, ".DE...I..U..C...F"), (0x1DBB, "Z"),
        (0x1E00, "AABBBBBBCCDDDDDDDDDDEEEEEEEEEEFFGGHHHHHHHHHHIIIIKKKKKKLLLLLLLLMMMMMMNNNNNNNNOOOOOOOOPPPPRRRRRRRRSSSS"),
        (0x1E64, "SSSSSSTTTTTTTTUUUUUUUUUUVVVVWWWWWWWWWWXXXXYYZZZZZZHTWYASSS..AAAAAAAAAAAAAAAAAAAAAAAAEEEEEEEEEEEEEEEE"),
        (0x1EC8, "IIIIOOOOOOOOOOOOOOOOOOOOOOOOUUUUUUUUUUUUUUYYYYYYYY....YY"), (0x2070, "0I..456789.....N0123456789......AEOX.HKLMNPST"),
        (0x2102, "C....E..GHHHHHIILL.N..PPQRRR......Z...Z.KABCEEEF.MO....I"), (0x2145, "DDEIJ"), (0x2460, "123456789"), (0x24EA, "0"), (0x24F5, "123456789"),
        (0x2776, "123456789"), (0x2C60, "LLLPRATHHKKZZ.M..VWWV...E.O.JVSZ"), (0xA730, "FS"), (0xA740, "KKKKKK..LLOOOO..PPPPPPQQQQ....VV"),
        (0xA78E, "L.NNCCCHBBFF......GGKKNNRRSSH.GL.Q..J.....UU"), (0xA7C4, "CSZDDSS"), (0xA7F2, "CFQ"),
    ];

    private static readonly int[] Alphabets = [0x249C, 0x24B6, 0x24D0, 0x1F110, 0x1F130, 0x1F150, 0x1F170, 0x1F1E6];

    // Four styles of mathematical letters follow each other, capitals and small ones.
    private const int MathematicalLetters = 0x1D400;
    private const int MathematicalLettersEnd = 0x1D6A4;

    private const string Capitals = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    // Cyrillic, then Greek capitals, each above the Latin letter that it looks like.
    private const string Others = "\u0410\u0412\u0415\u0401\u041A\u041C\u041D\u041E\u0420\u0421\u0422\u0423\u0425\u0406\u0407\u0408\u0405\u04AE\u04C0" + "\u0391\u0392\u0395\u0396\u0397\u0399\u039A\u039C\u039D\u039F\u03A1\u03A4\u03A5\u03A7";
    private const string Meant = "ABEEKMHOPCTYXIIJSYI" + "ABEZHIKMNOPTYX";

    // In the order of their code points from U+2160 and U+FB00 on.
    private static readonly string[] RomanNumerals = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "L", "C", "D", "M"];
    private static readonly string[] Ligatures = ["FF", "FI", "FL", "FFI", "FFL", "ST", "ST"];

    private static readonly Dictionary<int, string> Table = Build();

    /// <summary>The text with every letter and digit that has a Latin look-alike replaced by that.</summary>
    public static string ToLatin(string text)
    {
        var latin = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value < 0x80)
                latin.Append((char)rune.Value);
            else
                latin.Append(Of(rune));
        }

        return latin.ToString();
    }

    /// <summary>The capitals and digits that one takes for each other made one: I, L and 1, O and 0.</summary>
    public static string Merge(string capitals) => capitals.Replace('L', 'I').Replace('1', 'I').Replace('0', 'O');

    /// <summary>Whether a sign leaves no trace on paper: marks, signs that only direct others, and fillers.</summary>
    public static bool IsInvisible(Rune rune, UnicodeCategory category) =>
        category is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format ||
        rune.Value is 0x115F or 0x1160 or 0x2065 or 0x3164 or 0xFFA0 or (>= 0xFFF0 and <= 0xFFF8) or (>= 0xE0000 and <= 0xE0FFF);

    private static string Of(Rune rune)
    {
        if (Table.TryGetValue(rune.Value, out var latin) || (rune.Value <= char.MaxValue && Table.TryGetValue(char.ToUpperInvariant((char)rune.Value), out latin)))
            return latin;
        var text = rune.ToString();

        // The full-width forms stand in the order of ASCII.
        if (rune.Value is >= 0xFF01 and <= 0xFF5E)
            return ((char)(rune.Value - 0xFF01 + '!')).ToString();
        return CharUnicodeInfo.GetDecimalDigitValue(text, 0) is >= 0 and var digit ? ((char)('0' + digit)).ToString() : text;
    }

    private static Dictionary<int, string> Build()
    {
        var table = new Dictionary<int, string>();
        foreach (var (first, latin) in Runs)
            Add(table, first, latin);
        foreach (var first in Alphabets)
            Add(table, first, Capitals);
        for (var first = MathematicalLetters; first < MathematicalLettersEnd; first += Capitals.Length)
            Add(table, first, Capitals);
        for (var i = 0; i < Others.Length; i++)
            table[Others[i]] = Meant[i].ToString();
        for (var i = 0; i < RomanNumerals.Length; i++)
            table[0x2160 + i] = table[0x2170 + i] = RomanNumerals[i];
        for (var i = 0; i < Ligatures.Length; i++)
            table[0xFB00 + i] = Ligatures[i];

        // The dotless i and the long s.
        table['\u0131'] = "I";
        table['\u017F'] = "S";
        return table;
    }

    private static void Add(Dictionary<int, string> table, int first, string latin)
    {
        for (var i = 0; i < latin.Length; i++)
        {
            if (latin[i] != '.')
                table[first + i] = latin[i].ToString();
        }
    }
}
