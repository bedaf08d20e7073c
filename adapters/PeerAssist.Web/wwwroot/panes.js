import { Refused } from "./api.js";
import { chat } from "./chat.js";
import { Composer } from "./composer.js";
import { button, el, icon } from "./dom.js";
import { drawGuide } from "./guide.js";
import { Line } from "./line.js";
import { channelName, menuButton } from "./rail.js";
import { t } from "./texts.js";
import { toast } from "./toast.js";

/** The open channel and, beside it, the open thread. */
export class Panes {
  #channel = document.getElementById("channel");
  #thread = document.getElementById("thread");
  line = null;
  threadLine = null;
  composer = null;
  threadComposer = null;

  /** Shows what is open now, leaving alone what is there already. */
  async show() {
    const { channel, thread } = chat.open;
    if (this.line?.channel.id !== channel) await this.#showChannel(chat.channels.get(channel));
    if ((this.threadLine?.thread ?? null) !== thread || (thread && this.threadLine.channel.id !== channel)) await this.#showThread(thread);
    document.body.dataset.pane = thread ? "thread" : "channel";
  }

  put(message) {
    for (const line of [this.line, this.threadLine]) if (line?.belongs(message)) line.put(message);
  }

  seen() {
    this.line?.seen();
    this.threadLine?.seen();
  }

  closeThread() {
    const { thread } = chat.open;
    chat.go(chat.open.channel);
    this.line.list.querySelector(`li.message[data-id="${CSS.escape(thread)}"]`)?.focus();
  }

  async #showChannel(channel) {
    this.line = new Line(channel, null);
    this.composer = new Composer(channel, null, (message) => this.#sent(message));
    this.line.list.id = "line";
    const members = channel.members ? [...channel.members].map((id) => chat.name(id)).join(", ") : t("web.everybody");
    this.#channel.setAttribute("aria-label", channelName(channel));
    this.#channel.replaceChildren(
      el("header", { class: "paneHead" }, menuButton(),
        el("div", { class: "paneTitle" },
          el("h1", {}, channel.kind === "direct" ? null : icon(channel.kind === "private" ? "lock" : "hash"), channelName(channel)),
          el("p", { class: "aside" }, channel.kind === "direct" ? t("web.direct-topic") : channel.topic)),
        channel.kind === "direct" ? null : el("span", { class: "aside members", title: members }, icon("people"),
          channel.members ? t("web.members", channel.members.length) : t("web.everybody"))),
      drawGuide(this),
      this.line.node,
      this.composer.node);
    await this.line.open();
  }

  async #showThread(thread) {
    this.#thread.hidden = !thread;
    document.body.classList.toggle("threadOpen", Boolean(thread));
    if (!thread) {
      this.threadLine = this.threadComposer = null;
      this.#thread.replaceChildren();
      return;
    }
    const channel = chat.channel;
    this.threadLine = new Line(channel, thread);
    this.threadComposer = new Composer(channel, thread, (message) => this.#sent(message));
    this.#thread.setAttribute("aria-label", t("web.thread"));
    this.#thread.replaceChildren(
      el("header", { class: "paneHead" },
        el("div", { class: "paneTitle" }, el("h1", {}, t("web.thread")), el("p", { class: "aside" }, channelName(channel))),
        button(t("web.close-thread"), () => this.closeThread(), { look: "tool", mark: "close", quiet: true })),
      this.threadLine.node,
      this.threadComposer.node);
    try {
      await this.threadLine.open();
    } catch (fault) {
      if (!(fault instanceof Refused)) throw fault;
      toast(fault.message, "fault");
      chat.go(channel.id);
    }
  }

  async #sent(message) {
    chat.heard(message);
    const asks = /(?:^|[^\p{L}\p{N}._%+-])[@＠]peerassist/iu.test(message.text) || message.onlyMe;
    if (asks && !message.thread && this.line.channel.kind !== "direct") {
      chat.go(message.channel, message.id);
      await this.shown;
    }
    if (asks || this.line.channel.kind === "direct") (this.threadLine ?? this.line).await(true, message.number);
  }
}
