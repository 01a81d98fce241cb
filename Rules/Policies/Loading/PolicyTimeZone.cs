using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace ExportPolicy.Rules;

/// <summary>Reads the time zone of an issuer: a fixed offset, which every machine knows, or an IANA name, which needs time zone data on the machine.</summary>
internal static partial class PolicyTimeZone
{
    public static bool TryParse(string text, [NotNullWhen(true)] out TimeZoneInfo? zone, [NotNullWhen(false)] out string? error)
    {
        zone = null;
        error = $"The time zone is '{Excerpt.Of(text)}'; expected an offset from \"-14:00\" to \"+14:00\" such as \"+09:00\", or an IANA name such as Asia/Seoul.";
        var offset = OffsetPattern().Match(text);
        if (offset.Success)
        {
            var hours = int.Parse(offset.Groups[2].Value, CultureInfo.InvariantCulture);
            var span = new TimeSpan(hours, int.Parse(offset.Groups[3].Value, CultureInfo.InvariantCulture), 0);
            if (span <= TimeSpan.FromHours(14))
                zone = TimeZoneInfo.CreateCustomTimeZone(text, offset.Groups[1].Value == "-" ? -span : span, text, text);
        }
        else if (NamePattern().IsMatch(text) && !TimeZoneInfo.TryFindSystemTimeZoneById(text, out zone))
            error = $"The time zone is '{Excerpt.Of(text)}', which this machine does not know; expected an IANA name such as Asia/Seoul. Write the offset instead, such as \"+09:00\".";

        if (zone is null)
            return false;
        error = null;
        return true;
    }

    [GeneratedRegex(@"^([+-])([0-9]{2}):([0-5][0-9])\z")]
    private static partial Regex OffsetPattern();

    // Names only, so that no path reaches the file system through a policy file.
    [GeneratedRegex(@"^[A-Za-z_]{1,32}(?:/[A-Za-z0-9_+-]{1,32}){0,2}\z")]
    private static partial Regex NamePattern();
}
