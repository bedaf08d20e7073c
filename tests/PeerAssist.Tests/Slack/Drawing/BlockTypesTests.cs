using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using PeerAssist.Answers;
using PeerAssist.Chat;
using PeerAssist.Chat.Replies;
using PeerAssist.Questions;
using PeerAssist.Search;
using PeerAssist.Slack;
using PeerAssist.Slack.Forms;
using PeerAssist.Slack.Sending;
using PeerAssist.Tests.Slack.Forms;

namespace PeerAssist.Tests.Slack.Drawing;

/// <summary>Everything we can send compiles against the types that Slack publishes: no unknown block, no member missing or misspelt.</summary>
public sealed class BlockTypesTests
{
    private const string Head =
        "import type { HomeView, ModalView } from '@slack/types';\nimport type { ChatPostEphemeralArguments, ChatPostMessageArguments, ChatUpdateArguments } from '@slack/web-api';\n";

    private const string Settings =
        """{"compilerOptions":{"strict":true,"noEmit":true,"module":"Node16","moduleResolution":"Node16","target":"ES2022","skipLibCheck":true,"types":[]},"include":["*.ts"]}""";

    [SkippableFact]
    public async Task Every_message_modal_and_home_view_in_every_language_is_what_Slacks_types_describe()
    {
        var clients = Clients();
        var folder = Directory.CreateDirectory(Path.Combine(clients, "node_modules", $".drawn-{Guid.NewGuid():N}")).FullName;
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder, "tsconfig.json"), Settings);
            foreach (var language in Texts.Languages)
            {
                await File.WriteAllTextAsync(Path.Combine(folder, language + ".ts"), Drawn(language));
            }
            Assert.Equal((0, ""), await Compile(clients, folder));

            // The check itself would notice a mistake.
            var spoilt = (await File.ReadAllTextAsync(Path.Combine(folder, "en.ts"))).Replace("\"rich_text_section\"", "\"rich_text_selection\"", StringComparison.Ordinal);
            await File.WriteAllTextAsync(Path.Combine(folder, "en.ts"), spoilt);
            Assert.NotEqual(0, (await Compile(clients, folder)).Code);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Drawn(string language)
    {
        var source = new StringBuilder(Head);
        var outline = new Outline(new PeerAssist.Slack.Knowing.SlackChannels(null!, TimeProvider.System));
        var number = 0;
        foreach (var reply in Replies(language))
        {
            Add("ChatPostMessageArguments", outline.Post(reply));
            Add("ChatUpdateArguments", outline.Update(reply with { Replaces = new MessageId("1790000000.000200") }));
            Add("ChatPostEphemeralArguments", outline.Whisper(reply with { OnlyFor = new(new("slack:T01"), "U01") }));
        }
        var seal = new FormSeal(new SlackSettings { SigningSecret = "a signing secret" });
        foreach (var view in EveryView.Of(seal, FormState.Of(Samples.InThread, "U01", new QuestionId("q7"), new AnswerId("a42")), language))
        {
            Add((string?)view["type"] == "home" ? "HomeView" : "ModalView", view);
        }
        return source.ToString();

        void Add(string type, JsonObject drawn) => source.Append("export const drawn").Append(number++).Append(": ").Append(type).Append(" = ").Append(drawn.ToJsonString()).Append(";\n");
    }

    private static IEnumerable<Reply> Replies(string language)
    {
        foreach (var (_, body) in Samples.Bodies("Use tool X at https://tools.example.com, [really](https://evil.example)."))
        {
            yield return Samples.Reply(body, language);
        }
        var longest = Samples.AtEveryLimit();
        foreach (var decision in Enum.GetValues<Decision>())
        {
            yield return Samples.Reply(new AnswerBody(new QuestionId("q"), "", decision, [longest, longest, longest], true), language);
        }
    }

    private static async Task<(int Code, string Output)> Compile(string clients, string folder)
    {
        using var compiler = Process.Start(new ProcessStartInfo("node", [Path.Combine(clients, "node_modules", "typescript", "bin", "tsc"), "-p", folder])
        {
            RedirectStandardOutput = true,
        })!;
        var output = await compiler.StandardOutput.ReadToEndAsync();
        await compiler.WaitForExitAsync();
        return (compiler.ExitCode, output.Length > 2_000 ? output[..2_000] : output);
    }

    private static string Clients()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "PeerAssist.sln")))
        {
            root = root.Parent;
        }
        var clients = Path.Combine(root?.FullName ?? "", "tests", "PeerAssist.EndToEnd", "clients");
        var there = File.Exists(Path.Combine(clients, "node_modules", "typescript", "bin", "tsc"));
        if (!there && Environment.GetEnvironmentVariable("PEERASSIST_E2E") == "required")
        {
            throw new InvalidOperationException("TypeScript and Slack's types are required for this test, but they are not installed.");
        }
        Skip.IfNot(there, "Slack's types are not installed: npm ci --ignore-scripts in tests/PeerAssist.EndToEnd/clients.");
        return clients;
    }
}
