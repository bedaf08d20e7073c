namespace PeerAssist.Privacy.Finders;

/// <summary>Words that say what the number behind them is.</summary>
internal static class NumberWords
{
    public static Lexicon OfPhones { get; } = new(
        "tel", "telnr*", "telefoon*", "telefon*", "phone*", "telephone*", "mobile*", "mobiel*", "mobil", "gsm*", "cell", "cellphone*",
        "cellulare", "cep", "whatsapp*", "call me", "call him", "call her", "bel me", "bel mij", "bel hem", "bel haar", "bereikbaar*",
        "chiamami", "ara beni", "电话", "手机", "座机", "联系方式", "致电");

    public static Lexicon OfOrders { get; } = new(
        "order*", "bestel*", "ordine", "ordini", "siparis*", "订单*", "单号*", "factuur*", "invoice*", "fattura*", "fatura*", "发票",
        "ticket*", "case*", "ref*", "rif*", "article*", "artikel*", "articolo*", "sku*", "ean*", "barcode*", "model*", "versi*", "serial*",
        "serie*", "imei*", "klantnummer*", "klantnr*", "customer number", "customer id", "codice cliente", "musteri no*", "code*", "kod*",
        "codice*", "验证码", "编号", "track*", "pakket*", "zending*", "kargo*", "运单*", "快递", "eur*", "usd", "€", "$", "£", "¥", "￥");
}
