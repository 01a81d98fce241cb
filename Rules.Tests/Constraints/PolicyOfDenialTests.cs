namespace ExportPolicy.Rules.Tests;

/// <summary>Policies of denial, and evidence that goods reach a state which is refused.</summary>
public class PolicyOfDenialTests
{
    private const string Denial = "id: denial, kind: policy-of-denial, recipients: [RU], goods: military, exceptions: [{ id: signed-before, text: signed before the listing }]";

    [Fact]
    public void UnderPolicyOfDenial_NoException_Prohibits()
    {
        var assessment = Under(Denial, A.Transfer("RU"));

        Assert.Equal("denial", assessment.Finds("under-policy-of-denial", Effect.Prohibit).Commitment!.Id);
        assessment.FindsNo("denial-exception-claimed");
        assessment.Comes(Outcome.Denied, Outcome.Denied);
    }

    [Fact]
    public void DenialExceptionClaimed_ListedException_RefersInstead()
    {
        var assessment = Under(Denial, A.Transfer("RU", documents: Papers.With(new ExceptionClaim("signed-before", "paper"), "RU")));

        assessment.Finds("denial-exception-claimed", Effect.Refer).Says("exception signed-before");
        assessment.FindsNo("under-policy-of-denial");
        assessment.Comes(Outcome.Referred, Outcome.Referred);
    }

    [Fact]
    public void DenialExceptionClaimed_UnlistedException_IsNone()
    {
        var assessment = Under(Denial, A.Transfer("RU", documents: Papers.With(new ExceptionClaim("something-else", "paper"), "RU")));

        assessment.FindsNo("denial-exception-claimed");
        assessment.Finds("under-policy-of-denial", Effect.Prohibit);
    }

    [Theory]
    [InlineData("PL", "ML3.a", null)]
    [InlineData("RU", "HS 6301", null)]
    [InlineData("PL", "ML3.a", "signed-before")]
    [InlineData("RU", "HS 6301", "signed-before")]
    public void PolicyOfDenial_OtherRecipientOrGoods_SaysNothing(string to, string code, string? exception)
    {
        var documents = exception is null ? null : Papers.With(new ExceptionClaim(exception, "paper"), to);
        var assessment = Under(Denial, A.Transfer(to, lines: [A.Line(codes: [code])], documents: documents));

        assessment.FindsNo("under-policy-of-denial");
        assessment.FindsNo("denial-exception-claimed");
        assessment.Comes(Outcome.Permitted, Outcome.Permitted);
    }

    [Theory]
    [MemberData(nameof(Said.Effects), MemberType = typeof(Said))]
    public void RefusedStateByEvidence_AtEachLevel_HasItsEffect(KnowledgeLevel level, HighProbabilityReading high, SuspicionReading suspicion, Effect effect)
    {
        foreach (var commitment in new[] { Denial, "id: embargo, kind: embargo, targets: [RU], goods: lethal, directions: [to]" })
        {
            var assessment = Under(commitment, A.Transfer(), Said.At(level, A.GoesTo("RU")), Said.Read(high, suspicion));

            Assert.Equal(level, assessment.Finds("refused-state-by-evidence", effect).Level);
            assessment.Comes(Outcome.Permitted, Expectations.Outcome(effect));
        }
    }

    [Theory]
    [InlineData("id: x, kind: embargo, targets: [RU], goods: lethal, directions: [from, transit, brokering]", "RU", false)]
    [InlineData("id: x, kind: embargo, targets: [RU], goods: non-lethal, directions: [to]", "RU", false)]
    [InlineData("id: x, kind: embargo, targets: [RU], goods: lethal, directions: [to]", "FR", false)]
    [InlineData("id: x, kind: embargo, targets: [RU], goods: lethal, directions: [to]", "RU", true)]
    [InlineData("id: x, kind: policy-of-denial, recipients: [RU], goods: non-lethal", "RU", false)]
    [InlineData("id: x, kind: policy-of-denial, recipients: [RU], goods: lethal", "FR", false)]
    [InlineData("id: x, kind: policy-of-denial, recipients: [RU], goods: lethal", "RU", true)]
    [InlineData("id: x, kind: lethal-aid-ban, recipients: [RU], goods: lethal", "RU", false)]
    public void RefusedStateByEvidence_OtherDirectionGoodsStateOrDenial_SaysNothing(string commitment, string state, bool denies) =>
        Under(commitment, A.Transfer(), Said.At(KnowledgeLevel.Known, A.GoesTo(state), denies)).FindsNo("refused-state-by-evidence");

    [Fact]
    public void RefusedStateByEvidence_Territory_CountsForThePowerInControl() =>
        Under(Denial, A.Transfer(), Said.At(KnowledgeLevel.Known, A.GoesTo("UA-14"))).Finds("refused-state-by-evidence", Effect.Prohibit).Says("would reach RU");

    [Fact]
    public void RefusedStateByEvidence_ExceptionClaimed_DoesNotLiftIt() => Under(
        Denial,
        A.Transfer(documents: Papers.With(new ExceptionClaim("signed-before", "paper"), "US")),
        Said.At(KnowledgeLevel.Known, A.GoesTo("RU"))).Finds("refused-state-by-evidence", Effect.Prohibit);

    private static Assessment Under(string commitment, Transfer transfer, Evidence? evidence = null, PolicyParameters? parameters = null) =>
        Assess.With(transfer.WithBroker("RU"), evidence, policies: TestPolicy.Of(commitment, TestPolicy.AllowsAll).WithParameters(parameters ?? new PolicyParameters()));
}
