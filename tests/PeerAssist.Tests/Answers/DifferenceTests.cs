using FsCheck;
using FsCheck.Fluent;
using PeerAssist.Answers;

namespace PeerAssist.Tests.Answers;

public class DifferenceTests
{
    [Theory]
    [InlineData("It takes two days.", "It takes five days.", "It takes |-two|+five| days.")]
    [InlineData("Up to £50", "Up to £75 at once", "Up to £|-50|+75 at once")]
    [InlineData("退款需要三天。", "退款需要五天。", "退款需要|-三|+五|天。")]
    [InlineData("", "new", "+new")]
    [InlineData("old", "", "-old")]
    [InlineData("seven days", "ten weeks", "-seven days|+ten weeks")]
    [InlineData("same", "same", "")]
    [InlineData("a 😀 b", "a 😁 b", "a |-😀|+😁| b")]
    public void Pieces_say_what_stayed_went_and_came(string before, string after, string expected) =>
        Assert.Equal(expected, string.Join('|', Difference.Of(before, after).Select(Say)));

    [Fact]
    public void What_stayed_is_cut_to_what_is_near_the_change()
    {
        var long_ = string.Join(' ', Enumerable.Repeat("word", 200));

        var pieces = Difference.Of($"{long_} old {long_}", $"{long_} new {long_}");

        Assert.Equal(["Same", "Gone", "Came", "Same"], pieces.Select(piece => piece.Kind.ToString()));
        Assert.All(pieces, piece => Assert.InRange(piece.Text.Length, 1, 100));
    }

    [Fact]
    public void Both_wordings_come_out_of_the_pieces_again()
    {
        var words = Gen.Elements("a", "b", "two", "五", " ", "\n", "€", "😀");
        var texts = words.ArrayOf(12).Select(string.Concat);

        Prop.ForAll(texts.ToArbitrary(), texts.ToArbitrary(), (before, after) =>
        {
            var pieces = Difference.Of(before, after);
            var without = (PieceKind kind) => string.Concat(pieces.Where(piece => piece.Kind != kind).Select(piece => piece.Text));
            return before == after ? pieces.Count == 0 : without(PieceKind.Came) == before && without(PieceKind.Gone) == after;
        }).QuickCheckThrowOnFailure();
    }

    private static string Say(Piece piece) => piece.Kind switch { PieceKind.Gone => $"-{piece.Text}", PieceKind.Came => $"+{piece.Text}", _ => piece.Text };
}
