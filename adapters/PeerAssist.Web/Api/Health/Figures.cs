using System.Diagnostics;
using System.Globalization;
using System.Text;
using PeerAssist.Organisations;
using PeerAssist.Search;
using PeerAssist.Stores;

namespace PeerAssist.Web.Api.Health;

/// <summary>The figures of a running server in the text form that Prometheus reads; none of them is about a person.</summary>
internal sealed class Figures(IStore store, Knowledge knowledge)
{
    internal async Task<string> Read(CancellationToken cancellationToken)
    {
        var text = new StringBuilder();
        await using var view = await store.Read(cancellationToken);
        var (inbox, outbox) = (await view.Inbox.Count(cancellationToken), await view.Outbox.Count(cancellationToken));
        Gauge(text, "peerassist_inbox_waiting", "Events that wait to be handled.", inbox.Waiting);
        Gauge(text, "peerassist_inbox_dead", "Events that failed for good.", inbox.Dead);
        Gauge(text, "peerassist_outbox_waiting", "Replies that wait to be sent.", outbox.Waiting);
        Gauge(text, "peerassist_outbox_dead", "Replies that failed for good.", outbox.Dead);

        var organisations = await view.Organisations.All(cancellationToken);
        await Each("peerassist_answers", "Answers in the store.", async id => await view.Answers.Count(id, cancellationToken));
        await Each("peerassist_phrasings", "Ways in which their questions were put.", async id => await view.Phrasings.Count(id, cancellationToken));
        await Each("peerassist_questions_asked", "Questions that were asked.", async id => (await Asked(id)).Asked);
        await Each("peerassist_questions_answered", "Of them, those with an answer.", async id => (await Asked(id)).Answered);
        await Each("peerassist_questions_open", "Of them, those that nobody has answered.", async id => (await Asked(id)).Open);
        await Each("peerassist_index_answers", "Answers that the search can find.", id => Task.FromResult<long>(knowledge.Of(id).Current.Count));
        await Each("peerassist_index_behind", "Changes that the search has not taken up.", async id =>
            Math.Max(0, await view.Feed.Head(id, cancellationToken) - knowledge.Of(id).Current.Position));
        Gauge(text, "process_resident_memory_bytes", "Resident memory.", Environment.WorkingSet);
        Gauge(text, "process_cpu_seconds_total", "Processor time used.", Process.GetCurrentProcess().TotalProcessorTime.TotalSeconds, "counter");
        return text.ToString();

        Task<Questions.QuestionCounts> Asked(OrganisationId id) => view.Questions.Count(id, DateTimeOffset.MinValue, cancellationToken);

        async Task Each(string name, string help, Func<OrganisationId, Task<long>> count)
        {
            Head(text, name, help, "gauge");
            foreach (var organisation in organisations)
                Line(text, $"{name}{{organisation=\"{Escaped(organisation.Id.Value)}\"}}", await count(organisation.Id));
        }
    }

    private static void Gauge(StringBuilder text, string name, string help, double value, string type = "gauge")
    {
        Head(text, name, help, type);
        Line(text, name, value);
    }

    private static void Head(StringBuilder text, string name, string help, string type) =>
        text.Append("# HELP ").Append(name).Append(' ').Append(help).Append("\n# TYPE ").Append(name).Append(' ').Append(type).Append('\n');

    private static void Line(StringBuilder text, string name, double value) =>
        text.Append(name).Append(' ').Append(value.ToString(CultureInfo.InvariantCulture)).Append('\n');

    private static string Escaped(string label) =>
        label.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
}
