using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using PeerAssist.Chat;

namespace PeerAssist.Host.Dashboard.Shell;

/// <summary>Draws pages on the server, whole, so that nothing of them needs a script.</summary>
internal sealed class Pages(Forgery forgery, TimeProvider time, ILoggerFactory logs)
{
    /// <summary>Draws a page in its frame.</summary>
    public Task<IResult> Show<TPage, TView>(HttpContext http, TView view, int status = StatusCodes.Status200OK)
        where TPage : Page<TView> => Draw<Document>(http, typeof(TPage), view, status);

    /// <summary>Draws a part of a page alone, for what keeps itself up to date.</summary>
    public Task<IResult> Fragment<TPage, TView>(HttpContext http, TView view)
        where TPage : Page<TView> => Draw<Fragment>(http, typeof(TPage), view, StatusCodes.Status200OK);

    /// <summary>A page with one sentence that says why there is nothing else.</summary>
    public Task<IResult> Refuse(HttpContext http, int status, string key) => Show<RefusalPage, string>(http, key, status);

    /// <summary>Back to a page, which then says what was done.</summary>
    public static IResult Back(string path, string notice) => Results.Redirect(With(path, "done", notice));

    /// <summary>Back to a page, which then says why it was not done.</summary>
    public static IResult Back(string path, Refusal refusal) => Results.Redirect(With(path, "refused", Kebab.Of(refusal.ToString())));

    private static string With(string path, string name, string value) =>
        $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{name}={value}";

    private async Task<IResult> Draw<TRoot>(HttpContext http, Type page, object? view, int status)
        where TRoot : IComponent
    {
        var frame = FrameOf(http);
        await using var renderer = new HtmlRenderer(http.RequestServices, logs);
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { ["Frame"] = frame, ["Page"] = page, ["View"] = view });
            return (await renderer.RenderComponentAsync<TRoot>(parameters)).ToHtmlString();
        });
        return Results.Content(html, "text/html; charset=utf-8", statusCode: status);
    }

    private Frame FrameOf(HttpContext http)
    {
        var viewer = http.Viewer();
        var (done, refused) = (http.Request.Query["done"].ToString(), http.Request.Query["refused"].ToString());
        var notice = (string[])[$"done.{done}", $"refusal.{refused}", $"error.{refused}"];
        var known = notice.FirstOrDefault(Wording.Has);
        return new(
            viewer,
            new Wording(viewer.Language, time.GetUtcNow(), time.LocalTimeZone),
            forgery.Prove(http),
            $"{http.Request.Path}{http.Request.QueryString}",
            known,
            known is not null && !known.StartsWith("done.", StringComparison.Ordinal));
    }
}
