namespace PeerAssist.Tests;

/// <summary>Tests that put the machine under load run alone: beside others they would measure those.</summary>
[CollectionDefinition(nameof(UnderLoad), DisableParallelization = true)]
public sealed class UnderLoad;
