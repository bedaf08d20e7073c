namespace PeerAssist.Privacy.Finders;

internal static class Addresses
{
    public static void Find(Sheet sheet)
    {
    }
}
