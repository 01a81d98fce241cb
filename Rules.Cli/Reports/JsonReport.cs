namespace ExportPolicy.Rules.Cli;

/// <summary>Writes all cases as one JSON object.</summary>
internal sealed class JsonReport(TextWriter output, Audience audience) : ICheckReport
{
    private readonly List<CaseDocument> _cases = [];
    private readonly List<InputError> _errors = [];

    public void Add(CheckedCase result) => _cases.Add(CaseDocuments.Of(result, audience));

    public void Add(IReadOnlyList<InputError> errors)
    {
        if (audience == Audience.Internal)
            _errors.AddRange(errors);
        else
            _errors.Add(InputError.ForApplicant);
    }

    public void End() => JsonText.Write(output, new CheckDocument(_cases, _errors), JsonText.Default.CheckDocument);
}
