using PeerAssist.Questions;

namespace PeerAssist.Tests.Questions;

public sealed class QuestionFormTests
{
    [Theory]
    [InlineData("how do I reset the vpn token")]
    [InlineData("hey, who can open the gate")]
    [InlineData("the vpn token expired, what now?")]
    [InlineData("Hoe betaal ik een bon terug")]
    [InlineData("kan iemand de poort openen")]
    [InlineData("Perché non si apre il cancello")]
    [InlineData("İade nasıl yapılır acaba")]
    [InlineData("kupon ne kadar sürede gelir")]
    [InlineData("怎么退优惠券")]
    [InlineData("优惠券可以退款吗")]
    public void A_question_is_known_by_its_form_in_every_language(string text) => Assert.True(QuestionForm.Has(text));

    [Theory]
    [InlineData("")]
    [InlineData("what?")]
    [InlineData("I reset the vpn token of that customer")]
    [InlineData("The vpn token is broken again")]
    [InlineData("De bon is terugbetaald aan de klant")]
    [InlineData("Il cancello è di nuovo aperto")]
    [InlineData("Kuponu müşteriye iade ettim")]
    [InlineData("我已经把优惠券退给客户了")]
    public void What_tells_something_is_none(string text) => Assert.False(QuestionForm.Has(text));

    [Fact]
    public void A_long_story_is_none() => Assert.False(QuestionForm.Has("how " + new string('x', 600)));
}
