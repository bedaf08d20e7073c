import { who } from "./api.js";
import { openAvailability } from "./available.js";
import { chat } from "./chat.js";
import { avatar, button, el, icon } from "./dom.js";
import { openHelp } from "./help.js";
import { openMenu } from "./menu.js";
import { openQuestions } from "./open.js";
import { count, t } from "./texts.js";
import { nextTheme, theme } from "./theme.js";

/** The channels, the direct chat with the bot, and who one is. */
export function drawRail(rail) {
  const items = [...chat.channels.values()];
  const direct = items.filter((channel) => channel.kind === "direct");
  rail.setAttribute("aria-label", t("web.channels"));
  const focused = rail.contains(document.activeElement) ? document.activeElement.dataset.key : null;
  rail.replaceChildren(
    el("header", {}, el("img", { class: "logo", src: "/chat/app/icon.svg", alt: "" }),
      el("div", {}, el("strong", {}, chat.workspace.name), el("span", { class: "aside" }, "PeerAssist"))),
    el("div", { class: "groups" },
      el("h2", { id: "railChannels" }, t("web.channels")),
      el("ul", { role: "list", "aria-labelledby": "railChannels" }, items.filter((channel) => channel.kind !== "direct").map(item)),
      el("h2", { id: "railDirect" }, t("web.direct")),
      el("ul", { role: "list", "aria-labelledby": "railDirect" }, direct.map(item)),
      button(t("web.open-questions"), openQuestions, { look: "quiet openQuestions", mark: "help", key: "open" })),
    el("footer", {}, me()));
  if (focused) rail.querySelector(`[data-key="${CSS.escape(focused)}"]`)?.focus();
}

export const channelName = (channel) => channel.kind === "direct" ? "PeerAssist" : channel.name;

function item(channel) {
  const open = chat.open.channel === channel.id;
  const unread = channel.unread > 0;
  const says = [channelName(channel), channel.kind === "private" ? t("web.private") : null, unread ? t("web.unread", channel.unread) : null];
  return el("li", {}, el("button", {
    type: "button", class: `channelItem${unread ? " unread" : ""}`, "aria-current": open ? "page" : undefined, data: { key: `channel${channel.id}` },
    "aria-label": says.filter(Boolean).join(", "), on: { click: () => { chat.go(channel.id); document.body.dataset.pane = "channel"; } },
  }, channel.kind === "direct" ? avatar("PeerAssist", true) : icon(channel.kind === "private" ? "lock" : "hash"),
  el("span", { class: "channelName" }, channelName(channel)),
  unread ? el("span", { class: "badge", "aria-hidden": "true" }, count(channel.unread)) : null));
}

function me() {
  return el("button", {
    type: "button", class: "me", "aria-haspopup": "menu", data: { key: "me" },
    "aria-label": t("web.you-are", chat.me.name), on: { click: (event) => meMenu(event.currentTarget) },
  }, avatar(chat.me.name), el("span", { class: "meName" }, el("strong", {}, chat.me.name), el("span", { class: "aside" }, chat.me.role)), icon("more"));
}

function meMenu(anchor) {
  const others = chat.workspace.demo ? [...chat.people.values()] : [];
  openMenu(anchor, [
    ...others.map((person) => ({
      label: person.name, hint: person.language.toUpperCase(), chosen: person.id === chat.me.id, act: () => become(person.id),
    })),
    others.length ? { label: t("web.second-window"), mark: "link", href: `/?as=${others.find((person) => person.id !== chat.me.id).id}${location.hash}` } : null,
    others.length ? { line: true } : null,
    { label: t("web.available"), mark: "clock", act: openAvailability },
    { label: t(`web.theme-${theme()}`), mark: "sun", act: () => { nextTheme(); } },
    { label: t("web.help"), mark: "help", hint: "?", act: openHelp },
  ]);
}

/** Goes on as another person of the demo, in this window. */
export function become(person) {
  sessionStorage.setItem("as", person);
  const address = new URL(location.href);
  if (address.searchParams.has("as")) address.searchParams.set("as", person);
  const there = chat.channel?.kind === "direct" ? "" : address.hash;
  if (person === who.id && address.href === location.href) return;
  history.replaceState(null, "", `${address.pathname}${address.search}${there}`);
  location.reload();
}

export const menuButton = () => button(t("web.channels"), () => {
  document.body.dataset.pane = "rail";
  document.querySelector('#rail [aria-current="page"]')?.focus();
}, { look: "tool toRail", mark: "back", quiet: true });
