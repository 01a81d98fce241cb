namespace ExportPolicy.Rules.Tests.Analyzers.Corpus;

/// <summary>Other goods than those that a program was given.</summary>
internal static class Another
{
    /// <summary>An expression for something of the type that nobody has checked.</summary>
    public static string Of(string type) => type switch
    {
        "Order" => "new Order(\"T-2\")",
        "Parcel" => "new Parcel(\"T-2\", \"US\", 100)",
        _ => "Goods.Transfer(\"T-2\")",
    };
}
