using System.Text;

namespace ExportPolicy.Rules;

/// <summary>Writes cases as the JSON that <see cref="CaseReader"/> reads: what an archive keeps, to decide a case again by what was known.</summary>
public static class CaseWriter
{
    /// <summary>Writes a case: on one line, in ASCII, with its members in a fixed order, and without those that have no value.</summary>
    /// <param name="case">The case.</param>
    /// <returns>The JSON. <see cref="CaseReader.OfArchive"/> reads from it a case that is equal; so do other readers, where the case is one that they take from a file.</returns>
    /// <exception cref="ArgumentException">The case holds what no reader makes, such as an undefined value or expectations by unknown parameters, and so would not be read as it is.</exception>
    public static string Write(Case @case)
    {
        ArgumentNullException.ThrowIfNull(@case);
        var json = new CaseJson();
        json.Object(null, @case, Write);
        Check(@case, json.Written);
        return Encoding.ASCII.GetString(json.Written.Span);
    }

    private static void Write(CaseJson json, Case @case)
    {
        json.Text("title", @case.Title);
        json.Object("transfer", @case.Transfer, TransferWriter.Write);
        json.Object("evidence", Evidence.None.Equals(@case.Evidence) ? null : @case.Evidence, EvidenceWriter.Write);
        json.Day("asOf", @case.AsOf);
        json.Day("knownAt", @case.KnownAt);
        json.Texts("policies", @case.Policies);
        json.Objects("acknowledgements", @case.Acknowledgements, Write);
        json.Objects("expect", @case.Expectations, ExpectationWriter.Write);
    }

    private static void Write(CaseJson json, Acknowledgement acknowledgement)
    {
        json.Text("commitment", acknowledgement.Commitment);
        json.Text("person", acknowledgement.Person);
        json.Text("reason", acknowledgement.Reason);
    }

    // An archive that says something else than what was decided would be found out only when it is needed.
    private static void Check(Case @case, ReadOnlyMemory<byte> json)
    {
        try
        {
            if (CaseReader.OfArchive.Parse(json, "case.json").Equals(@case))
                return;
        }
        catch (CaseReadException problem)
        {
            var error = problem.Errors[0];
            throw new ArgumentException($"The case of transfer '{Excerpt.Of(@case.Transfer?.Id ?? "")}' cannot be written, as it could not be read again. {error.JsonPath}: {error.Message}", nameof(@case), problem);
        }

        throw new ArgumentException($"The case of transfer '{Excerpt.Of(@case.Transfer.Id)}' cannot be written, as it would be read otherwise; expected what a case file can hold.", nameof(@case));
    }
}
