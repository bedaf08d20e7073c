using PeerAssist.Chat;
using PeerAssist.Chat.Events;

namespace PeerAssist.Tests.Questions;

public class ExplainStories
{
    [Fact]
    public async Task Each_reason_is_told_once_with_the_similar_question_in_it_and_nothing_is_certain()
    {
        await using var team = await Team.Start();
        var id = await team.Save("anna", "how do I refund a voucher?", "Open the order and choose refund.");
        await team.Save("anna", "where is the spare key of the warehouse?", "Behind the counter.");
        var asked = await team.Ask("ben", "how do I refund a voucher?");

        var look = new Looked(team.General, Team.Person("ben"), team.Time.GetUtcNow(), Look.Why, team.ReplyTo(asked).Question, id);
        var told = Assert.IsType<Result.Explained>(await team.Do(look)).Sentences;

        var similar = Assert.Single(told, sentence => sentence.StartsWith("It answered a similar question", StringComparison.Ordinal));
        Assert.Contains("“how do I refund a voucher?”", similar, StringComparison.Ordinal);
        Assert.Contains("of the weight", similar, StringComparison.Ordinal);
        Assert.Matches("estimated at [0-9]{1,2}%", told[^1]);
    }
}
