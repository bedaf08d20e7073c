using System.Globalization;
using Microsoft.Data.Sqlite;
using PeerAssist.Answers;
using PeerAssist.Chat;
using PeerAssist.Notices;
using PeerAssist.Organisations;
using PeerAssist.Policies;
using PeerAssist.Questions;
using PeerAssist.Stores;
using SQLitePCL;

namespace PeerAssist.Sqlite;

/// <summary>
/// Runs statements on one connection. A statement is an interpolated string whose holes become parameters, never text; there is no way
/// to hand over a ready string. Prepared statements are kept for the life of the connection.
/// </summary>
internal sealed class Statements(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<string, SqliteCommand> _prepared = new(StringComparer.Ordinal);

    /// <summary>Whether a transaction is open; SQLite ends one by itself when the disk is full.</summary>
    public bool InTransaction => raw.sqlite3_get_autocommit(connection.Handle) == 0;

    /// <summary>Why nothing can be written in this session any more; none as long as it can.</summary>
    public StoreFullException? Broken { get; private set; }

    /// <summary>Starts a session: a disk that was full before may have space again.</summary>
    public void Begin(string statement)
    {
        Broken = null;
        Control(statement);
    }

    /// <summary>Starts a session, unless another process holds the lock.</summary>
    public bool TryBegin(string statement)
    {
        Broken = null;
        var code = TryControl(statement);
        return code == raw.SQLITE_OK || (code == raw.SQLITE_BUSY ? false : throw Failure(code));
    }

    public void ThrowIfBroken()
    {
        if (Broken is not null)
        {
            throw new StoreFullException(Broken.Message, Broken);
        }

        if (!InTransaction)
        {
            throw new InvalidOperationException("The session's transaction has ended.");
        }
    }

    /// <summary>Runs a statement of transaction control; returns SQLite's code and leaves it to the caller.</summary>
    public int TryControl(string statement) => raw.sqlite3_exec(connection.Handle, statement);

    public void Control(string statement)
    {
        var code = TryControl(statement);
        if (code != raw.SQLITE_OK)
        {
            throw Failure(code);
        }
    }

    /// <summary>Runs a statement that gives no rows.</summary>
    /// <returns>How many rows it changed.</returns>
    public Task<int> Run(FormattableString sql, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            return Task.FromResult(Prepare(sql).ExecuteNonQuery());
        }
        catch (SqliteException exception) when (IsFull(exception))
        {
            throw Break(exception);
        }
    }

    /// <summary>The rows of a statement.</summary>
    public async Task<IReadOnlyList<T>> Many<T>(FormattableString sql, Func<Row, T> read, CancellationToken cancellationToken)
    {
        var rows = new List<T>();
        await Each(sql, row => rows.Add(read(row)), cancellationToken);
        return rows;
    }

    /// <summary>Does something with each row of a statement.</summary>
    public Task Each(FormattableString sql, Action<Row> act, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            using var reader = Prepare(sql).ExecuteReader();
            while (reader.Read())
            {
                act(new(reader));
            }

            return Task.CompletedTask;
        }
        catch (SqliteException exception) when (IsFull(exception))
        {
            throw Break(exception);
        }
    }

    /// <summary>The first row of a statement; none when there is none.</summary>
    public async Task<T?> One<T>(FormattableString sql, Func<Row, T> read, CancellationToken cancellationToken)
        where T : class
    {
        var rows = await Many(sql, read, cancellationToken);
        return rows.Count == 0 ? null : rows[0];
    }

    /// <summary>The number that a statement gives.</summary>
    public async Task<long> Number(FormattableString sql, CancellationToken cancellationToken) =>
        (await Many(sql, row => row.Number(0), cancellationToken))[0];

    public void Dispose()
    {
        foreach (var command in _prepared.Values)
        {
            command.Dispose();
        }

        connection.Dispose();
    }

    private SqliteCommand Prepare(FormattableString sql)
    {
        ThrowIfBroken();
        if (!_prepared.TryGetValue(sql.Format, out var command))
        {
            command = Command(sql.Format, sql.ArgumentCount);
            _prepared.Add(sql.Format, command);
        }

        Bind(command, sql);
        return command;
    }

    private SqliteCommand Command(string format, int parameters)
    {
        var names = Enumerable.Range(0, parameters).Select(number => string.Create(CultureInfo.InvariantCulture, $"${number}")).ToArray();
        var command = connection.CreateCommand();
        command.CommandText = string.Format(CultureInfo.InvariantCulture, format, [.. names]);
        foreach (var name in names)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = name });
        }

        return command;
    }

    private static void Bind(SqliteCommand command, FormattableString sql)
    {
        for (var number = 0; number < sql.ArgumentCount; number++)
        {
            command.Parameters[number].Value = Column(sql.GetArgument(number));
        }
    }

    private static object Column(object? value) => value switch
    {
        null => DBNull.Value,
        OrganisationId id => id.Value,
        ContributorId id => id.Value,
        AnswerId id => id.Value,
        QuestionId id => id.Value,
        WorkspaceId id => id.Value,
        MessageId id => id.Value,
        NoticeId id => id.Value,
        PolicyId id => id.Value,
        RequestId id => id.Value,
        DateTimeOffset time => time.UtcTicks,
        bool flag => flag ? 1L : 0L,
        Enum name => name.ToString(),
        string or int or long or double or byte[] => value,
        _ => throw new ArgumentException($"A {value.GetType().Name} has no column."),
    };

    // A disk that is full shows as either, depending on which file could not grow.
    private static bool IsFull(SqliteException exception) => exception.SqliteErrorCode is raw.SQLITE_FULL or raw.SQLITE_IOERR;

    private StoreFullException Break(SqliteException exception) =>
        Broken = new("The store cannot write: its disk is full or does not answer.", exception);

    private Exception Failure(int code)
    {
        var exception = new SqliteException(
            raw.sqlite3_errmsg(connection.Handle).utf8_to_string(), code, raw.sqlite3_extended_errcode(connection.Handle));
        return IsFull(exception) ? Break(exception) : exception;
    }
}
