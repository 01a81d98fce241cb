using ExportPolicy.Rules;

namespace OrderDesk.Orders;

/// <summary>An export licence.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Authority">Who issued it.</param>
/// <param name="IssuedOn">The day of issue.</param>
/// <param name="ExpiresOn">The last day; null where it has none.</param>
public sealed record LicencePaper(string Number, string Authority, DateOnly IssuedOn, DateOnly? ExpiresOn = null)
{
    internal Licence ToLicence() => new(Number, Authority, IssuedOn, ExpiresOn);
}
