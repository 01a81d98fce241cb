using System.Runtime.CompilerServices;
using System.Security.Cryptography;

namespace ExportPolicy.Rules;

/// <summary>Static members that types of the framework have got since, as far as the linked sources call them.</summary>
internal static class StaticMembers
{
    extension(ArgumentNullException)
    {
        public static void ThrowIfNull(object? argument, [CallerArgumentExpression(nameof(argument))] string? name = null)
        {
            if (argument is null)
                throw new ArgumentNullException(name);
        }
    }

    extension(string)
    {
        public static string Create(IFormatProvider culture, FormattableString text) => text.ToString(culture);

        public static string Join(char separator, params string[] parts) => string.Join(separator.ToString(), parts);

        public static string Join<T>(char separator, IEnumerable<T> parts) => string.Join(separator.ToString(), parts);

        public static int GetHashCode(string text, StringComparison comparison) => text.GetHashCode(comparison);
    }

    extension(char)
    {
        public static bool IsAsciiLetterUpper(char sign) => sign is >= 'A' and <= 'Z';
    }

    extension(Enum)
    {
        public static T[] GetValues<T>()
            where T : struct, Enum =>
            (T[])Enum.GetValues(typeof(T));

        public static string[] GetNames<T>()
            where T : struct, Enum =>
            Enum.GetNames(typeof(T));

        public static bool IsDefined<T>(T value)
            where T : struct, Enum =>
            Enum.IsDefined(typeof(T), value);
    }

    extension(Convert)
    {
        public static string ToHexStringLower(byte[] bytes) => BitConverter.ToString(bytes).Replace("-", "").ToLowerInvariant();
    }

    extension(SHA256)
    {
        public static byte[] HashData(byte[] bytes)
        {
            using var hash = SHA256.Create();
            return hash.ComputeHash(bytes);
        }
    }

    extension(TimeZoneInfo)
    {
        public static bool TryFindSystemTimeZoneById(string id, out TimeZoneInfo? zone)
        {
            zone = null;
            try
            {
                zone = TimeZoneInfo.FindSystemTimeZoneById(id);
            }
            catch (Exception problem) when (problem is TimeZoneNotFoundException or InvalidTimeZoneException or System.Security.SecurityException)
            {
                // The caller says that there is none.
            }

            return zone is not null;
        }
    }
}
