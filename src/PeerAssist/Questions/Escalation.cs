using PeerAssist.Organisations;

namespace PeerAssist.Questions;

/// <summary>Decides whom an open question is put to next: colleagues who may know at once, later the channel, then the leads.</summary>
internal static class Escalation
{
    /// <summary>So many colleagues are asked at a time.</summary>
    public const int Together = 2;

    /// <summary>So many colleagues are asked in all, however many decline.</summary>
    public const int MostColleagues = 6;

    /// <summary>Who is to be asked now; asking may still find nobody who can be.</summary>
    public static IEnumerable<Asked> Due(OpenQuestion open, TeamSettings settings, DateTimeOffset now)
    {
        var requests = open.Requests;
        var channelAt = open.Since.AddMinutes(settings.ChannelAfterMinutes);
        var channel = requests.FirstOrDefault(request => request.Of == Asked.Channel);
        if (requests.All(request => request.Of != Asked.Lead)
            && now >= (channel?.At ?? channelAt).AddMinutes(settings.LeadAfterMinutes))
            yield return Asked.Lead;
        if (channel is null && now >= channelAt)
            yield return Asked.Channel;
        var colleagues = requests.Where(request => request.Of == Asked.Colleague).ToList();
        if (colleagues.Count < MostColleagues && colleagues.Count(request => request.State == RequestState.Waiting) < Together)
            yield return Asked.Colleague;
    }
}
