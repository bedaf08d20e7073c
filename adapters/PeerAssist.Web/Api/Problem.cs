using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using PeerAssist.Chat;
using PeerAssist.Web.Api.Views;

namespace PeerAssist.Web.Api;

/// <summary>Failures as problem details of RFC 9457, each with one sentence in English.</summary>
internal static class Problem
{
    internal static IResult Of(int status, string sentence) => TypedResults.Problem(Details(status, sentence));

    internal static IResult Of(Refusal refusal) =>
        Of(Status(refusal), Texts.Product.Say("en", $"refusal.{Kebab.Of(refusal.ToString())}"));

    /// <summary>Both texts of a correction that came too late, so that nothing of it is lost.</summary>
    internal static IResult Of(Result.Stale stale)
    {
        var details = Details(
            StatusCodes.Status409Conflict,
            $"The answer was changed meanwhile and stands at revision {stale.Current.Number}; nothing was saved.");
        details.Extensions["yours"] = PartsView.Of(stale.Yours);
        details.Extensions["current"] = CurrentView.Of(stale.Current);
        return TypedResults.Problem(details);
    }

    internal static ProblemDetails Details(int status, string sentence) => new() { Status = status, Detail = sentence, Title = Title(status) };

    private static int Status(Refusal refusal) => refusal switch
    {
        Refusal.NothingSaid or Refusal.TooLong => StatusCodes.Status400BadRequest,
        Refusal.UnknownPolicy or Refusal.UnknownAnswer or Refusal.UnknownQuestion or Refusal.UnknownMessage or Refusal.UnknownChange or Refusal.UnknownPerson => StatusCodes.Status404NotFound,
        Refusal.NoVote or Refusal.LeadsOnly or Refusal.AdminsOnly or Refusal.OwnChange or Refusal.OwnSide or Refusal.FewerReaders => StatusCodes.Status403Forbidden,
        Refusal.Locked or Refusal.Retired or Refusal.NothingToUndo => StatusCodes.Status409Conflict,
        Refusal.TooMany => StatusCodes.Status429TooManyRequests,
        _ => StatusCodes.Status422UnprocessableEntity,
    };

    private static string Title(int status) => status switch
    {
        StatusCodes.Status400BadRequest => "The request cannot be understood.",
        StatusCodes.Status401Unauthorized => "A token is needed.",
        StatusCodes.Status403Forbidden => "This is not allowed.",
        StatusCodes.Status404NotFound => "There is no such thing.",
        StatusCodes.Status409Conflict => "Something changed meanwhile.",
        StatusCodes.Status413PayloadTooLarge => "The request is too large.",
        StatusCodes.Status415UnsupportedMediaType => "The request must be JSON.",
        StatusCodes.Status429TooManyRequests => "Too many requests.",
        StatusCodes.Status503ServiceUnavailable => "Try again later.",
        _ => "This cannot be done.",
    };
}
