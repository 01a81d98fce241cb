namespace ExportPolicy.Rules;

/// <summary>When a clearance ends: after its lifetime, or before that with the day on which something it rests on ends or begins.</summary>
internal static class ClearanceExpiry
{
    public static DateTimeOffset Of(Documents documents, PolicySet policies, DateTimeOffset now, TimeSpan lifetime)
    {
        var end = now + lifetime;
        foreach (var policy in policies.Policies)
        {
            // More than one midnight can come, even within a day: where the clock goes on, some days are short.
            var day = policy.DayAt(now).AddDays(1);
            for (var turn = policy.StartOf(day); turn < end; day = day.AddDays(1), turn = policy.StartOf(day))
            {
                if (policy.EffectiveFrom == day || policy.EffectiveUntil == day || EndsOn(documents, day.AddDays(-1)))
                    end = turn;
            }
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
