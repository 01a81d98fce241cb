using System.Text;

namespace ExportPolicy.Rules;

/// <summary>Members that values of the framework's types have got since, as far as the linked sources call them.</summary>
internal static class InstanceMembers
{
    extension(string text)
    {
        public int GetHashCode(StringComparison comparison) => comparison == StringComparison.Ordinal ? text.GetHashCode() : throw new NotSupportedException($"{comparison}");

        public string Replace(string old, string with, StringComparison comparison) => comparison == StringComparison.Ordinal ? text.Replace(old, with) : throw new NotSupportedException($"{comparison}");

        public string[] Split(char separator, StringSplitOptions options) => text.Split([separator], options);

        public int IndexOf(char sign, StringComparison comparison) => text.IndexOf(sign.ToString(), comparison);

        public bool Contains(char sign, StringComparison comparison) => text.IndexOf(sign.ToString(), comparison) >= 0;

        public bool Contains(string part, StringComparison comparison) => text.IndexOf(part, comparison) >= 0;

        public string ReplaceLineEndings(string with) => text.Replace("\r\n", "\n").Replace('\r', '\n').Replace("\n", with);

        public IEnumerable<Rune> EnumerateRunes()
        {
            const int Replacement = 0xFFFD;
            for (var i = 0; i < text.Length; i++)
            {
                if (!char.IsSurrogate(text[i]))
                    yield return new(text[i]);
                else if (char.IsSurrogatePair(text, i))
                    yield return new(char.ConvertToUtf32(text, i++));
                else
                    yield return new(Replacement);
            }
        }
    }

    extension(StringBuilder builder)
    {
        public StringBuilder Append(IFormatProvider culture, FormattableString text) => builder.Append(text.ToString(culture));
    }

    extension(decimal number)
    {
        public byte Scale => (byte)(decimal.GetBits(number)[3] >> 16);
    }

    extension(Encoding encoding)
    {
        public ReadOnlySpan<byte> Preamble => encoding.GetPreamble();
    }

    extension(Stream stream)
    {
        public void ReadExactly(byte[] bytes)
        {
            for (var read = 0; read < bytes.Length;)
            {
                var more = stream.Read(bytes, read, bytes.Length - read);
                read += more > 0 ? more : throw new EndOfStreamException();
            }
        }
    }

    extension(ReadOnlySpan<char> text)
    {
        public bool ContainsAny(string signs) => text.IndexOfAny(signs.AsSpan()) >= 0;

        public int Count(char sign)
        {
            var count = 0;
            foreach (var each in text)
            {
                if (each == sign)
                    count++;
            }

            return count;
        }

        public int IndexOfAnyExcept(char sign)
        {
            for (var i = 0; i < text.Length; i++)
            {
                if (text[i] != sign)
                    return i;
            }

            return -1;
        }
    }

    extension<T>(Span<T> items)
    {
        // That of the framework asks for elements that compare themselves.
        public bool SequenceEqual(T[] others) => items.ToArray().SequenceEqual(others, EqualityComparer<T>.Default);
    }
}
