import { api, Refused } from "./api.js";
import { answerRequest, correct, perform, saveAsAnswer } from "./acts.js";
import { drawAnswers } from "./card.js";
import { chat } from "./chat.js";
import { drawPieces } from "./difference.js";
import { ask } from "./dialogs.js";
import { avatar, button, el, fresh, icon } from "./dom.js";
import { withLinks } from "./links.js";
import { openMenu } from "./menu.js";
import { clock, count, list, moment, t } from "./texts.js";
import { toast } from "./toast.js";

/** Draws one message, with all that can be done with it. */
export function drawMessage(message, { inThread }) {
  const bot = !message.by;
  const name = chat.name(message.by);
  const says = el("div", { class: "says" }, ...content(message));
  return el("li", {
    class: `message${bot ? " bot" : ""}${message.gone ? " gone" : ""}`, tabindex: -1, data: { id: message.id, number: message.number },
    "aria-label": `${name}, ${clock(message.at)}`,
  },
  avatar(name, bot),
  el("div", { class: "body" },
    el("header", {},
      el("span", { class: "name" }, name),
      bot ? el("span", { class: "app" }, t("web.app")) : null,
      el("time", { datetime: message.at, title: moment(message.at) }, clock(message.at)),
      message.edited ? el("span", { class: "aside", title: moment(message.edited) }, t("web.edited")) : null,
      message.onlyMe ? el("span", { class: "aside only" }, t("web.only-you")) : null),
    says,
    reactions(message),
    inThread ? null : replies(message)),
  message.gone ? null : tools(message, says, inThread));
}

function content(message) {
  if (message.gone) return [el("p", { class: "text" }, message.text || t("web.gone"))];
  if (message.answer) return [drawAnswers(message)];
  if (message.note) return note(message);
  return [el("p", { class: "text", dir: "auto" }, ...mentions(message.text))];
}

function mentions(text) {
  const parts = text.split(/((?<![\p{L}\p{N}._%+-])[@＠]peerassist(?![\p{L}\p{N}_-]))/iu);
  return parts.flatMap((part, place) => place % 2 === 1 ? [el("span", { class: "mention" }, part)] : withLinks(part));
}

function note(message) {
  const { kind, text } = message.note;
  return [
    el("p", { class: "text", dir: "auto" }, ...withLinks(text)),
    message.note.difference?.length ? drawPieces(message.note.difference) : null,
    asks(message),
    kind === "captureOffer"
      ? el("div", { class: "acts" }, button(t("action.save"), () => saveAsAnswer(message), { look: "main", mark: "save", key: "save" }))
      : null,
    (kind === "policyChanged" || kind === "policyGone") && message.note.answer
      ? el("div", { class: "acts" },
        button(t("action.still-right"), () => perform("still-right", message, { answer: message.note.answer }), { look: "main", mark: "check", key: "still" }),
        button(t("action.correct"), () => correct(message, { id: message.note.answer }), { mark: "edit", key: "correct" }))
      : null,
    (kind === "alike" || kind === "contrary") && message.note.other
      ? el("div", { class: "acts" }, button(t("action.compare"), () => perform("pair", message, { answer: message.note.answer, other: message.note.other }), { look: "main", key: "pair" }))
      : null,
    (kind === "awaitsConfirmation" || kind === "recalled") && message.note.answer
      ? el("div", { class: "acts" }, button(t("action.history"), () => perform("history", message, { answer: message.note.answer }), { key: "history" }))
      : null,
  ];
}

// Whoever is asked alone can say no; a whole channel just answers.
function asks(message) {
  const { kind } = message.note;
  if (!["requestedColleague", "requestedChannel", "requestedLead"].includes(kind)) return null;
  return el("div", { class: "acts" },
    button(t("action.answer"), () => answerRequest(message), { look: "main", mark: "edit", key: "answer" }),
    kind === "requestedColleague" ? button(t("action.decline"), () => perform("decline", message), { key: "decline" }) : null,
    kind === "requestedColleague" ? button(t("action.leave-me"), () => perform("leave-me", message), { look: "quiet", key: "leave-me" }) : null);
}

