using System.Collections.Frozen;
using Microsoft.AspNetCore.Http;
using PeerAssist.Chat;

namespace PeerAssist.Web.Page;

/// <summary>All that the page says: the product's sentences and the page's own.</summary>
internal sealed class Sentences
{
    private readonly FrozenDictionary<string, FrozenDictionary<string, string>> _all;

    public Sentences()
    {
        var own = Texts.Of(typeof(Sentences).Assembly);
        _all = Texts.Languages.ToFrozenDictionary(
            language => language,
            language => Texts.Product.In(language).Concat(own.In(language)).ToFrozenDictionary());
    }

    /// <summary>The sentence in the person's language.</summary>
    public string Say(string? language, string key) => _all[Texts.Speak(language)][key];

    /// <summary>All sentences of a language, for the page.</summary>
    public IResult Get(string language) => _all.TryGetValue(language, out var texts) ? Results.Json(texts) : Results.NotFound();
}
