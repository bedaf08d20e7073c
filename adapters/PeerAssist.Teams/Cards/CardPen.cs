using System.Reflection;
using System.Text.Json.Nodes;
using PeerAssist.Chat;
using PeerAssist.Chat.Replies;

namespace PeerAssist.Teams.Cards;

/// <summary>Draws for one conversation in one language: knows the sentences and seals what buttons stand for.</summary>
internal sealed class CardPen(CardSeal seal, ChannelId conversation, string language)
{
    private static readonly Texts Surface = Texts.Of(Assembly.GetExecutingAssembly());

    /// <summary>A sentence that all surfaces share.</summary>
    public string Say(string key, params object[] filled) => Texts.Product.Say(language, key, filled);

    /// <summary>What is to be known before an answer is used.</summary>
    public string Say(Warning warning) => warning.Say(language);

    /// <summary>A sentence of this surface alone.</summary>
    public string Own(string key, params object[] filled) => Surface.Say(language, key, filled);

    /// <summary>What a button stands for, sealed.</summary>
    public JsonObject Data(CardAction action) => action.Sealed(seal, conversation);

    public JsonObject Execute(string title, CardAction action, bool secondary = false) =>
        Element.Execute(title, action.Verb, Data(action), secondary);

    public JsonObject Dialog(string title, CardAction action, bool secondary = false) => Element.Dialog(title, Data(action), secondary);
}
