namespace ExportPolicy.Rules.Benchmarks;

/// <summary>A line, and which words of the policy are about it.</summary>
internal sealed class KoreanGoods
{
    private static readonly ControlCode[] Ammunition = Codes("ML3", "USML III", "HS 9306");
    private static readonly ControlCode[] HeavyArms = Codes("ML2", "ML6", "ML10", "USML II", "USML VII(a)", "USML VIII(a)", "HS 8710", "HS 9301");

    public KoreanGoods(TransferLine line, Classification classification, Transfer transfer)
    {
        Line = line;
        Classification = classification;
        IsBanned = classification.Lethality is Lethality.Lethal or Lethality.Component;
        IsAid = transfer.Basis == TransferBasis.Gift && classification.Lethality is Lethality.NonLethal or Lethality.Enabling && Receives(transfer, KoreanPolicy.UA);
        IsUnderPremise = Receives(transfer, KoreanPolicy.US) && IsAnyOf(Ammunition);
        IsForPoland = transfer.Basis == TransferBasis.Sale && Receives(transfer, KoreanPolicy.PL) && IsAnyOf(HeavyArms);
        NeedsConsent = KoreanPolicy.KR.Equals(transfer.Earlier?.ExporterState) && (classification.Listed || IsBanned);
    }

    public TransferLine Line { get; }

    public string Id => Line.Id;

    public Classification Classification { get; }

    public bool IsBanned { get; }

    public bool IsAid { get; }

    public bool IsUnderPremise { get; }

    public bool IsForPoland { get; }

    public bool NeedsConsent { get; }

    /// <summary>Whether they are ammunition by all that their codes say, and not by one of several.</summary>
    public bool IsNothingButAmmunition => IsNothingBut(Ammunition);

    /// <summary>Whether they are heavy arms by all that their codes say.</summary>
    public bool IsNothingButHeavyArms => IsNothingBut(HeavyArms);

    private static bool Receives(Transfer transfer, CountryCode state)
    {
        foreach (var party in transfer.Parties)
        {
            if (party.Receives && party.State.Equals(state))
                return true;
        }

        return false;
    }

    private bool IsAnyOf(ControlCode[] scopes)
    {
        foreach (var code in Line.Codes)
        {
            if (IsIn(code, scopes))
                return true;
        }

        return false;
    }

    private bool IsNothingBut(ControlCode[] scopes)
    {
        foreach (var code in Line.Codes)
        {
            if (!IsIn(code, scopes) && (code.IsListed || Array.Exists(scopes, scope => scope.Scheme == code.Scheme)))
                return false;
        }

        return true;
    }

    private static bool IsIn(ControlCode code, ControlCode[] scopes)
    {
        foreach (var scope in scopes)
        {
            if (code.IsAtOrBelow(scope))
                return true;
        }

        return false;
    }

    private static ControlCode[] Codes(params string[] codes) => Array.ConvertAll(codes, ControlCode.Parse);
}
