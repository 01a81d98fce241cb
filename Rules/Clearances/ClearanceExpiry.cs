namespace ExportPolicy.Rules;

/// <summary>When a clearance ends: after its lifetime, or before that with the day on which something it rests on ends or begins.</summary>
internal static class ClearanceExpiry
{
    public static DateTimeOffset Of(Documents documents, PolicySet policies, DateTimeOffset now, TimeSpan lifetime)
    {
        // No clearance lives longer than a day, so each calendar turns once at most.
        var end = now + lifetime;
        foreach (var policy in policies.Policies)
        {
            var today = policy.DayAt(now);
            var tomorrow = today.AddDays(1);
            var changes = policy.EffectiveFrom == tomorrow || policy.EffectiveUntil == tomorrow || EndsOn(documents, today);
            if (changes && policy.StartOf(tomorrow) is var turn && turn < end)
                end = turn;
        }

        return end;
    }

    private static bool EndsOn(Documents documents, DateOnly day)
    {
        foreach (var licence in documents.Licences)
        {
            if (licence.ExpiresOn == day)
                return true;
        }

        foreach (var certificate in documents.Certificates)
        {
            if (certificate.ExpiresOn == day)
                return true;
        }

        return false;
    }
}
