import { api, Refused } from "./api.js";
import { chat } from "./chat.js";
import { button, el, fresh } from "./dom.js";
import { Completion } from "./completion.js";
import { t } from "./texts.js";

const NearLimit = 1000;

/** The box in which a message is written. What is written stays until the server has it. */
export class Composer {
  #id = fresh();
  #sending = false;

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

  async send() {
    const text = this.box.value;
    if (this.#sending || text.trim() === "") return;
    this.#sending = true;
    this.sendButton.disabled = true;
    this.fault.textContent = "";
    try {
      const message = await api.post(this.channel.id, { id: this.#id, text, thread: this.thread });
      if (this.box.value === text) this.box.value = "";
      this.#id = fresh();
      this.#changed();
      this.sent(message);
    } catch (fault) {
      if (!(fault instanceof Refused)) throw fault;
      this.fault.textContent = fault.message;
      if (fault.status === 409) this.#id = fresh();
    } finally {
      this.#sending = false;
      this.#changed();
      this.box.focus();
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
    if (value) sessionStorage.setItem(this.#draft, value);
    else sessionStorage.removeItem(this.#draft);
    this.box.style.height = "";
    if (this.box.scrollHeight > this.box.clientHeight) this.box.style.height = `${Math.min(this.box.scrollHeight, 220)}px`;
    const left = chat.longest - value.length;
    this.counter.hidden = left > NearLimit;
    this.counter.textContent = t("web.left", left);
    this.counter.classList.toggle("over", left < 0);
    this.sendButton.disabled = this.#sending || value.trim() === "";
  }

  #keys(event) {
    if (this.completion.keys(event)) return;
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      this.send();
    }
  }
}
