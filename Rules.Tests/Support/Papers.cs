namespace ExportPolicy.Rules.Tests;

/// <summary>A complete certificate and a licence for an export from Korea, with what else a test declares.</summary>
internal static class Papers
{
    public static Documents With(StockPlan plan, string to = "US") => For(to, plans: [plan]);

    public static Documents With(ExceptionClaim exception, string to) => For(to, exceptions: [exception]);

    public static Documents With(Licence licence, string to = "US") => new([Certificate(to)], [licence]);

    public static EndUseCertificate Certificate(string to = "US") => A.Certificate("Exporter of KR", $"EndUser of {to}", to);

    private static Documents For(string to, StockPlan[]? plans = null, ExceptionClaim[]? exceptions = null) =>
        new([Certificate(to)], [A.Licence()], [], plans, exceptions);
}
