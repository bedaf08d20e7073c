using PeerAssist.Chat;
using PeerAssist.Host.Dashboard.Answers;
using PeerAssist.Host.Dashboard.Audit;
using PeerAssist.Host.Dashboard.Channels;
using PeerAssist.Host.Dashboard.Health;
using PeerAssist.Host.Dashboard.Open;
using PeerAssist.Host.Dashboard.Overview;
using PeerAssist.Host.Dashboard.Pairs;
using PeerAssist.Host.Dashboard.People;
using PeerAssist.Host.Dashboard.Questions;
using PeerAssist.Host.Dashboard.Record;
using PeerAssist.Host.Dashboard.Shell;
using PeerAssist.Host.Dashboard.Team;
using PeerAssist.Host.Dashboard.Topics;
using PeerAssist.Host.Dashboard.Work;
using PeerAssist.Organisations;

namespace PeerAssist.Host.Dashboard;

/// <summary>Pages for those who run it, lead and coach: plain HTML drawn on the server, in the look of the chat.</summary>
internal static class DashboardServices
{
    public static IServiceCollection AddDashboard(this IServiceCollection services)
    {
        services.AddSingleton<LocalAdmin>().AddSingleton<Forgery>().AddSingleton<Pages>().AddSingleton<Visits>().AddSingleton<Acting>().AddSingleton<Files>();
        services.AddSingleton<ShowOverview>().AddSingleton<ListAnswers>().AddSingleton<ShowAnswer>().AddSingleton<ChangeAnswer>();
        services.AddSingleton<ListQuestions>().AddSingleton<ShowQuestion>().AddSingleton<ListOpen>().AddSingleton<ListTopics>().AddSingleton<AuditWeek>().AddSingleton<DecidePairs>().AddSingleton<ListPeople>().AddSingleton<ListChannels>();
        services.AddSingleton<ShowWork>().AddSingleton<StartReindex>().AddSingleton<HandFiles>().AddSingleton<Uploads>();
        services.AddSingleton<ListRecord>().AddSingleton<ChangeSettings>().AddSingleton<ShowHealth>();
        services.AddSingleton<ImportWorker>();
        services.AddHostedService(provider => provider.GetRequiredService<ImportWorker>());
        return services;
    }

    public static IEndpointRouteBuilder MapDashboard(this IEndpointRouteBuilder app)
    {
        var all = app.MapGroup("/dashboard").AddEndpointFilter<Gate>().ExcludeFromDescription();
        var agent = all.MapGroup("").WithMetadata(new Needs(Role.Agent));
        agent.MapGet("/app/{file}", (Files files, string file) => files.Get(file));
        agent.MapPost("/language", (Delegate)ChooseLanguage);
        agent.MapGet("/answers", (ListAnswers list, HttpContext http) => list.Get(http));
        agent.MapGet("/answers/{id}", (ShowAnswer show, HttpContext http, string id) => show.Get(http, id));
        agent.MapGet("/answers/{id}/edit", (ChangeAnswer change, HttpContext http, string id) => change.Form(http, id));
        agent.MapPost("/answers/{id}/edit", (ChangeAnswer change, HttpContext http, string id) => change.Save(http, id));
        agent.MapPost("/answers/{id}/undo", (ChangeAnswer change, HttpContext http, string id) => change.Undo(http, id));
        agent.MapPost("/answers/{id}/confirm", (ChangeAnswer change, HttpContext http, string id) => change.Confirm(http, id));
        agent.MapPost("/answers/{id}/retire", (ChangeAnswer change, HttpContext http, string id) => change.Retire(http, id));
        agent.MapPost("/answers/{id}/restore", (ChangeAnswer change, HttpContext http, string id) => change.Restore(http, id));
        agent.MapGet("/pairs", (DecidePairs pairs, HttpContext http) => pairs.Get(http));
        agent.MapPost("/pairs", (DecidePairs pairs, HttpContext http) => pairs.Post(http));
        agent.MapGet("/open", (ListOpen list, HttpContext http) => list.Get(http));
        agent.MapGet("/questions", (ListQuestions list, HttpContext http) => list.Get(http));
        agent.MapGet("/questions/{id}", (ShowQuestion show, HttpContext http, string id) => show.Get(http, id));
        agent.MapPost("/questions/{id}/answer", (ShowQuestion show, HttpContext http, string id) => show.Answer(http, id));

        var lead = all.MapGroup("").WithMetadata(new Needs(Role.Lead));
        lead.MapGet("/", (ShowOverview show, HttpContext http) => show.Get(http));

        lead.MapGet("/topics", (ListTopics list, HttpContext http) => list.Get(http));
        lead.MapGet("/audit", (AuditWeek audit, HttpContext http) => audit.Get(http));
        lead.MapPost("/audit", (AuditWeek audit, HttpContext http) => audit.Mark(http));

        var admin = all.MapGroup("").WithMetadata(new Needs(Role.Admin));
        admin.MapGet("/channels", (ListChannels list, HttpContext http) => list.Get(http));
        admin.MapGet("/people", (ListPeople list, HttpContext http) => list.Get(http));
        admin.MapPost("/people", (ListPeople list, HttpContext http) => list.Give(http));
        admin.MapGet("/record", (ListRecord list, HttpContext http) => list.Get(http));
        admin.MapGet("/health", (ShowHealth show, HttpContext http) => show.Get(http));
        admin.MapGet("/settings", (ChangeSettings settings, HttpContext http) => settings.Get(http));
        admin.MapPost("/settings", (ChangeSettings settings, HttpContext http) => settings.Post(http));
        admin.MapGet("/work", (ShowWork work, HttpContext http) => work.Get(http));
        admin.MapGet("/work/jobs", (ShowWork work, HttpContext http) => work.Jobs(http));
        admin.MapPost("/work/reindex", (StartReindex reindex, HttpContext http) => reindex.Post(http, rollback: false));
        admin.MapPost("/work/rollback", (StartReindex reindex, HttpContext http) => reindex.Post(http, rollback: true));
        admin.MapPost("/work/export", (HandFiles files, HttpContext http) => files.Export(http));
        admin.MapPost("/work/import", (HandFiles files, HttpContext http) => files.Import(http)).WithMetadata(new LargeBody(HandFiles.LargestFile));
        return app;
    }

    private static async Task<IResult> ChooseLanguage(HttpContext http)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var language = Texts.Speak(form["language"]);
        http.Response.Cookies.Append(LocalAdmin.LanguageCookie, language, new() { HttpOnly = true, Secure = http.Request.IsHttps, SameSite = SameSiteMode.Lax, Path = "/", MaxAge = TimeSpan.FromDays(365) });

        // Only within this site: an address of another would be a trap.
        var back = form["back"].ToString();
        return Results.Redirect(back.StartsWith("/dashboard", StringComparison.Ordinal) && !back.Contains('\\', StringComparison.Ordinal) ? back : "/dashboard");
    }

    private sealed record LargeBody(long Most) : Microsoft.AspNetCore.Http.Metadata.IRequestSizeLimitMetadata
    {
        public long? MaxRequestBodySize => Most;
    }
}
