namespace PeerAssist.Web.Workspaces;

/// <summary>Somebody who uses the chat.</summary>
/// <param name="Id">Names the person within the workspace: lower-case letters, digits and hyphens.</param>
/// <param name="Name">As colleagues see it.</param>
/// <param name="Language">Two-letter code of the language the person reads the page in.</param>
/// <param name="Role">What the person does, in the person's own words; may be empty.</param>
public sealed record WebPerson(string Id, string Name, string Language, string Role = "");
