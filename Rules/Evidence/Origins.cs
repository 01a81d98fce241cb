namespace ExportPolicy.Rules;

/// <summary>Resolves claims to their origins: what counts is who said it first, not how often it was printed.</summary>
internal static class Origins
{
    /// <summary>Checks that every repeated claim is there and says the same, and that no claim repeats itself.</summary>
    /// <exception cref="ArgumentException">A claim repeats one that is not there or says something else, or claims repeat each other in a circle.</exception>
    public static void Check(EquatableArray<Claim> claims)
    {
        if (!claims.Any(claim => claim.IsEcho))
            return;
        var byId = claims.ToDictionary(claim => claim.Id, StringComparer.Ordinal);
        foreach (var claim in claims)
        {
            foreach (var parent in claim.DerivedFrom)
            {
                if (!byId.TryGetValue(parent, out var repeated))
                    throw new ArgumentException($"Claim '{claim.Id}' is derived from '{parent}', which is not among the claims; add that claim or correct the id.", nameof(claims));

                // An echo weighs nothing, so that what says something else must not pass for one.
                if (!SaysTheSame(claim, repeated))
                    throw new ArgumentException($"Claim '{claim.Id}' is derived from '{parent}', but says something else; enter it as a claim of its own.", nameof(claims));
            }
        }

        var done = new HashSet<string>(StringComparer.Ordinal);
        foreach (var claim in claims)
        {
            if (FindCircle(claim, byId, done) is { } circle)
                throw new ArgumentException($"Claim '{circle[^1]}' is derived from itself through {string.Join(", ", circle.Select(id => $"'{id}'"))}; a chain of claims must end in a root.", nameof(claims));
        }
    }

    /// <summary>The claims that repeat no other, with their echoes, in the order of the roots' ids.</summary>
    public static EquatableArray<Origin> Of(EquatableArray<Claim> claims)
    {
        if (claims.Count == 0)
            return [];
        var repeating = Repeating(claims);
        var origins = new List<Origin>();
        foreach (var claim in claims)
        {
            if (!claim.IsEcho)
                origins.Add(new Origin(claim, EchoesOf(claim, repeating)));
        }

        origins.Sort((a, b) => string.CompareOrdinal(a.Root.Id, b.Root.Id));
        return origins.ToEquatableArray();
    }

    /// <summary>An origin as it was known on a day; null where it was not.</summary>
    public static Origin? KnownAt(Origin origin, DateOnly day)
    {
        if (!IsVisible(origin.Root, day))
            return null;
        foreach (var echo in origin.Echoes)
        {
            if (!IsVisible(echo, day))
                return new Origin(origin.Root, origin.Echoes.Where(each => IsVisible(each, day)).ToEquatableArray());
        }

        return origin;
    }

    private static bool SaysTheSame(Claim one, Claim other) => one.Denies == other.Denies && one.Proposition.Equals(other.Proposition);

    private static bool IsVisible(Claim claim, DateOnly knownAt) =>
        claim.PublishedOn <= knownAt && (claim.RetractedOn is not { } retracted || retracted > knownAt);

    // A chain as long as the list itself must not exhaust the stack, so both walks keep their own.
    private static List<string>? FindCircle(Claim start, Dictionary<string, Claim> byId, HashSet<string> done)
    {
        var path = new HashSet<string>(StringComparer.Ordinal);
        var stack = new Stack<(Claim Claim, bool Leaving)>([(start, false)]);
        while (stack.TryPop(out var step))
        {
            if (step.Leaving)
            {
                path.Remove(step.Claim.Id);
                done.Add(step.Claim.Id);
                continue;
            }

            if (done.Contains(step.Claim.Id))
                continue;
            if (!path.Add(step.Claim.Id))
                return [.. path, step.Claim.Id];
            stack.Push((step.Claim, true));
            foreach (var parent in step.Claim.DerivedFrom)
                stack.Push((byId[parent], false));
        }

        return null;
    }

    // The claims that repeat a claim, by its id.
    private static Dictionary<string, List<Claim>> Repeating(EquatableArray<Claim> claims)
    {
        var repeating = new Dictionary<string, List<Claim>>(StringComparer.Ordinal);
        foreach (var echo in claims)
        {
            foreach (var parent in echo.DerivedFrom)
            {
                if (!repeating.TryGetValue(parent, out var list))
                    repeating[parent] = list = [];
                list.Add(echo);
            }
        }

        return repeating;
    }

    private static EquatableArray<Claim> EchoesOf(Claim root, Dictionary<string, List<Claim>> repeating)
    {
        if (!repeating.ContainsKey(root.Id))
            return [];
        var echoes = new List<Claim>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var stack = new Stack<string>([root.Id]);
        while (stack.TryPop(out var id))
        {
            foreach (var echo in repeating.GetValueOrDefault(id) ?? [])
            {
                if (!seen.Add(echo.Id))
                    continue;
                echoes.Add(echo);
                stack.Push(echo.Id);
            }
        }

        echoes.Sort((a, b) => string.CompareOrdinal(a.Id, b.Id));
        return echoes.ToEquatableArray();
    }
}
