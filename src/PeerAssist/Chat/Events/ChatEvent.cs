using System.Text.Json.Serialization;

namespace PeerAssist.Chat.Events;

/// <summary>Something that happened in a chat, in words every platform shares.</summary>
/// <param name="Place">Where it happened.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When, by the platform's clock: events of one conversation are put in this order.</param>
[JsonDerivedType(typeof(MessagePosted), nameof(MessagePosted))]
[JsonDerivedType(typeof(MessageEdited), nameof(MessageEdited))]
[JsonDerivedType(typeof(MessageDeleted), nameof(MessageDeleted))]
[JsonDerivedType(typeof(BotJoined), nameof(BotJoined))]
[JsonDerivedType(typeof(ChannelDescribed), nameof(ChannelDescribed))]
[JsonDerivedType(typeof(MembersChanged), nameof(MembersChanged))]
[JsonDerivedType(typeof(VoteCast), nameof(VoteCast))]
[JsonDerivedType(typeof(VoteWithdrawn), nameof(VoteWithdrawn))]
[JsonDerivedType(typeof(Reacted), nameof(Reacted))]
[JsonDerivedType(typeof(CorrectionOffered), nameof(CorrectionOffered))]
[JsonDerivedType(typeof(CorrectionConfirmed), nameof(CorrectionConfirmed))]
[JsonDerivedType(typeof(CorrectionUndone), nameof(CorrectionUndone))]
[JsonDerivedType(typeof(AnswerCaptured), nameof(AnswerCaptured))]
[JsonDerivedType(typeof(AnswersMerged), nameof(AnswersMerged))]
[JsonDerivedType(typeof(DisagreementSettled), nameof(DisagreementSettled))]
[JsonDerivedType(typeof(MergeUndone), nameof(MergeUndone))]
[JsonDerivedType(typeof(PolicyWritten), nameof(PolicyWritten))]
[JsonDerivedType(typeof(PolicyRemoved), nameof(PolicyRemoved))]
[JsonDerivedType(typeof(StillRight), nameof(StillRight))]
[JsonDerivedType(typeof(AnswersSetApart), nameof(AnswersSetApart))]
[JsonDerivedType(typeof(AnswerRetired), nameof(AnswerRetired))]
[JsonDerivedType(typeof(AnswerRestored), nameof(AnswerRestored))]
[JsonDerivedType(typeof(OutcomeReported), nameof(OutcomeReported))]
[JsonDerivedType(typeof(Thanked), nameof(Thanked))]
[JsonDerivedType(typeof(TeamAsked), nameof(TeamAsked))]
[JsonDerivedType(typeof(QuestionPut), nameof(QuestionPut))]
[JsonDerivedType(typeof(RequestDeclined), nameof(RequestDeclined))]
[JsonDerivedType(typeof(AvailabilitySaid), nameof(AvailabilitySaid))]
[JsonDerivedType(typeof(Looked), nameof(Looked))]
[JsonDerivedType(typeof(ChangeAudited), nameof(ChangeAudited))]
[JsonDerivedType(typeof(WorkTakenBack), nameof(WorkTakenBack))]
[JsonDerivedType(typeof(RoleGiven), nameof(RoleGiven))]
public abstract record ChatEvent(Place Place, Person By, DateTimeOffset At);
