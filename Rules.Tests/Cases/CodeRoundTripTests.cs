using FsCheck;
using FsCheck.Fluent;

namespace ExportPolicy.Rules.Tests;

public sealed class CodeRoundTripTests
{
    private static readonly string[] Categories =
        ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII", "XVIII", "XIX", "XX", "XXI"];

    private static readonly Gen<string> Letter = Gen.Elements("abcdefghijklmnopqrstuvwxyz".Select(letter => letter.ToString()).ToArray());
    private static readonly Gen<string> Number = Gen.Choose(1, 99).Select(number => $"{number}");
    private static readonly Gen<string[]> Steps = Gen.Zip(Letter, Gen.Zip(Number, Gen.Elements("i", "iv", "xii")))
        .SelectMany(step => Gen.Choose(0, 3).Select(depth => ((string[])[step.Item1, step.Item2.Item1, step.Item2.Item2])[..depth]));

    private static readonly Gen<string> Code = Gen.OneOf(
        Gen.Zip(Gen.Choose(1, 22), Steps).Select(code => $"ML{code.Item1}{Dotted(code.Item2.Take(2))}"),
        Gen.Zip(Gen.Elements(Categories), Steps).Select(code => $"USML {code.Item1}{string.Concat(code.Item2.Select(step => $"({step})"))}"),
        Gen.Zip(Gen.Choose(0, 999), Steps).Select(code => $"ECCN 3A{code.Item1:000}{Dotted(code.Item2.Take(2))}"),
        Gen.Zip(Gen.Choose(1, 97), Gen.Choose(0, 99)).Select(code => $"HS {code.Item1:00}{code.Item2:00}.{code.Item2:00}"));

    [Fact]
    public void Parse_CanonicalCode_PrintsAsItWasWritten() =>
        ForAll(Code, text => ControlCode.Parse(text).ToString() == text);

    [Fact]
    public void Parse_CaseAndColon_MakeNoDifference() =>
        ForAll(Code, text => ControlCode.Parse(text.ToUpperInvariant().Replace(' ', ':')).Equals(ControlCode.Parse(text.ToLowerInvariant())));

    [Fact]
    public void IsAtOrBelow_EveryParent_HoldsOneWay() =>
        ForAll(Code, text =>
        {
            var code = ControlCode.Parse(text);
            for (var above = code.Parent; above is not null; above = above.Parent)
            {
                if (!code.IsAtOrBelow(above) || above.IsAtOrBelow(code) || !ControlCode.Parse(above.Value).Equals(above))
                    return false;
            }

            return code.IsAtOrBelow(code);
        });

    [Fact]
    public void TryParse_AnyText_AnswersACodeOrAnError() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1_000), Prop.ForAll<string?>(text =>
            ControlCode.TryParse(text, out var code, out var error) == (code is not null)
            && (code is null) == (error is not null)));

    [Fact]
    public void TryParse_AnyText_AnswersAPlaceCountryOrCurrencyOrAnError() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1_000), Prop.ForAll<string?>(text =>
            Place.TryParse(text, out _, out var place) == (place is null)
            && CountryCode.TryParse(text, out _, out var country) == (country is null)
            && Currency.TryParse(text, out _, out var currency) == (currency is null)));

    [Fact]
    public void Classify_MoreCodes_AreNeverMoreLenient() =>
        ForAll(Gen.Zip(Code, Code), codes =>
        {
            var one = ReferenceData.Shipped.Classify([ControlCode.Parse(codes.Item1)]);
            var both = ReferenceData.Shipped.Classify([ControlCode.Parse(codes.Item1), ControlCode.Parse(codes.Item2)]);
            return both.Lethality <= one.Lethality && (both.Listed || !one.Listed) && (both.Consumable || !one.Consumable);
        });

    private static string Dotted(IEnumerable<string> steps) => string.Concat(steps.Select(step => $".{step}"));

    private static void ForAll<T>(Gen<T> gen, Func<T, bool> holds) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(Arb.From(gen), holds));
}
