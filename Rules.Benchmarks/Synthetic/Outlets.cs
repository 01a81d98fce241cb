using System.Globalization;

namespace ExportPolicy.Rules.Benchmarks.Synthetic;

/// <summary>Invented newspapers and the bodies that they quote.</summary>
internal static class Outlets
{
    private static readonly string[] Papers =
    [
        "The Harbour Gazette", "Morning Ledger", "Continental Wire", "한강일보", "동해신문", "Вечірній Оглядач", "Северный Курьер",
        "Kurier Nadwiślański", "جريدة المرفأ", "东湖晚报", "Εφημερίδα του Αιγαίου", "Ein Abendblatt", "A rewrite service",
    ];

    private static readonly string[] Headlines =
    [
        "Deal said to be near", "Shipment under discussion", "Officials speak of a sale", "탄약 수출 협의", "Постачання обговорюють", "Rozmowy o dostawach",
        "صفقة قيد البحث", "出口谈判进行中", "Who will use them?", "A question of end use",
    ];

    private static readonly string[] Speakers = ["an official", "officials familiar with the deal", "a spokesperson", "관계자", "речник", "rzecznik"];

    public static string Paper(SplitMix64 random) => random.Pick(Papers);

    public static string Speaker(SplitMix64 random) => random.Pick(Speakers);

    public static Citation Cite(string publisher, DateOnly on, SplitMix64 random) => new(
        random.Pick(Headlines),
        publisher,
        random.Percent(90) ? on : null,
        random.Percent(30) ? "as was said on the day" : null);

    /// <summary>A body that speaks: mostly an organ of a state that has a part in the order.</summary>
    public static Institution? Body(Order order, SplitMix64 random) => random.Below(100) switch
    {
        < 30 => Ministry(order.From),
        < 60 => Ministry(order.To),
        < 75 => new(string.Create(CultureInfo.InvariantCulture, $"Government of {order.To.Name}"), order.To),
        < 85 => new("Institute for Transfers"),
        _ => null,
    };

    private static Institution Ministry(CountryCode state) => new(string.Create(CultureInfo.InvariantCulture, $"Ministry of Defence, {state.Name}"), state);
}
