using System.Globalization;
using System.Text;

namespace PeerAssist.Privacy;

/// <summary>What is asked about single characters. The groups follow Unicode's properties, of which .NET offers only the category.</summary>
internal static class Signs
{
    public static readonly Rune ZeroWidthJoiner = new(0x200D);
    public static readonly Rune BlackFlag = new(0x1F3F4);
    public static readonly Rune CancelTag = new(0xE007F);

    public static bool IsJoiner(Rune sign) => sign.Value is 0x200C or 0x200D;

    public static bool IsDirectionMark(Rune sign) => sign.Value is 0x200E or 0x200F or 0x061C;

    public static bool IsTag(Rune sign) => sign.Value is >= 0xE0020 and <= 0xE007F;

    public static bool IsSelector(Rune sign) => sign.Value is (>= 0xFE00 and <= 0xFE0F) or (>= 0x180B and <= 0x180F and not 0x180E);

    public static bool IsIdeographSelector(Rune sign) => sign.Value is >= 0xE0100 and <= 0xE01EF;

    /// <summary>Signs that cannot be seen and are kept only where their neighbours need them.</summary>
    public static bool IsConditional(Rune sign) =>
        IsJoiner(sign) || IsDirectionMark(sign) || IsTag(sign) || IsSelector(sign) || IsIdeographSelector(sign);

    /// <summary>Signs that nobody needs to see: controls, overrides of direction, fillers, noncharacters.</summary>
    public static bool IsHidden(Rune sign) => sign.Value switch
    {
        '\n' or '\t' => false,
        0x034F or 0x115F or 0x1160 or 0x3164 or 0xFFA0 or 0x17B4 or 0x17B5 => true,
        >= 0xFDD0 and <= 0xFDEF => true,
        >= 0xE0000 and <= 0xE0FFF => !IsConditional(sign),
        _ when (sign.Value & 0xFFFE) == 0xFFFE => true,
        // Arabic number signs are formats by category, yet visible.
        (>= 0x0600 and <= 0x0605) or 0x06DD or 0x070F or 0x0890 or 0x0891 or 0x08E2 or 0x110BD or 0x110CD => false,
        _ => Rune.GetUnicodeCategory(sign) switch
        {
            UnicodeCategory.Control => true,
            UnicodeCategory.Format => !IsConditional(sign),
            _ => false,
        },
    };

    public static bool IsMark(Rune sign) =>
        Rune.GetUnicodeCategory(sign) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;

    public static bool IsRightToLeft(Rune sign) =>
        Rune.IsLetter(sign)
        && sign.Value is (>= 0x0590 and <= 0x08FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFC)
            or (>= 0x10800 and <= 0x10FFF) or (>= 0x1E800 and <= 0x1EFFF);

    /// <summary>Letters and marks of scripts whose spelling knows the joiners: Arabic to Mongolian and the Brahmic ones.</summary>
    public static bool UsesJoiners(Rune sign) =>
        sign.Value is (>= 0x0600 and <= 0x0DFF) or (>= 0x0F00 and <= 0x109F) or (>= 0x1780 and <= 0x18AF)
            or (>= 0xA800 and <= 0xABFF) or (>= 0xFB50 and <= 0xFDFF) or (>= 0x11000 and <= 0x11FFF)
        && (Rune.IsLetter(sign) || IsMark(sign) || Rune.GetUnicodeCategory(sign) == UnicodeCategory.SpacingCombiningMark);

    public static bool IsIdeograph(Rune sign) =>
        sign.Value is (>= 0x3400 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFD);

    /// <summary>What may stand between an emoji and the joiner behind it: selector, skin tone.</summary>
    public static bool DressesEmoji(Rune sign) => sign.Value is 0xFE0F or (>= 0x1F3FB and <= 0x1F3FF);

    /// <summary>
    /// Whether Unicode counts the sign as a pictograph. .NET has no such property, but its grapheme rules do: of all signs
    /// that start a grapheme only two pictographs become one by a joiner between them.
    /// </summary>
    public static bool IsPictograph(Rune sign)
    {
        if (sign.Value < 0xA9)
            return false;
        Span<char> pair = stackalloc char[5];
        var length = sign.EncodeToUtf16(pair);
        pair[length++] = '\u200D';
        length += sign.EncodeToUtf16(pair[length..]);
        return StringInfo.GetNextTextElementLength(pair[..length]) == length && StartsGrapheme(sign);
    }

    private static bool StartsGrapheme(Rune sign)
    {
        Span<char> pair = ['x', '\0', '\0'];
        var length = 1 + sign.EncodeToUtf16(pair[1..]);
        return StringInfo.GetNextTextElementLength(pair[..length]) == 1;
    }

    /// <summary>Whether nothing can be seen of the sign.</summary>
    public static bool IsBlank(Rune sign) =>
        Rune.IsWhiteSpace(sign) || IsHidden(sign) || IsConditional(sign) || sign.Value is 0x2800 or 0x180E;
}
