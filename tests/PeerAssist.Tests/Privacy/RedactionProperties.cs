using FsCheck;
using FsCheck.Fluent;
using PeerAssist.Privacy;

namespace PeerAssist.Tests.Privacy;

public class RedactionProperties
{
    [Fact]
    public void A_redacted_text_holds_nothing_to_find()
    {
        Prop.ForAll(Texts.WithPersonalData.ToArbitrary(), text =>
        {
            var once = Redaction.Of(text, RedactionRules.Default).Text;
            var again = Redaction.Of(once, RedactionRules.Default);
            return (again.Found.Count == 0 && again.Text == once).Label($"'{once}' became '{again.Text}'");
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void The_same_holds_with_every_country_and_order_ids()
    {
        Assert.True(OrderIdPattern.TryParse(@"(?:ORD-)?\d{9}", out var order, out _));
        var rules = new RedactionRules { OrderIds = [order], Phones = (NumberingPlans)63 };
        Prop.ForAll(Texts.WithPersonalData.ToArbitrary(), text =>
            Redaction.Of(Redaction.Of(text, rules).Text, rules).Found.Count == 0).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Findings_lie_in_order_and_apart_and_the_rest_of_the_text_stays()
    {
        Prop.ForAll(Texts.WithPersonalData.ToArbitrary(), text =>
        {
            var redacted = Redaction.Of(text, RedactionRules.Default);
            var (rebuilt, at) = ("", 0);
            foreach (var found in redacted.Found)
            {
                Assert.True(found.Start >= at && found.Length > 0 && found.Start + found.Length <= text.Length);
                rebuilt += text[at..found.Start] + Mask.Of(found.Kind);
                at = found.Start + found.Length;
            }

            return redacted.Text == rebuilt + text[at..];
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void No_string_makes_it_fail() =>
        Prop.ForAll(Texts.OfAnyUnits.ToArbitrary(), text => Redaction.Of(text, RedactionRules.Default).Text is not null).QuickCheckThrowOnFailure();

    [Fact]
    public void A_number_with_right_check_digits_is_found_wherever_it_stands()
    {
        var numbers =
            from kind in Gen.Elements(FindingKind.Iban, FindingKind.Card, FindingKind.ChineseId, FindingKind.CodiceFiscale)
            from seed in Gen.Choose(0, int.MaxValue)
            from before in Gen.Elements("", "zie ", "(", "联系", "ok: ", "\n", "[phone] ")
            from behind in Gen.Elements("", " aub", ")", "谢谢", ".", ", dank", "\n")
            select (kind, number: Numbers.Valid(kind, new Random(seed)), before, behind);
        Prop.ForAll(numbers.ToArbitrary(), drawn =>
        {
            var text = drawn.before + drawn.number + drawn.behind;
            var found = Redaction.Of(text, RedactionRules.Default).Found;
            return (found.Count == 1 && found[0] == new Finding(drawn.kind, drawn.before.Length, drawn.number.Length)).Label(text);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void One_wrong_digit_makes_an_account_or_a_resident_id_unknown()
    {
        var damaged =
            from kind in Gen.Elements(FindingKind.Iban, FindingKind.ChineseId)
            from seed in Gen.Choose(0, int.MaxValue)
            from place in Gen.Choose(6, 15)
            from step in Gen.Choose(1, 9)
            select (kind, text: Numbers.Damaged(Numbers.Valid(kind, new Random(seed)), place, step));
        Prop.ForAll(damaged.ToArbitrary(), drawn =>
            Redaction.Of(drawn.text, RedactionRules.Default).Found.All(found => found.Kind != drawn.kind)).QuickCheckThrowOnFailure();
    }
}
