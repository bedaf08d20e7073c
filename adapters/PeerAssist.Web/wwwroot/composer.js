import { api, Refused } from "./api.js";
import { chat } from "./chat.js";
import { button, el, fresh } from "./dom.js";
import { Completion } from "./completion.js";
import { t } from "./texts.js";

const NearLimit = 1000;

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
    this.completion = new Completion(this.box, () => this.#changed());
    this.node = el("form", { class: "composer", on: { submit: (event) => { event.preventDefault(); this.send(); } } },
      this.fault,
      el("div", { class: "boxRow" }, this.box, this.completion.node,
        el("div", { class: "boxFoot" }, this.mention, el("span", { class: "hint keys" }, t("web.enter-sends")), this.counter, this.sendButton)));
    this.box.addEventListener("input", () => this.#changed());
    this.box.addEventListener("keydown", (event) => this.#keys(event));
    this.box.value = sessionStorage.getItem(this.#draft) ?? "";
    this.#changed();
  }

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
    this.#last = this.#last.then(() => this.#deliver(text, id));
  }

  async #deliver(text, id) {
    try {
      const message = await api.post(this.channel.id, { id, text, thread: this.thread });
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
