import { api } from "./api.js";
import { t } from "./texts.js";

/** What this window knows of the chat. Parts of the page listen to it: `message`, `channels`, `open`, `acted`. */
class Chat extends EventTarget {
  me = null;
  availability = null;
  workspace = null;
  people = new Map();
  channels = new Map();
  emoji = { helpful: [], notRight: [], plain: [] };
  longest = 8000;
  number = 0;
  open = { channel: null, thread: null };

  async load() {
    const state = await api.state();
    this.me = state.me;
    this.availability = state.availability;
    this.workspace = state.workspace;
    this.people = new Map(state.people.map((person) => [person.id, person]));
    this.channels = new Map(state.channels.map((channel) => [channel.id, channel]));
    this.emoji = state.emoji;
    this.longest = state.longest;
    this.number = state.number;
  }

  get channel() { return this.channels.get(this.open.channel); }

  name(person) { return person ? this.people.get(person)?.name ?? (person === "-" ? t("web.forgotten") : person) : "PeerAssist"; }

  go(channel, thread = null) {
    if (!this.channels.has(channel)) return;
    const before = this.open;
    this.open = { channel, thread };
    this.#news.delete(thread);
    const hash = `#${channel}${thread ? `/${thread}` : ""}`;
    if (location.hash !== hash) history.pushState(null, "", hash);
    this.#tell("open", { before });
  }

  /** A message came or changed. */
  heard(message) {
    const channel = this.channels.get(message.channel);
    const isNews = message.number > this.number;
    this.number = Math.max(this.number, message.number);
    const inLine = !message.thread || channel?.kind === "direct";
    if (channel && isNews && inLine && message.by !== this.me.id && !this.isSeen(message.channel, null)) {
      channel.unread += 1;
      this.#tell("channels");
    }
    if (isNews && message.thread && message.by !== this.me.id && !this.isSeen(message.channel, message.thread)) this.#news.add(message.thread);
    this.#tell("message", { message, isNews });
  }

  /** Whether something came into a thread since it was last open in this window. */
  hasNews(thread) { return this.#news.has(thread); }

  /** Somebody pressed a button in this window, and this came of it. */
  acted(kind, result, message) { this.#tell("acted", { kind, result, message }); }

  isSeen(channel, thread) {
    return document.hasFocus() && this.open.channel === channel && (thread === null || this.open.thread === thread);
  }

  readElsewhere({ channel, thread, upTo }) {
    const known = this.channels.get(channel);
    if (!known || thread) return;
    known.read = Math.max(known.read, upTo);
    known.unread = 0;
    this.#tell("channels");
  }

  async markRead(channel, thread, upTo) {
    const known = this.channels.get(channel);
    if (!thread && known.unread > 0) {
      known.unread = 0;
      this.#tell("channels");
    }
    const key = `${channel}/${thread ?? ""}`;
    if ((this.#marked.get(key) ?? 0) >= upTo) return;
    this.#marked.set(key, upTo);
    await api.read(channel, thread, upTo).catch(() => this.#marked.delete(key));
  }

  #marked = new Map();
  #news = new Set();

  #tell(name, detail) { this.dispatchEvent(new CustomEvent(name, { detail })); }
}

export const chat = new Chat();

/** The channel and the thread that the address names. */
export function addressed() {
  const [channel, thread] = decodeURIComponent(location.hash.slice(1)).split("/");
  return { channel, thread: thread ?? null };
}
