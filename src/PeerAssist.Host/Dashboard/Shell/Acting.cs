using PeerAssist.Chat;
using PeerAssist.Chat.Events;

namespace PeerAssist.Host.Dashboard.Shell;

/// <summary>Does what a viewer decides on a page, as an event like any other: checked, journalled, and redrawn where it is shown.</summary>
internal sealed class Acting(Intake intake, TimeProvider time)
{
    private const string Adapter = "dashboard";

    public Task<Result> Do(HttpContext http, Func<Person, DateTimeOffset, ChatEvent> make)
    {
        var key = Guid.NewGuid().ToString("N");
        return intake.Answer(new Arrival(Adapter, key, key, "", "session", make(http.Viewer().Person, time.GetUtcNow())), null, http.RequestAborted);
    }
}
