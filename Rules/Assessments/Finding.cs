using System.Globalization;

namespace ExportPolicy.Rules;

/// <summary>What one rule found: its effect, and all that it rests on. Texts are formatted when read.</summary>
public sealed class Finding : IEquatable<Finding>
{
    internal Finding(
        RuleInfo rule,
        Effect effect,
        Policy? policy,
        Commitment? commitment,
        string? lineId,
        string text,
        EquatableArray<object> arguments,
        KnowledgeLevel level = KnowledgeLevel.None,
        Obligation? obligation = null,
        Citation? source = null)
    {
        Rule = rule;
        Effect = effect;
        Policy = policy ?? commitment?.Policy;
        Commitment = commitment;
        LineId = lineId;
        Text = text;
        Arguments = arguments;
        Level = level;
        Obligation = obligation;
        Source = source ?? commitment?.Source;
    }

    /// <summary>The rule that found it.</summary>
    public RuleInfo Rule { get; }

    /// <summary>The id of the rule that found it.</summary>
    public string RuleId => Rule.Id;

    /// <summary>What it does to the outcome.</summary>
    public Effect Effect { get; }

    /// <summary>What it rests on, as its rule declares.</summary>
    public Basis Basis => Rule.Basis;

    /// <summary>The policy concerned; null where the finding is about the case itself.</summary>
    public Policy? Policy { get; }

    /// <summary>The commitment concerned; null where the finding is about the case itself.</summary>
    public Commitment? Commitment { get; }

    /// <summary>The id of the line concerned; null for all lines.</summary>
    public string? LineId { get; }

    /// <summary>How far the adverse matter is known; None for findings by the letter.</summary>
    public KnowledgeLevel Level { get; }

    /// <summary>The obligation, for <see cref="Effect.Require"/>.</summary>
    public Obligation? Obligation { get; }

    /// <summary>The words that it applies and where they are written; null where the rule applies no words of a policy.</summary>
    public Citation? Source { get; }

    /// <summary>The facts that it rests on: lines, parties, recipients, documents, weighed claims, funding, events.</summary>
    public IEnumerable<object> Facts => Arguments.Where(argument => argument is not (string or ValueType or CountryCode or Quantity));

    /// <summary>The text with places for the arguments.</summary>
    internal string Text { get; }

    /// <summary>The facts, and whatever else the text names.</summary>
    internal EquatableArray<object> Arguments { get; }

    /// <summary>Whether it refers the case: a referral, or something due before release that is not met.</summary>
    public bool Refers => Effect == Effect.Refer ||
        (Effect == Effect.Require && Obligation is { Met: false, Term.Due: ObligationDue.BeforeRelease });

    /// <summary>Whether it concerns a line.</summary>
    /// <param name="lineId">The id of the line.</param>
    /// <returns>True when it concerns that line or all lines.</returns>
    public bool Concerns(string lineId) => LineId is null || LineId == lineId;

    /// <summary>The finding in words.</summary>
    /// <param name="audience">For whom. The applicant is told what to do, not what is known.</param>
    /// <returns>A sentence.</returns>
    public string Describe(Audience audience) =>
        audience == Audience.Applicant && Rule.IsConfidential
            ? Rule.ForApplicant ?? ""
            : string.Format(CultureInfo.InvariantCulture, Text, [.. Arguments]);

    /// <inheritdoc/>
    public bool Equals(Finding? other) =>
        other is not null && (ReferenceEquals(this, other) ||
        (Rule.Id == other.Rule.Id && Effect == other.Effect && LineId == other.LineId && Level == other.Level &&
         Text == other.Text && Equals(Commitment, other.Commitment) && Equals(Policy, other.Policy) && Arguments.Equals(other.Arguments)));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Finding);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Rule.Id, Effect, LineId, Level, Commitment, Arguments);

    /// <inheritdoc/>
    public override string ToString() => $"{Effect} by {RuleId}: {Describe(Audience.Internal)}";
}
