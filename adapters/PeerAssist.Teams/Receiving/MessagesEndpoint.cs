using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using PeerAssist.Teams.Activities;
using PeerAssist.Teams.Cards;
using PeerAssist.Teams.Invokes;
using PeerAssist.Teams.Verification;

namespace PeerAssist.Teams.Receiving;

/// <summary>The one address to which the platform delivers: verified, then kept, then acknowledged.</summary>
internal sealed class MessagesEndpoint(Doorkeeper doorkeeper, Reception reception, InvokeRoutes invokes, Familiar familiar, ILogger<MessagesEndpoint> log)
{
    /// <summary>The most bytes of a delivery.</summary>
    public const int MostBytes = 512 * 1024;

    public async Task<IResult> Handle(HttpContext context, CancellationToken cancellationToken)
    {
        try
        {
            return await Receive(context, cancellationToken);
        }
        catch (Exception failure) when (failure is not (BadHttpRequestException or OperationCanceledException))
        {
            log.NotKept(failure);
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
    }

    private async Task<IResult> Receive(HttpContext context, CancellationToken cancellationToken)
    {
        var (pass, refused) = await doorkeeper.Look(context, cancellationToken);
        if (pass is null)
            return Results.StatusCode(refused);
        if (context.Request.Headers.ContentEncoding.Count > 0)
            return Results.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        if (await Body(context.Request, cancellationToken) is not { } body)
            return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
        if (!ActivityJson.TryRead(body, out var activity))
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        return doorkeeper.Judge(pass, activity) switch
        {
            Entry.Refused => Results.StatusCode(StatusCodes.Status403Forbidden),
            Entry.Ignored => Results.Ok(),
            Entry.Admitted admitted => await Take(await familiar.Know(admitted, activity, body, cancellationToken), cancellationToken),
            _ => Results.StatusCode(StatusCodes.Status403Forbidden),
        };
    }

    private async Task<IResult> Take(Incoming incoming, CancellationToken cancellationToken)
    {
        if (incoming.Activity.Type != "invoke")
        {
            await reception.Take(incoming, incoming.Activity.ServiceUrl!, cancellationToken);
            return Results.Ok();
        }

        var answer = await invokes.Answer(incoming, cancellationToken);
        return answer.Body is null ? Results.StatusCode(answer.Status) : Results.Text(CardRoom.Write(answer.Body), "application/json", statusCode: answer.Status);
    }

    /// <summary>The body; none when it is longer than may be, whatever its header says.</summary>
    private static async Task<byte[]?> Body(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > MostBytes)
            return null;
        using var read = new MemoryStream();
        var piece = new byte[16 * 1024];
        int length;
        while ((length = await request.Body.ReadAsync(piece, cancellationToken)) > 0)
        {
            if (read.Length + length > MostBytes)
                return null;
            read.Write(piece, 0, length);
        }

        return read.ToArray();
    }
}
