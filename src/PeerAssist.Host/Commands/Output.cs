using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Spectre.Console;

namespace PeerAssist.Host.Commands;

/// <summary>What a verb says: its result on standard output, for people or as JSON; progress and complaints on standard error.</summary>
internal sealed class Output(bool json)
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    public static Output Of(ParseResult parsed) => new(parsed.GetValue(Options.Json));

    /// <summary>Says the result.</summary>
    public async Task Say(object result, params IEnumerable<string> lines)
    {
        var said = json ? JsonSerializer.Serialize(result, Form) : string.Join(Environment.NewLine, lines);
        await Console.Out.WriteLineAsync(said);
    }

    /// <summary>Says what did not go well.</summary>
    public static Task Complain(string sentence) => Console.Error.WriteLineAsync(sentence);

    /// <summary>Works with a bar that shows how far it is, where somebody looks at it.</summary>
    public async Task<T> Progress<T>(string what, Func<IProgress<double>, Task<T>> work)
    {
        if (json || Console.IsErrorRedirected)
            return await work(new Quiet());
        var screen = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(Console.Error) });
        return await screen.Progress().AutoClear(true).StartAsync(bars =>
        {
            var bar = bars.AddTask(Markup.Escape(what), maxValue: 1);
            return work(new Shown(bar));
        });
    }

    private sealed class Quiet : IProgress<double>
    {
        public void Report(double value)
        {
        }
    }

    private sealed class Shown(ProgressTask bar) : IProgress<double>
    {
        public void Report(double value) => bar.Value = value;
    }
}
