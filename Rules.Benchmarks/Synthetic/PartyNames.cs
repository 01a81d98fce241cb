using System.Globalization;

namespace ExportPolicy.Rules.Benchmarks.Synthetic;

/// <summary>Invented names in the scripts of their states; elsewhere names in Latin letters with the name of the state.</summary>
internal static class PartyNames
{
    private static readonly Dictionary<string, Tongue> Tongues = new(StringComparer.Ordinal)
    {
        ["KR"] = new(
            ["한빛정밀", "동해방산", "Hanbit Munitions", "Donghae Precision", "Seorak Optics", "백두기계", "Taebaek Textiles"], ["주식회사", "Co., Ltd.", "㈜"],
            "{0} {1}", "제{0}군수지원단", "국방조달청 제{0}과"),
        ["UA"] = new(["Дніпро-Метал", "Полісся Текстиль", "Каховка Логістика", "Чумак Медикал"], ["ТОВ", "ПрАТ"], "{1} «{0}»", "Військова частина А{0}", "Департамент закупівель № {0}"),
        ["RU"] = new(["Северная Верфь-Торг", "Уралприбор", "Волга Снаб", "Точмашимпорт"], ["ООО", "АО"], "{1} «{0}»", "Войсковая часть {0}", "Управление снабжения № {0}"),
        ["BY"] = new(["Нёман Прыбор", "Палессе Гандаль"], ["ТАА", "ААТ"], "{1} «{0}»", "Вайсковая часць {0}", "Упраўленне забеспячэння № {0}"),
        ["PL"] = new(["Zakłady Łabędź", "Śląska Armatura", "Żuraw Logistyka", "Huta Świt"], ["S.A.", "Sp. z o.o."], "{0} {1}", "{0}. Regionalna Baza Logistyczna", "Urząd Uzbrojenia, wydział {0}"),
        ["US"] = new(["Blue Ridge Ordnance", "Lakeshore Logistics", "Sierra Pass Defense"], ["Inc.", "LLC", "Corp."], "{0} {1}", "Army Depot {0}", "Defense Contracting Office {0}"),
        ["AE"] = new(["شركة النخيل للتجارة", "مؤسسة الواحة"], ["ذ.م.م", "FZE"], "{0} {1}", "مستودع القوات البرية {0}", "مكتب المشتريات {0}"),
        ["SA"] = new(["شركة الصحراء للإمداد", "مصنع الرمال"], ["المحدودة", "LLC"], "{0} {1}", "قاعدة الإمداد {0}", "إدارة المشتريات {0}"),
        ["CN"] = new(["东湖精密机械", "长林贸易"], ["有限公司"], "{0}{1}", "第{0}后勤基地", "物资采购局第{0}处"),
        ["JP"] = new(["あさひ光学", "北斗重機"], ["株式会社"], "{1}{0}", "第{0}補給処", "調達部第{0}課"),
        ["KP"] = new(["창광무역", "백산기계"], ["회사"], "{0}{1}", "제{0}부대", "제{0}총국"),
        ["GR"] = new(["Αιγαίο Μηχανική", "Όλυμπος Εμπορική"], ["Α.Ε."], "{0} {1}", "Αποθήκη Στρατού {0}", "Διεύθυνση Προμηθειών {0}"),
        ["DE"] = new(["Müritz Feinmechanik", "Weißenfels Wehrtechnik"], ["GmbH", "AG"], "{0} {1}", "Materialdepot {0}", "Beschaffungsamt, Referat {0}"),
        ["TR"] = new(["Çınar Savunma", "Ege Işık Optik"], ["A.Ş."], "{0} {1}", "{0}. İkmal Merkezi", "Tedarik Dairesi {0}"),
        ["IN"] = new(["सह्याद्रि उद्योग", "Narmada Engineering"], ["Pvt. Ltd."], "{0} {1}", "Ordnance Depot {0}", "Procurement Directorate {0}"),
    };

    private static readonly string[] Given = ["A.", "B.", "J.", "Ю.", "김", "M.", "É.", "Ł."];
    private static readonly string[] Family = ["Example", "Beispiel", "Приклад", "예시", "Przykład", "Exemple", "Örnek"];

    public static string Draw(CountryCode state, PartyKind kind, SplitMix64 random)
    {
        if (kind == PartyKind.Person)
            return $"{random.Pick(Given)} {random.Pick(Family)}";
        var number = random.Between(1, 400);
        if (Tongues.GetValueOrDefault(state.Value) is { } tongue)
            return tongue.Name(kind, number, random);
        return kind switch
        {
            PartyKind.Company => string.Create(CultureInfo.InvariantCulture, $"Trading House {number} of {state.Name}"),
            PartyKind.Military => string.Create(CultureInfo.InvariantCulture, $"Army Depot {number}, {state.Name}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"Procurement Office {number}, {state.Name}"),
        };
    }

    /// <summary>How names are made in one state.</summary>
    private sealed record Tongue(string[] Stems, string[] Forms, string Company, string Military, string Government)
    {
        public string Name(PartyKind kind, int number, SplitMix64 random) => kind == PartyKind.Company
            ? Filled(Company, random.Pick(Stems), random.Pick(Forms))
            : Filled(kind == PartyKind.Military ? Military : Government, number.ToString(CultureInfo.InvariantCulture), "");

        private static string Filled(string pattern, string first, string second) =>
            pattern.Replace("{0}", first, StringComparison.Ordinal).Replace("{1}", second, StringComparison.Ordinal);
    }
}
