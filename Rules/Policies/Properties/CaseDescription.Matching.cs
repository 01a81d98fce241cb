namespace ExportPolicy.Rules;

// What a description means of decided cases, apart from what it says: a policy file can be read where nothing is decided.
internal sealed partial record CaseDescription
{
    /// <summary>Whether a case is meant, as far as the whole of it is concerned.</summary>
    public bool Means(Assessment assessment, Evidence evidence, ReferenceData reference)
    {
        var transfer = assessment.Transfer;
        return (Recipients.Count == 0 || Recipient.Declared(transfer).Any(declared => Recipients.Contains(declared.State)))
            && (EndUser.Count == 0 || transfer.In(PartyRole.EndUser).Any(party => EndUser.Contains(party.State)))
            && (Bases.Count == 0 || Bases.Contains(transfer.Basis))
            && (Kinds.Count == 0 || Kinds.Contains(transfer.Kind))
            && (Stages.Count == 0 || Stages.Contains(transfer.Stage))
            && (Route is null || Route == StatementOf(transfer.Route))
            && (Consent is null || Consent == PresenceOf(transfer.Documents.Consents.Count > 0))
            && (SaidToReach.Count == 0 || assessment.Weighed.Any(claims => claims.Level >= AtLeast && claims.SaysReach(SaidToReach)))
            && (FundFor.Count == 0 || evidence.Funding.Any(funding => reference.FindFund(funding.Fund)?.PurposeState is { } state && FundFor.Contains(state)));
    }

    /// <summary>Whether a line of such a case is meant.</summary>
    public bool MeansLine(Assessment assessment, TransferLine line, ReferenceData reference) =>
        (Goods is null || Goods.Includes(new ClassifiedLine(line, reference.Classify(line.Codes))))
        && (Certificate is null || Certificate == StateOf(CertificateCheck.Of(assessment.Transfer, line, assessment.AsOf)))
        && (Licence is null || Licence == PresenceOf(assessment.Transfer.Documents.Licences.Any(licence => licence.Covers(line.Id, assessment.AsOf))));

    private static RouteStatement StatementOf(Route? route) =>
        route is null ? RouteStatement.NotDeclared : route.IsUnknown ? RouteStatement.Unknown : RouteStatement.Declared;

    private static CertificateState StateOf(CertificateCheck check) =>
        check.Certificate is null ? CertificateState.Missing : check.Missing.Count > 0 ? CertificateState.Incomplete : CertificateState.Complete;

    private static DocumentPresence PresenceOf(bool isThere) => isThere ? DocumentPresence.Present : DocumentPresence.Missing;
}
