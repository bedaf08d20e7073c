using System.Net;
using System.Net.Sockets;

namespace PeerAssist.Tests.Host;

/// <summary>What cannot start says why in one sentence and leaves everything as it was.</summary>
public sealed class StartTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("peerassist-start-").FullName;

    [Fact]
    public async Task A_second_server_on_the_same_data_is_refused()
    {
        using var first = await ServerProcess.Start(_directory);

        var (exit, _, error) = await ServerProcess.Run(_directory, "demo");

        Assert.Equal(1, exit);
        Assert.Single(error.Trim().Split('\n'));
        Assert.Contains("Another PeerAssist server", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_in_use_is_told_with_the_setting_that_chooses_another()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => ServerProcess.Start(_directory, port: port));

        Assert.Contains("Server:Urls", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_setting_given_as_an_option_is_told_where_settings_belong()
    {
        var (exit, _, error) = await ServerProcess.Run(_directory, "demo", "--Server:Urls=http://127.0.0.1:5090");

        Assert.Equal(2, exit);
        Assert.Contains("appsettings.json", Assert.Single(error.Trim().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_verb_is_wrong_usage()
    {
        var (exit, output, error) = await ServerProcess.Run(_directory, "dance");

        Assert.Equal((2, ""), (exit, output));
        Assert.Single(error.Trim().Split('\n'));
    }

    [Fact]
    public async Task The_help_calls_the_program_by_the_name_people_type()
    {
        var (exit, output, _) = await ServerProcess.Run(_directory, "--help");

        Assert.Equal(0, exit);
        Assert.Contains("peerassist [command]", output, StringComparison.Ordinal);
        Assert.DoesNotContain("PeerAssist.Host", output, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_directory, recursive: true);
}
