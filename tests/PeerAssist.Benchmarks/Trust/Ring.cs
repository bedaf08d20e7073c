using PeerAssist.Answers;
using PeerAssist.Chat;
using PeerAssist.Chat.Events;
using PeerAssist.Votes;

namespace PeerAssist.Benchmarks.Trust;

/// <summary>
/// A few people who push one wrong answer to what is asked most. Day by day each asks for it in other words, finds the wrong answer
/// helpful and the others not right, reports that it worked, and brings the wrong words back when somebody corrected them.
/// </summary>
internal sealed class Ring(Life life, Product product, World world, int members)
{
    private readonly Random _random = new(members);
    private AnswerId? _pushed;

    public async Task Push()
    {
        var topic = world.All[0];
        _pushed ??= await life.Save(product, Life.Name(0), topic, topic.Ask(_random, world.Common), topic.Wrong(0), asked: null);
        if (_pushed is not { } wrong)
            return;
        for (var member = 0; member < members; member++)
        {
            if ((await product.Find(wrong)).Shown.Parts.Text != topic.Wrong(0))
                await life.Correct(product, Life.Name(member), wrong, topic, topic.Wrong(0));
            await Praise(member, topic, wrong);
        }
    }

    private async Task Praise(int member, Topic topic, AnswerId wrong)
    {
        var name = Life.Name(member);
        var text = topic.Ask(_random, world.Common);
        var asked = (Result.Answered)await product.Do(name, (place, by, at) => new QuestionPut(place, by, at, text));
        await product.Do(name, (place, by, at) => new VoteCast(place, by, at, wrong, Verdict.Helpful, asked.Question));
        if (asked.Answers.Count > 0)
            await product.Do(name, (place, by, at) => new OutcomeReported(place, by, at, asked.Question, wrong, Worked: true));
        foreach (var rival in asked.Answers.Where(answer => answer.Id != wrong))
            await product.Do(name, (place, by, at) => new VoteCast(place, by, at, rival.Id, Verdict.NotRight, asked.Question));
    }
}
