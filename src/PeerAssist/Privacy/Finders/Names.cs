namespace PeerAssist.Privacy.Finders;

internal static class Names
{
    public static void Find(Sheet sheet)
    {
    }
}
