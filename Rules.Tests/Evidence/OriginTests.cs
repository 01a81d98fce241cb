namespace ExportPolicy.Rules.Tests;

public class OriginTests
{
    private static readonly DateOnly Day = A.Day;

    [Fact]
    public void Echoes_OfOneRoot_CountAsOneOrigin()
    {
        var origins = Known(
            A.Claim("root", A.GoesTo("UA")),
            A.Claim("echo-1", A.GoesTo("UA"), institution: "Another", from: "root"),
            A.Claim("echo-2", A.GoesTo("UA"), institution: "A third", from: "echo-1"));

        var origin = Assert.Single(origins);
        Assert.Equal("root", origin.Root.Id);
        Assert.Equal(["echo-1", "echo-2"], origin.Echoes.Select(echo => echo.Id));
    }

    [Fact]
    public void Echo_OfTwoRoots_BelongsToBothAndJoinsNeither()
    {
        var origins = Known(
            A.Claim("a", A.GoesTo("UA")),
            A.Claim("b", A.GoesTo("UA")),
            A.Claim("echo", A.GoesTo("UA"), from: ["a", "b"]));

        Assert.Equal(["a", "b"], origins.Select(origin => origin.Root.Id));
        Assert.All(origins, origin => Assert.Equal("echo", Assert.Single(origin.Echoes).Id));
    }

    [Fact]
    public void Root_Retracted_TakesItsEchoesWithIt()
    {
        Claim[] claims = [A.Claim("root", A.GoesTo("UA"), retracted: Day.AddDays(3)), A.Claim("echo", A.GoesTo("UA"), from: "root")];

        Assert.Single(Known(Day.AddDays(2), claims));
        Assert.Empty(Known(Day.AddDays(3), claims));
    }

    [Fact]
    public void Root_PublishedLater_IsNotSeen()
    {
        var claim = A.Claim("root", A.GoesTo("UA"), published: Day.AddDays(1));

        Assert.Empty(Known(Day, claim));
        Assert.Single(Known(Day.AddDays(1), claim));
    }

    [Theory]
    [InlineData("a", "a")]
    [InlineData("b", "a")]
    public void Evidence_WithClaimsInACircle_IsRefused(string firstFrom, string secondFrom)
    {
        var exception = Assert.Throws<ArgumentException>(() => new Evidence(
        [
            A.Claim("a", A.GoesTo("UA"), from: firstFrom),
            A.Claim("b", A.GoesTo("UA"), from: secondFrom),
        ]));

        Assert.Contains("derived from itself", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PL", false)]
    [InlineData("UA", true)]
    public void Evidence_WithAnEchoThatSaysSomethingElse_IsRefused(string place, bool denies)
    {
        var exception = Assert.Throws<ArgumentException>(() => new Evidence(
        [
            A.Claim("root", A.GoesTo(place)),
            A.Claim("echo", A.GoesTo("UA"), denies: denies, from: "root"),
        ]));

        Assert.Contains("'echo'", exception.Message, StringComparison.Ordinal);
        Assert.Contains("says something else", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Echo_OfAnEcho_SaysWhatTheRootSays() =>
        Assert.Throws<ArgumentException>(() => new Evidence(
        [
            A.Claim("root", A.GoesTo("PL")),
            A.Claim("first", A.GoesTo("PL"), from: "root"),
            A.Claim("second", A.GoesTo("UA"), from: ["root", "first"]),
        ]));

    [Fact]
    public void Evidence_WithADanglingEcho_NamesBothClaims()
    {
        var exception = Assert.Throws<ArgumentException>(() => new Evidence([A.Claim("a", A.GoesTo("UA"), from: "nowhere")]));

        Assert.Contains("'a'", exception.Message, StringComparison.Ordinal);
        Assert.Contains("'nowhere'", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Evidence_WithALongChain_IsReadWithoutExhaustingTheStack()
    {
        var claims = Enumerable.Range(0, 20_000).Select(i => A.Claim($"c{i:00000}", A.GoesTo("UA"), from: i == 0 ? [] : [$"c{i - 1:00000}"])).Reverse();

        Assert.Equal(20_000, new Evidence(claims).Claims.Count);
    }

    private static EquatableArray<Origin> Known(params Claim[] claims) => Known(Day, claims);

    private static EquatableArray<Origin> Known(DateOnly knownAt, params Claim[] claims) =>
        Assess.With(A.Transfer(), new Evidence(claims), knownAt: knownAt).Weighed
            .Where(weighed => weighed.Proposition.Kind == PropositionKind.GoesOnTo)
            .Select(weighed => weighed.Origins)
            .SingleOrDefault([]);
}
