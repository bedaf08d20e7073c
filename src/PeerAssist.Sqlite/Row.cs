using Microsoft.Data.Sqlite;

namespace PeerAssist.Sqlite;

/// <summary>The row a reader stands on, in the types of our tables; columns are counted as in the statement.</summary>
internal readonly struct Row(SqliteDataReader reader)
{
    public string Text(int column) => reader.GetString(column);

    public string? TextOrNone(int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    public long Number(int column) => reader.GetInt64(column);

    public int Int(int column) => reader.GetInt32(column);

    public double Real(int column) => reader.GetDouble(column);

    public int? IntOrNone(int column) => reader.IsDBNull(column) ? null : reader.GetInt32(column);

    public bool Flag(int column) => reader.GetInt64(column) != 0;

    public DateTimeOffset Time(int column) => new(reader.GetInt64(column), TimeSpan.Zero);

    public DateTimeOffset? TimeOrNone(int column) => reader.IsDBNull(column) ? null : Time(column);

    public byte[] Bytes(int column) => reader.GetFieldValue<byte[]>(column);

    public bool Has(int column) => !reader.IsDBNull(column);

    /// <summary>The flag in a column that stands behind those of a table that may grow.</summary>
    public bool? NamedFlag(string column)
    {
        var ordinal = reader.GetOrdinal(column);
        return reader.IsDBNull(ordinal) ? null : Flag(ordinal);
    }

    public T Name<T>(int column)
        where T : struct, Enum => Enum.Parse<T>(reader.GetString(column));

    public T Json<T>(int column) => Stored.Read<T>(reader.GetString(column));

    /// <summary>The id in a column that may be empty.</summary>
    public T? Id<T>(int column, Func<string, T> id)
        where T : struct => reader.IsDBNull(column) ? null : id(reader.GetString(column));
}
