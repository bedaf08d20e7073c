import { api } from "./api.js";
import { chat } from "./chat.js";
import { button, el } from "./dom.js";
import { drawMessage } from "./message.js";
import { dayLine, t } from "./texts.js";

const Together = 5 * 60_000;

/** The messages of a channel or of a thread, oldest first, kept up to date and usable by keyboard. */
export class Line {
  #messages = new Map();
  #before = null;
  #read = 0;
  #waiting = false;
  #staysAtEnd = true;
  #byHand = false;

  constructor(channel, thread) {
    this.channel = channel;
    this.thread = thread;
    this.list = el("ol", { class: "line", role: "list", "aria-label": thread ? t("web.thread") : t("web.messages") });
    this.older = button(t("web.older"), () => this.#load(true), { look: "quiet older" });
    this.jump = button(t("web.newer"), () => this.#toEnd(true), { look: "jump", mark: "down2", hidden: true });
    this.scroller = el("div", { class: "scroller", tabindex: -1 }, this.older, this.list);
    this.node = el("div", { class: "lineBox" }, this.scroller, this.jump);
    this.scroller.addEventListener("scroll", () => this.#scrolled(), { passive: true });
    for (const kind of ["wheel", "touchmove", "keydown"]) this.scroller.addEventListener(kind, () => { this.#byHand = true; }, { passive: true });
    this.scroller.addEventListener("pointerdown", (event) => { this.#byHand ||= event.target === this.scroller; });
    // A thread that opens, a guide or a box that grows: whoever reads at the end stays there.
    new ResizeObserver(() => { if (this.#staysAtEnd) this.#toEnd(false); }).observe(this.scroller);
    this.list.addEventListener("keydown", (event) => this.#keys(event));
    this.list.addEventListener("focusin", (event) => this.#rove(event.target.closest("li.message")));
  }

  async open() { await this.#load(false); }

  belongs(message) {
    if (message.channel !== this.channel.id) return false;
    if (this.thread) return message.thread === this.thread || message.id === this.thread;
    return !message.thread || this.channel.kind === "direct";
  }

  /** Adds a message or draws it anew in its place. */
  put(message) {
    const atEnd = this.#staysAtEnd || this.#isAtEnd();
    const known = this.#messages.get(message.id);
    if (!this.#keep(message)) return;
    if (!message.by) this.await(false);
    const shown = this.#isShown(message);
    const old = this.list.querySelector(`[data-id="${CSS.escape(message.id)}"]`);
    const drawn = shown ? drawMessage(message, { inThread: Boolean(this.thread) }) : null;
    if (old && drawn) this.#replace(old, drawn);
    else if (old) old.remove();
    else if (drawn) this.#insert(message, drawn);
    this.#arrange();
    if (!known && !atEnd && message.by !== chat.me.id) this.jump.hidden = false;
    else if (atEnd || (!known && message.by === chat.me.id)) this.#toEnd(false);
    this.seen();
  }

  /** Shows that the bot is looking for an answer, until one comes after the message with this number. */
  await(waiting, since = 0) {
    if (waiting && [...this.#messages.values()].some((message) => !message.by && message.number > since)) return;
    if (this.#waiting === waiting) return;
    this.#waiting = waiting;
    this.list.querySelector(".looking")?.remove();
    if (!waiting) return;
    this.list.append(el("li", { class: "looking" }, el("span", { class: "dots", "aria-hidden": "true" }, el("i"), el("i"), el("i")), t("web.looking")));
    this.#toEnd(false);
  }

  /** Tells the server how far this was read, when somebody is looking. */
  seen() {
    if (!document.hasFocus() || !this.#isAtEnd()) return;
    const last = Math.max(0, ...[...this.#messages.values()].map((message) => message.number));
    if (last > 0) chat.markRead(this.channel.id, this.thread, last);
  }

  focus() {
    const current = this.list.querySelector('li.message[tabindex="0"]') ?? [...this.list.querySelectorAll("li.message")].at(-1);
    (current ?? this.scroller).focus();
  }

  find(id) { return this.#messages.get(id); }

  async #load(more) {
    const page = await api.line(this.channel.id, this.thread, more ? this.#before : null);
    this.#before = page.before;
    if (!more) this.#read = page.read;
    this.older.hidden = page.before === null;
    const height = this.scroller.scrollHeight;
    for (const message of [...(page.first ? [page.first] : []), ...page.messages]) this.#keep(message);
    const all = [...this.#messages.values()].sort((a, b) => a.number - b.number);
    this.list.replaceChildren(...all.filter((message) => this.#isShown(message))
      .map((message) => drawMessage(message, { inThread: Boolean(this.thread) })));
    if (all.length === 0) this.list.append(el("li", { class: "nothing" }, this.thread ? t("web.nothing-thread") : t("web.nothing")));
    this.#arrange();
    if (more) this.scroller.scrollTop += this.scroller.scrollHeight - height;
    else this.#toEnd(false);
    this.seen();
  }

  // What was asked for can come later than what happened since: the older state of a message is left alone.
  #keep(message) {
    if (this.#messages.get(message.id)?.version > message.version) return false;
    this.#messages.set(message.id, message);
    return true;
  }

  #isShown(message) {
    return !message.gone || message.text !== "" || (message.replies?.count ?? 0) > 0 || message.id === this.thread;
  }

  #insert(message, drawn) {
    this.list.querySelector(".nothing")?.remove();
    const after = [...this.list.querySelectorAll("li.message")].find((item) => this.#messages.get(item.dataset.id).number > message.number);
    this.list.insertBefore(drawn, after ?? this.list.querySelector(".looking"));
  }

  // What the reader has in hand stays in hand: focus and opened details survive the drawing.
  #replace(old, drawn) {
    const key = old.contains(document.activeElement) ? document.activeElement.dataset.key ?? "" : null;
    for (const details of old.querySelectorAll("details[open]")) drawn.querySelector(`details[data-key="${details.dataset.key}"]`)?.setAttribute("open", "");
    drawn.tabIndex = old.tabIndex;
    old.replaceWith(drawn);
    if (key !== null) (drawn.querySelector(`[data-key="${CSS.escape(key)}"]`) ?? drawn).focus({ preventScroll: true });
  }

  #arrange() {
    for (const mark of this.list.querySelectorAll(".mark")) mark.remove();
    const saved = new Set([...this.#messages.values()].filter((message) => message.note?.kind === "captured").map((message) => message.note.question));
    let before = null;
    let marked = this.#read === 0;
    for (const item of this.list.querySelectorAll("li.message")) {
      const message = this.#messages.get(item.dataset.id);
      const isNewDay = !before || new Date(before.at).toDateString() !== new Date(message.at).toDateString();
      if (isNewDay && !this.thread) item.before(el("li", { class: "mark day", role: "separator" }, el("span", {}, dayLine(message.at))));
      const isFirstNew = !marked && message.number > this.#read && message.by !== chat.me.id && before;
      if (isFirstNew) item.before(el("li", { class: "mark fresh", role: "separator" }, el("span", {}, t("web.new"))));
      marked ||= message.number > this.#read;
      const follows = before && before.by === message.by && message.by && !isNewDay && !isFirstNew && !before.replies
        && new Date(message.at) - new Date(before.at) < Together && before.id !== this.thread;
      item.classList.toggle("follows", Boolean(follows));
      item.classList.toggle("settled", message.note?.kind === "captureOffer" && saved.has(message.note.question));
      before = message;
    }
    // Whoever comes from outside comes to the last message; whoever is inside stays where they are.
    if (!this.list.contains(document.activeElement)) this.#rove([...this.list.querySelectorAll("li.message")].at(-1));
  }

  #rove(item) {
    if (!item) return;
    for (const other of this.list.querySelectorAll('li.message[tabindex="0"]')) other.tabIndex = -1;
    item.tabIndex = 0;
  }

  #keys(event) {
    const item = event.target.closest("li.message");
    if (!item || event.target !== item || event.ctrlKey || event.metaKey || event.altKey) return;
    const items = [...this.list.querySelectorAll("li.message")];
    const place = items.indexOf(item);
    const to = { ArrowUp: place - 1, ArrowDown: place + 1, Home: 0, End: items.length - 1 }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      items[to]?.focus();
      return;
    }
    const name = { Enter: "reply", r: "reply", s: "save", e: "edit", "+": "emoji", Delete: "delete" }[event.key];
    const target = name && item.querySelector(`[data-act="${name}"]`);
    if (target) { event.preventDefault(); target.click(); }
  }

  #isAtEnd() { return this.scroller.scrollHeight - this.scroller.scrollTop - this.scroller.clientHeight < 60; }

  // A card that is longer than the window is read from its beginning.
  #toEnd(smooth) {
    this.jump.hidden = true;
    this.#byHand = false;
    const last = this.list.querySelector("li.message:last-of-type");
    const start = last?.classList.contains("bot") ? last.offsetTop : Infinity;
    const top = Math.min(start, this.scroller.scrollHeight);
    this.#staysAtEnd = this.scroller.scrollHeight - top - this.scroller.clientHeight < 60;
    this.scroller.scrollTo({ top, behavior: smooth ? "smooth" : "instant" });
  }

  // What the browser moves because the room changed is not the reader's wish to leave the end.
  #scrolled() {
    if (this.#byHand || !this.#staysAtEnd) this.#staysAtEnd = this.#isAtEnd();
    if (!this.#staysAtEnd) return;
    this.jump.hidden = true;
    this.seen();
  }
}
