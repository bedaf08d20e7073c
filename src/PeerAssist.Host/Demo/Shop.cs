using PeerAssist.Chat;
using PeerAssist.Web.Workspaces;

namespace PeerAssist.Host.Demo;

/// <summary>The customer-service team that the demo shows: five people, each in another language.</summary>
internal static class Shop
{
    public static WebWorkspace Workspace { get; } = new(
        "demo",
        "Customer service",
        [
            new WebPerson("anna", "Anna Hartwell", "en", "Team lead"),
            new WebPerson("bram", "Bram Oosterveen", "nl", "Bestellingen"),
            new WebPerson("chiara", "Chiara Belmonte", "it", "Resi"),
            new WebPerson("deniz", "Deniz Karaca", "tr", "Ödemeler"),
            new WebPerson("mei", "Mei Lanying", "zh", "夜班"),
        ],
        [
            new WebChannel("general", "general", "Anything a customer asks", ChannelKind.Public),
            new WebChannel("returns", "returns", "Sent back, exchanged, repaired", ChannelKind.Public),
            new WebChannel("payments", "payments", "Cards, vouchers, invoices", ChannelKind.Public),
            new WebChannel("leads", "leads", "Only for team leads", ChannelKind.Private, ["anna", "chiara"]),
        ],
        Demo: true);
}
