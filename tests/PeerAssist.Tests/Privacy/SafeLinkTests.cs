using FsCheck;
using FsCheck.Fluent;
using PeerAssist.Privacy;

namespace PeerAssist.Tests.Privacy;

public class SafeLinkTests
{
    [Theory]
    [InlineData("https://shop.example/returns?x=1#top", "shop.example")]
    [InlineData("HTTP://Shop.Example:8080/", "shop.example:8080")]
    [InlineData(" https://shop.example ", "shop.example")]
    [InlineData("https://раураl.com/login", "xn--l-7sba6dbr.com")]
    [InlineData("https://3232235777/", "192.168.1.1")]
    [InlineData("mailto:help@shop.example?bcc=spy@evil.example", "help@shop.example")]
    [InlineData("tel:+31-20-123", "+31-20-123")]
    public void A_link_shows_where_it_leads(string address, string host)
    {
        Assert.True(SafeLink.TryParse(address, out var link));
        Assert.Equal(host, link.Host);
        Assert.Equal($"click here ({host})", link.Shown("click here"));
        Assert.DoesNotContain("evil", link.Address, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("JaVaScRiPt:alert(1)")]
    [InlineData("java\nscript:alert(1)")]
    [InlineData("data:text/html,<script>")]
    [InlineData("vbscript:x")]
    [InlineData("file:///etc/passwd")]
    [InlineData("chat://open?team=T1")]
    [InlineData("ftp://example.org/x")]
    [InlineData("https://good.example@evil.example/")]
    [InlineData("https://evil.example/\u202Egpj.exe")]
    [InlineData("https://a b.example/")]
    [InlineData("https://")]
    [InlineData("//evil.example")]
    [InlineData("/relative")]
    [InlineData("mailto:")]
    [InlineData("mailto:a,b@evil.example")]
    [InlineData("tel:*21*0900123#")]
    [InlineData("tel:")]
    [InlineData("")]
    [InlineData(null)]
    public void What_could_do_harm_or_hides_its_host_is_no_link(string? address) => Assert.False(SafeLink.TryParse(address, out _));

    [Theory]
    [InlineData("", "shop.example")]
    [InlineData("\u200B", "shop.example")]
    [InlineData("Shop.example", "shop.example")]
    [InlineData("https://good.example", "https://good.example (shop.example)")]
    [InlineData("a\u202Eb", "ab (shop.example)")]
    public void A_label_never_stands_for_the_host(string label, string shown)
    {
        Assert.True(SafeLink.TryParse("https://shop.example/a", out var link));
        Assert.Equal(shown, link.Shown(label));
    }

    [Fact]
    public void A_link_of_any_string_has_an_allowed_scheme_and_an_ascii_host() =>
        Prop.ForAll(Texts.OfAnyUnits.ToArbitrary(), Gen.Elements("http://", "https://", "https:\\\\", "mailto:", "tel:", "javascript:", "").ToArbitrary(), (text, scheme) =>
            !SafeLink.TryParse(scheme + text, out var link)
            || (new[] { "http://", "https://", "mailto:", "tel:" }.Any(allowed => link.Address.StartsWith(allowed, StringComparison.Ordinal))
                && link.Host.All(char.IsAscii) && link.Host.Length > 0)).QuickCheckThrowOnFailure();
}
