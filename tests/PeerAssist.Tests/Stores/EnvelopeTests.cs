using System.Security.Cryptography;
using FsCheck;
using FsCheck.Fluent;
using PeerAssist.Privacy;

namespace PeerAssist.Tests.Stores;

public sealed class EnvelopeTests
{
    private static readonly KeyValuePair<string, byte[]> Old = new("old", [.. Enumerable.Repeat((byte)1, KeyRing.KeyLength)]);
    private static readonly KeyValuePair<string, byte[]> Fresh = new("fresh", [.. Enumerable.Repeat((byte)2, KeyRing.KeyLength)]);

    [Fact]
    public void Whatever_is_sealed_is_opened_for_the_same_place() => Prop.ForAll<byte[], string?, string?>((value, adapter, key) =>
    {
        var envelope = new Envelope(new([Old]));
        return envelope.Open(envelope.Seal(value, adapter ?? "", key ?? ""), adapter ?? "", key ?? "").SequenceEqual(value);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_changed_bit_anywhere_is_noticed()
    {
        var envelope = new Envelope(new([Old]));
        var value = envelope.Seal("token"u8, "slack", "T1");
        for (var bit = 0; bit < value.Length * 8; bit++)
        {
            var changed = value.ToArray();
            changed[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.ThrowsAny<CryptographicException>(() => envelope.Open(changed, "slack", "T1"));
        }
    }

    [Fact]
    public void A_value_that_was_cut_off_is_refused()
    {
        var envelope = new Envelope(new([Old]));
        var value = envelope.Seal("token"u8, "slack", "T1");

        Assert.All(Enumerable.Range(0, value.Length), length =>
            Assert.ThrowsAny<CryptographicException>(() => envelope.Open(value.AsSpan(0, length), "slack", "T1")));
    }

    [Fact]
    public void A_value_cannot_be_moved_to_another_place()
    {
        var envelope = new Envelope(new([Old]));
        var value = envelope.Seal("token"u8, "slack", "T1");

        Assert.ThrowsAny<CryptographicException>(() => envelope.Open(value, "slack", "T2"));
        Assert.ThrowsAny<CryptographicException>(() => envelope.Open(value, "slackT", "1"));
        Assert.ThrowsAny<CryptographicException>(() => envelope.Open(value, "slack"));
    }

    [Fact]
    public void The_same_value_is_sealed_differently_each_time()
    {
        var envelope = new Envelope(new([Old]));

        Assert.NotEqual(envelope.Seal("token"u8, "slack"), envelope.Seal("token"u8, "slack"));
    }

    [Fact]
    public void A_new_key_opens_what_the_old_one_sealed_until_the_old_one_is_taken_away()
    {
        var value = new Envelope(new([Old])).Seal("token"u8, "slack");

        Assert.Equal("token"u8.ToArray(), new Envelope(new([Old, Fresh])).Open(value, "slack"));
        Assert.ThrowsAny<CryptographicException>(() => new Envelope(new([Fresh])).Open(value, "slack"));
    }

    [Fact]
    public void A_ring_without_a_usable_key_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new KeyRing([]));
        Assert.Throws<ArgumentException>(() => new KeyRing([Old, Old]));
        Assert.Throws<ArgumentException>(() => new KeyRing([new("short", new byte[16])]));
    }
}
