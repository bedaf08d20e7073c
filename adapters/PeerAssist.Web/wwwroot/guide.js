import { chat } from "./chat.js";
import { button, el, icon } from "./dom.js";
import { become } from "./rail.js";
import { count, t } from "./texts.js";

const Steps = ["ask", "vote", "correct", "again", "unknown", "save"];
const Key = "guide";

const read = () => JSON.parse(localStorage.getItem(Key) ?? "{}");
const write = (state) => localStorage.setItem(Key, JSON.stringify(state));
let panes = null;

/** The first minute of the demo: leads through the six things that make the chat, and ticks them off as they happen. */
export function drawGuide(view) {
  panes = view;
  const node = el("section", { class: "guide", "aria-label": t("guide.title") });
  draw(node);
  return node;
}

function redraw() {
  const node = document.querySelector(".guide");
  if (node) draw(node);
}

function draw(node) {
  const state = read();
  node.hidden = !chat.workspace.demo || state.dismissed === true;
  if (node.hidden) return;
  const done = state.done ?? [];
  const next = Steps.find((step) => !done.includes(step));
  const open = node.querySelector("details")?.open ?? false;
  node.replaceChildren(
    el("div", { class: "guideNow" },
      el("span", { class: "guideCount" }, `${count(done.length)}/${count(Steps.length)}`),
      el("p", {}, el("strong", {}, t(next ? `guide.${next}` : "guide.done")), " ", el("span", {}, t(next ? `guide.${next}-how` : "guide.done-how"))),
      next ? lead(next) : null,
      button(t("guide.dismiss"), () => { write({ ...read(), dismissed: true }); redraw(); panes.composer.focus(); }, { look: "tool", mark: "close", quiet: true, key: "dismiss" })),
    el("details", { open }, el("summary", {}, t("guide.steps")),
      el("ol", { role: "list" }, Steps.map((step) => el("li", { class: done.includes(step) ? "done" : step === next ? "next" : "" },
        done.includes(step) ? icon("check") : el("span", { class: "ring" }), t(`guide.${step}`),
        done.includes(step) ? el("span", { class: "unseen" }, t("guide.ticked")) : null)))));
}

// The button that does the typing; pressing Send, Helpful and Save is left to the person, who is to learn where they are.
function lead(step) {
  const colleague = [...chat.people.values()].find((person) => person.id !== chat.me.id && chat.channel?.members?.includes(person.id) !== false);
  const write = (key) => button(t("guide.fill"), () => {
    chat.go(publicChannel());
    requestAnimationFrame(() => panes.shown.then(() => panes.composer.write(`@peerassist ${t(key)}`)));
  }, { look: "main", key: "lead" });
  if (step === "ask") return write("guide.question");
  if (step === "again") return write("guide.question-again");
  if (step === "unknown") return write("guide.question-unknown");
  if (step === "correct" && read().asked === chat.me.id) return button(t("guide.become", colleague.name), () => become(colleague.id), { look: "main", key: "lead" });
  if (step === "save" && read().unknownBy === chat.me.id) return button(t("guide.become", colleague.name), () => become(colleague.id), { look: "main", key: "lead" });
  return null;
}

const publicChannel = () => chat.channel?.kind === "public" ? chat.channel.id : [...chat.channels.values()].find((channel) => channel.kind === "public").id;

function tick(step, more = {}) {
  const state = read();
  const done = state.done ?? [];
  write({ ...state, ...more, done: done.includes(step) ? done : [...done, step] });
  redraw();
}

/** Watches for the steps to happen. */
export function watchGuide() {
  if (!chat.workspace.demo) return;
  chat.addEventListener("message", ({ detail: { message } }) => {
    const state = read();
    const { answer } = message;
    if (!answer || message.gone) return;
    const asker = panes?.threadLine?.find(message.thread)?.by ?? chat.me.id;
    const done = state.done ?? [];
    if (answer.answers.length === 0) {
      if (asker === chat.me.id) tick("unknown", { unknownBy: asker });
    } else if (done.includes("correct") && answer.answers.some((one) => one.id === state.corrected) && message.number > (state.correctedAt ?? 0)) {
      tick("again");
    } else if (!done.includes("ask") && asker === chat.me.id) {
      tick("ask", { asked: asker });
    }
  });
  chat.addEventListener("acted", ({ detail: { kind, result } }) => {
    if (result.kind !== "done" && kind !== "react") return;
    if (kind === "helpful" || (kind === "react" && result.added && chat.emoji.helpful.includes(result.emoji))) tick("vote");
    if (kind === "correct") tick("correct", { corrected: result.answer, correctedAt: chat.number });
    if (kind === "capture") tick("save");
  });
  addEventListener("storage", (event) => { if (event.key === Key) redraw(); });
}
