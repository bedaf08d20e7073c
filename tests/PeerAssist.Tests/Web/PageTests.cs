using System.Text.RegularExpressions;
using PeerAssist.Chat;
using PeerAssist.Web;
using PeerAssist.Web.Workspaces;

namespace PeerAssist.Tests.Web;

public sealed partial class PageTests
{
    private static readonly Texts Own = Texts.Of(typeof(WebWorkspace).Assembly);

    public static TheoryData<string> Languages => [.. Texts.Languages];

    public static TheoryData<string> Files => [.. Names];

    private static IEnumerable<string> Names => typeof(WebChat).Assembly.GetManifestResourceNames().Where(name => name.StartsWith("page/", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_language_says_everything(string language)
    {
        var english = Own.In("en");
        var texts = Own.In(language);
        Assert.Equal(english.Keys.Order(), texts.Keys.Order());
        Assert.All(texts, text => Assert.False(string.IsNullOrWhiteSpace(text.Value), text.Key));
        Assert.All(texts, text => Assert.Equal(Places().Matches(english[text.Key]).Select(place => place.Value).Order(), Places().Matches(text.Value).Select(place => place.Value).Order()));
    }

    [Fact]
    public void Every_sentence_that_the_page_says_is_there_and_none_is_left_over()
    {
        var script = string.Join('\n', Names.Where(name => name.EndsWith(".js", StringComparison.Ordinal)).Select(Read));
        var said = Keys().Matches(script).Select(match => match.Groups[1].Value).ToHashSet();
        var known = Texts.Product.In("en").Keys.Concat(Own.In("en").Keys).ToHashSet();

        Assert.Empty(said.Except(known));
        Assert.DoesNotContain(Own.In("en").Keys, key => key.StartsWith("web.", StringComparison.Ordinal) && !said.Contains(key)
            && !(key is "web.worked" or "web.failed") && !key.StartsWith("web.theme-", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Nothing_untrusted_can_become_markup_and_nothing_comes_from_elsewhere(string name)
    {
        var text = Read(name);
        Assert.DoesNotMatch("innerHTML|outerHTML|insertAdjacentHTML|document\\.write|\\beval\\(|new Function|DOMParser|srcdoc", text);
        Assert.DoesNotMatch("(?:src|href)=\"(?:https?:)?//|@import|url\\(\\s*[\"']?(?:https?:)?//", text);
        if (name.EndsWith(".html", StringComparison.Ordinal))
            Assert.DoesNotMatch("<script(?![^>]*\\bsrc=)|<style|\\sstyle=|\\son[a-z]+=", text);
    }

    [Fact]
    public void Every_module_that_is_imported_is_there()
    {
        foreach (var name in Names.Where(name => name.EndsWith(".js", StringComparison.Ordinal)))
            foreach (Match import in Imports().Matches(Read(name)))
                Assert.Contains($"page/{import.Groups[1].Value}", Names);
    }

    private static string Read(string name)
    {
        using var reader = new StreamReader(typeof(WebChat).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    [GeneratedRegex("[\"`]((?:web|guide|action|part|decision|state|more|error)\\.[a-z-]+[a-z])[\"`]")]
    private static partial Regex Keys();

    [GeneratedRegex("from \"\\./([a-z0-9]+\\.js)\"")]
    private static partial Regex Imports();

    [GeneratedRegex("\\{\\d")]
    private static partial Regex Places();
}
