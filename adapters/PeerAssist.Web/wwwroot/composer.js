import { api, Refused } from "./api.js";
import { chat } from "./chat.js";
import { button, el, fresh } from "./dom.js";
import { Completion } from "./completion.js";
import { t } from "./texts.js";

const NearLimit = 1000;
const Nameless = ["nameless", "web.who-nameless"];
const Audiences = [["all", "web.who-all"], ["me", "web.who-me"], Nameless];
const DirectAudiences = [["named", "web.who-named"], Nameless];

/** The box in which a message is written. What is written stays until the server has it. */
export class Composer {
  #last = Promise.resolve();
  #underway = [];
  #failed = null;

  constructor(channel, thread, sent) {
    this.channel = channel;
    this.thread = thread;
    this.sent = sent;
    const label = thread ? t("web.write-reply") : channel.kind === "direct" ? t("web.write-direct") : t("web.write", `#${channel.name}`);
    this.box = el("textarea", { class: "box", rows: 1, dir: "auto", placeholder: label, "aria-label": label, enterkeyhint: "send" });
    this.fault = el("p", { class: "fault", role: "alert" });
    this.counter = el("span", { class: "counter", hidden: true });
    this.sendButton = button(t("web.send"), () => this.send(), { look: "main send", mark: "send", quiet: true });
    this.mention = channel.kind === "direct" ? null
      : button(t("web.ask-bot"), () => this.#mention(), { look: "quiet", "aria-label": t("web.ask-bot-long") });
    this.who = thread ? null : el("select", { class: "who", "aria-label": t("web.who-sees"), on: { change: () => this.#audience() } },
      (channel.kind === "direct" ? DirectAudiences : Audiences).map(([value, key]) => el("option", { value }, t(key))));
    this.completion = new Completion(this.box, () => this.#changed());
    this.node = el("form", { class: "composer", on: { submit: (event) => { event.preventDefault(); this.send(); } } },
      this.fault,
      el("div", { class: "boxRow" }, this.box, this.completion.node,
        el("div", { class: "boxFoot" }, this.mention, this.who, el("span", { class: "hint keys" }, t("web.enter-sends")), this.counter, this.sendButton)));
    this.box.addEventListener("input", () => this.#changed());
    this.box.addEventListener("keydown", (event) => this.#keys(event));
    this.box.value = sessionStorage.getItem(this.#draft) ?? "";
    this.#changed();
    this.#audience();
  }

  /** What is written now is for the bot alone, and its answer for nobody else. */
  get alone() { return ["me", "nameless"].includes(this.who?.value); }

  get #draft() { return `draft/${chat.me.id}/${this.channel.id}/${this.thread ?? ""}`; }

  focus() { this.box.focus(); }

  write(text) {
    this.box.value = text;
    this.#changed();
    this.box.focus();
  }

  /** Sends what is written; the box is free at once, and what cannot be sent comes back into it. */
  send() {
    const text = this.box.value;
    if (text.trim() === "") return;
    const id = this.#failed?.text === text ? this.#failed.id : fresh();
    this.#failed = null;
    this.#underway.push(text);
    this.box.value = "";
    this.#changed();
    const manner = { private: this.alone, nameless: this.who?.value === "nameless" };
    this.#last = this.#last.then(() => this.#deliver(text, id, manner));
  }

  async #deliver(text, id, manner) {
    try {
      const message = await api.post(this.channel.id, { id, text, thread: this.thread, ...manner });
      this.fault.textContent = "";
      this.sent(message);
    } catch (fault) {
      if (!(fault instanceof Refused)) throw fault;
      this.fault.textContent = fault.message;
      if (fault.status !== 409) this.#failed = { text, id };
      this.box.value = this.box.value ? `${text}\n${this.box.value}` : text;
    } finally {
      this.#underway.shift();
      this.#changed();
    }
  }

  #audience() {
    if (!this.who) return;
    this.node.classList.toggle("alone", this.alone);
    if (this.mention) this.mention.hidden = this.alone;
    const label = this.who.value === "nameless" ? t("web.write-nameless") : this.alone ? t("web.write-alone")
      : this.channel.kind === "direct" ? t("web.write-direct") : t("web.write", `#${this.channel.name}`);
    this.box.placeholder = label;
    this.box.setAttribute("aria-label", label);
  }

  #mention() {
    const mention = "@peerassist ";
    if (!this.box.value.toLowerCase().includes("@peerassist")) this.box.value = mention + this.box.value;
    this.#changed();
    this.box.focus();
    this.box.setSelectionRange(this.box.value.length, this.box.value.length);
  }

  #changed() {
    const { value } = this.box;
    const kept = [...this.#underway, value].filter(Boolean).join("\n");
    if (kept) sessionStorage.setItem(this.#draft, kept);
    else sessionStorage.removeItem(this.#draft);
    this.box.style.height = "";
    if (this.box.scrollHeight > this.box.clientHeight) this.box.style.height = `${Math.min(this.box.scrollHeight, 220)}px`;
    const left = chat.longest - value.length;
    this.counter.hidden = left > NearLimit;
    this.counter.textContent = t("web.left", left);
    this.counter.classList.toggle("over", left < 0);
    this.sendButton.disabled = value.trim() === "";
  }

  #keys(event) {
    if (this.completion.keys(event)) return;
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      this.send();
    }
  }
}
