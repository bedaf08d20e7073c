using PeerAssist.Questions;

namespace PeerAssist.Tests.Questions;

public class TopicsTests
{
    [Fact]
    public void The_same_question_in_other_letters_and_nearly_other_words_is_one()
    {
        string[] questions =
        [
            "Which font is used when a pen is engraved?", "where is the canteen", "which font is used when a pen gets engraved",
            "kuponun süresi doldu, uzatılabilir mi?", "KUPONUN SÜRESI DOLDU UZATILABILIR MI", "过期的代金券还能用吗？", "过期的代金券还能不能用",
        ];

        var same = Topics.Same(questions).Select(topic => topic.Members.Order().ToArray()).OrderBy(members => members[0]);

        Assert.Equal([[0, 2], [1], [3, 4], [5, 6]], same);
    }

    [Fact]
    public void Every_question_is_in_exactly_one_topic_and_the_grouping_is_a_function_of_the_questions()
    {
        var random = new Random(5);
        string[] words = ["refund", "voucher", "parcel", "engrave", "watch", "late", "how", "the", "a", "can", "we"];
        var questions = Enumerable.Range(0, 200).Select(_ => string.Join(' ', Enumerable.Range(0, 5).Select(_ => words[random.Next(words.Length)]))).ToList();

        var topics = Topics.Of(questions);

        Assert.Equal(Enumerable.Range(0, questions.Count), topics.SelectMany(topic => topic.Members).Order());
        Assert.Equivalent(topics, Topics.Of(questions));
    }

    [Fact]
    public void Nothing_and_texts_without_words_are_no_failure()
    {
        Assert.Empty(Topics.Of([]));
        Assert.Equal(2, Topics.Same(["", "???"]).Sum(topic => topic.Members.Count));
    }
}
