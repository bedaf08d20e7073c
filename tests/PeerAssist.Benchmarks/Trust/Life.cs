using PeerAssist.Answers;
using PeerAssist.Audits;
using PeerAssist.Chat;
using PeerAssist.Chat.Events;
using PeerAssist.Chat.Replies;
using PeerAssist.Questions;
using PeerAssist.Votes;

namespace PeerAssist.Benchmarks.Trust;

/// <summary>
/// Twelve weeks of a team of fifty. An asker finds out half of the time whether an answer works, and then tells; three colleagues read along,
/// and who knows better may correct. Nobody but the rules of the product decides what is served.
/// </summary>
internal sealed class Life(Scenario scenario, int seed)
{
    private const int People = 50;
    private const string Lead = "lea";
    private const double AsksADay = 0.8;
    private const double FirstWrong = 0.2;
    private const double Notices = 0.5;
    private const double Votes = 0.3;
    private const int ReadAlong = 3;
    private const double Corrects = 0.3;
    private const double CorrectsWrongly = 0.05;
    private const double Slips = 0.05;
    private const double LeadKnows = 0.9;
    private static readonly DateTimeOffset Monday = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);

    private readonly Random _random = new(seed);
    private readonly Clock _clock = new(Monday);
    private readonly Ledger _ledger = new();
    private readonly Dictionary<AnswerId, Topic> _topics = [];

    public async Task<Ledger> Run()
    {
        using var product = new Product(_clock);
        await product.Open(Lead);
        var world = new World(People, _random);
        var ring = new Ring(this, product, world, scenario.Ring);
        for (var week = 0; week < Ledger.Weeks; week++)
        {
            for (var day = 0; day < 5; day++)
            {
                _clock.MoveTo(Monday.AddDays((7 * week) + day));
                if (day == 0 && week > 0 && scenario.Audits)
                    await Audit(product, week);
                for (var ask = 0; ask < (int)(People * AsksADay); ask++)
                {
                    _clock.Pass(TimeSpan.FromMinutes(10));
                    await Ask(product, world, week);
                }

                if (scenario.Ring > 0 && week > 0)
                    await ring.Push();
                product.Rest();
            }
        }

        return _ledger;
    }

    /// <summary>Words an answer and keeps what became of it.</summary>
    public async Task<bool> Correct(Product product, string person, AnswerId id, Topic topic, string text, QuestionId? question = null)
    {
        var shown = (await product.Find(id)).Shown;
        if (await product.Do(person, (place, by, at) => new CorrectionOffered(place, by, at, id, shown.Number, new(text), null, question)) is not Result.Done)
            return false;
        _ledger.Word(id, text == topic.Right, _clock.GetUtcNow());
        return true;
    }

    public async Task<AnswerId?> Save(Product product, string person, Topic topic, string question, string text, QuestionId? asked)
    {
        if (await product.Do(person, (place, by, at) => new AnswerCaptured(place, by, at, question, new(text), null, asked, null)) is not Result.Done { Answer: { } id })
            return null;
        _topics[id] = topic;
        _ledger.Word(id, text == topic.Right, _clock.GetUtcNow());
        return id;
    }

    public static string Name(int person) => $"p{person}";

    private async Task Ask(Product product, World world, int week)
    {
        var (asker, topic) = (_random.Next(People), world.Draw());
        var text = topic.Ask(_random, world.Common);
        var answered = (Result.Answered)await product.Do(Name(asker), (place, by, at) => new QuestionPut(place, by, at, text));
        if (answered.Answers is not [var first, ..])
        {
            await Teach(product, world, topic, text, answered.Question);
            return;
        }

        var right = first.Parts.Text == topic.Right;
        _ledger.Serve(week, right, _topics[first.Id] != topic);
        if (asker < scenario.Random)
            await VoteAnyhow(product, asker, first.Id, answered.Question);
        else if (_random.NextDouble() < Notices)
            await Judge(product, asker, first.Id, answered.Question, right);
        for (var reader = 0; reader < ReadAlong; reader++)
            await ReadOn(product, world, topic, text, first, answered.Question, right);
    }

    /// <summary>Nobody has answered it yet: a colleague does, and one first answer of five is wrong.</summary>
    private async Task Teach(Product product, World world, Topic topic, string text, QuestionId question)
    {
        if (_topics.ContainsValue(topic) && _random.NextDouble() < 0.5)
            return;
        var person = Enumerable.Range(0, 10).Select(_ => _random.Next(scenario.Ring, People)).FirstOrDefault(one => world.Knows(one, topic), People - 1);
        await SaveFirst(product, person, topic, text, question);
    }

    private Task<AnswerId?> SaveFirst(Product product, int person, Topic topic, string text, QuestionId question)
    {
        var wrong = !_topics.ContainsValue(topic) && _random.NextDouble() < FirstWrong;
        return Save(product, Name(person), topic, text, wrong ? topic.Wrong(_random.Next(9)) : topic.Right, question);
    }

    private async Task Judge(Product product, int asker, AnswerId answer, QuestionId question, bool right)
    {
        var said = _random.NextDouble() < Slips ? !right : right;
        await product.Do(Name(asker), (place, by, at) => new OutcomeReported(place, by, at, question, answer, said));
        if (_random.NextDouble() < Votes)
            await Vote(product, asker, answer, question, said);
    }

    private async Task ReadOn(Product product, World world, Topic topic, string text, ShownAnswer first, QuestionId question, bool right)
    {
        var reader = _random.Next(scenario.Ring, People);
        if (reader < scenario.Random)
        {
            if (_random.NextDouble() < Votes)
                await VoteAnyhow(product, reader, first.Id, question);
        }
        else if (world.Knows(reader, topic) && _random.NextDouble() < Corrects)
        {
            await Mend(product, reader, topic, text, first, question, right);
        }
    }

    private async Task Mend(Product product, int reader, Topic topic, string text, ShownAnswer first, QuestionId question, bool right)
    {
        if (right || _topics[first.Id] != topic)
        {
            await Vote(product, reader, first.Id, question, right);

            // What the bot gives is about something else and nobody has answered this yet: who knows it answers in the thread.
            if (!right && !_topics.ContainsValue(topic))
                await SaveFirst(product, reader, topic, text, question);
            return;
        }

        var words = _random.NextDouble() < CorrectsWrongly ? topic.Wrong(_random.Next(9)) : topic.Right;
        await Correct(product, Name(reader), first.Id, topic, words, question);
    }

    private Task VoteAnyhow(Product product, int person, AnswerId answer, QuestionId question) =>
        Vote(product, person, answer, question, _random.NextDouble() < 0.5);

    private static Task<Result> Vote(Product product, int person, AnswerId answer, QuestionId question, bool helpful) =>
        product.Do(Name(person), (place, by, at) => new VoteCast(place, by, at, answer, helpful ? Verdict.Helpful : Verdict.NotRight, question));

    /// <summary>The lead looks at last week's list, marks it, and words anew what is wrong.</summary>
    private async Task Audit(Product product, int week)
    {
        var list = await product.Audit(Week.Of(Monday.AddDays(7 * (week - 1))));
        foreach (var change in list.Changes.Where(_ => _random.NextDouble() < LeadKnows))
        {
            var topic = _topics[change.Answer];
            var wrong = (change.Risk is null ? (await product.Find(change.Answer)).Shown.Parts.Text : change.Text) != topic.Right;
            await product.Do(Lead, (place, by, at) => new ChangeAudited(place, by, at, change.Entry, wrong ? Mark.Wrong : Mark.Right));
            if ((await product.Find(change.Answer)).Shown.Parts.Text != topic.Right)
                await Correct(product, Lead, change.Answer, topic, topic.Right);
        }
    }
}
