using System.Text.Json;
using Microsoft.AspNetCore.Http;
using PeerAssist.Chat;
using PeerAssist.Web.Page;

namespace PeerAssist.Web.Chat;

/// <summary>Says in one sentence, in the visitor's language, why something was not done.</summary>
internal sealed class Refusals(Sentences sentences)
{
    /// <summary>The key of the product's sentence for a refusal.</summary>
    public static string KeyOf(Refusal reason) => $"refusal.{JsonNamingPolicy.KebabCaseLower.ConvertName(reason.ToString())}";

    public IResult Give(HttpContext http, int status, string key) =>
        Results.Problem(title: sentences.Say(http.Features.Get<Visitor>()?.Language, key), statusCode: status, type: $"about:blank#{key}");

    public IResult UnknownChannel(HttpContext http) => Give(http, 404, "error.unknown-channel");

    public IResult UnknownMessage(HttpContext http) => Give(http, 404, "error.unknown-message");
}
