namespace ExportPolicy.Rules.Proving;

/// <summary>The rules whose findings ask for something that can be done.</summary>
internal static class RuleIds
{
    public const string CertificateRequired = "certificate-required";
    public const string CodeTooCoarse = "code-too-coarse";
    public const string DenialExceptionClaimed = "denial-exception-claimed";
    public const string DiscretionReserved = "discretion-reserved";
    public const string LethalityMisdeclared = "lethality-misdeclared";
    public const string LicenceRequired = "licence-required";
    public const string NoLethalAid = "no-lethal-aid";
    public const string NotCovered = "not-covered";
    public const string PolicyOwnerMayConsent = "policy-owner-may-consent";
    public const string PremiseEndUser = "premise-end-user";
    public const string QuantityUnknown = "quantity-unknown";
    public const string RetransferWithoutConsent = "retransfer-without-consent";
    public const string RouteNotDeclared = "route-not-declared";
    public const string RouteUnknown = "route-unknown";
    public const string UnderPolicyOfDenial = "under-policy-of-denial";
    public const string UnknownLethality = "unknown-lethality";
    public const string WordingsInConflict = "wordings-in-conflict";
}