function reactions(message) {
  if (message.reactions.length === 0) return null;
  return el("div", { class: "reactions" }, message.reactions.map(({ emoji, people }) => {
    const mine = people.includes(chat.me.id);
    const names = list(people.map((person) => chat.name(person)));
    return el("button", {
      type: "button", class: "reaction", "aria-pressed": String(mine), title: names, "aria-label": `${emoji} ${count(people.length)}: ${names}`,
      data: { key: `reaction${emoji}` }, on: { click: () => react(message, emoji, !mine) },
    }, el("span", {}, emoji), el("span", {}, count(people.length)));
  }));
}

function replies(message) {
  if (!message.replies) return null;
  const { count: number, last, people } = message.replies;
  return el("button", {
    type: "button", class: `replies${chat.hasNews(message.id) ? " fresh" : ""}`, data: { key: "replies" },
    on: { click: (event) => { event.currentTarget.classList.remove("fresh"); chat.go(message.channel, message.id); } },
  },
    el("span", { class: "faces" }, people.slice(0, 4).map((person) => avatar(chat.name(person), !person))),
    el("span", { class: "much" }, t("web.replies", number), chat.hasNews(message.id) ? el("span", { class: "unseen" }, ` (${t("web.new")})`) : null),
    el("span", { class: "aside" }, t("web.last-reply", clock(last))));
}

function tools(message, says, inThread) {
  const mine = message.by === chat.me.id;
  const act = (name, label, mark, go) => button(label, go, { look: "tool", mark, quiet: true, key: name, tabindex: 0, "data-act": name });
  return el("div", { class: "tools", role: "toolbar", "aria-label": t("web.tools") },
    act("emoji", t("web.react"), "smile", (event) => pickEmoji(event.currentTarget, message)),
    inThread || message.thread ? null : act("reply", t("web.reply"), "reply", () => chat.go(message.channel, message.id)),
    message.by ? act("save", t("action.save"), "save", () => saveAsAnswer(message)) : null,
    mine ? act("edit", t("web.edit"), "edit", () => edit(message, says)) : null,
    mine ? act("delete", t("web.delete"), "close", () => remove(message)) : null);
}

function pickEmoji(anchor, message) {
  const all = [...chat.emoji.helpful, ...chat.emoji.notRight, ...chat.emoji.plain];
  const meaning = (emoji) => chat.emoji.helpful.includes(emoji) ? t("web.emoji-helpful")
    : chat.emoji.notRight.includes(emoji) ? t("web.emoji-not-right") : "";
  openMenu(anchor, all.map((emoji) => ({
    label: emoji, hint: meaning(emoji), act: () => react(message, emoji, !message.reactions.some((one) => one.emoji === emoji && one.people.includes(chat.me.id))),
  })), "emoji");
}

async function react(message, emoji, added) {
  try { await api.react(message, { id: fresh(), emoji, added }); chat.acted("react", { emoji, added }, message); } catch (fault) { complain(fault); }
}

function edit(message, says) {
  const id = fresh();
  const box = el("textarea", { class: "field", rows: 3, dir: "auto", maxlength: 40_000, "aria-label": t("web.edit"), value: message.text });
  const before = [...says.childNodes];
  const fault = el("p", { class: "fault", role: "alert" });
  const back = () => { says.replaceChildren(...before); says.closest("li").focus(); };
  const save = async () => {
    try {
      const changed = await api.edit(message, { id, text: box.value });
      says.replaceChildren(...content(changed));
      says.closest("li").focus();
    } catch (refused) { fault.textContent = refused.message; box.focus(); }
  };
  box.addEventListener("keydown", (event) => {
    if (event.key === "Escape") { event.stopPropagation(); back(); }
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) { event.preventDefault(); save(); }
  });
  says.replaceChildren(box, fault, el("div", { class: "acts" },
    button(t("web.keep"), save, { look: "main" }), button(t("action.cancel"), back)));
  box.focus();
}

async function remove(message) {
  if (!await ask(t("web.delete-title"), t("web.delete-text"), t("web.delete"))) return;
  try { await api.remove(message); } catch (fault) { complain(fault); }
}

const complain = (fault) => { if (fault instanceof Refused) toast(fault.message, "fault"); else throw fault; };
