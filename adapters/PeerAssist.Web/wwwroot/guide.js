import { chat } from "./chat.js";
import { button, el, icon } from "./dom.js";
import { become } from "./rail.js";
import { count, t } from "./texts.js";

const Steps = ["ask", "vote", "correct", "again", "unknown", "save"];
const Key = "guide";

const read = () => JSON.parse(localStorage.getItem(Key) ?? "{}");
const write = (state) => localStorage.setItem(Key, JSON.stringify(state));
let panes = null;
const started = new Date(read().started ?? Date.now());
if (!read().started) write({ ...read(), started: started.toISOString() });

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
  if (step === "correct" && (read().asked ?? chat.me.id) === chat.me.id) return button(t("guide.become", colleague.name), () => become(colleague.id), { look: "main", key: "lead" });
  if (step === "save" && (read().unknownBy ?? chat.me.id) === chat.me.id) return button(t("guide.become", colleague.name), () => become(colleague.id), { look: "main", key: "lead" });
  return null;
}

const publicChannel = () => chat.channel?.kind === "public" ? chat.channel.id : [...chat.channels.values()].find((channel) => channel.kind === "public").id;

function tick(step, more = {}) {
  const state = read();
  const done = state.done ?? [];
  write({ ...state, ...more, done: done.includes(step) ? done : [...done, step] });
  redraw();
}

/** Watches for the steps to happen, in whichever window and by whomever. */
export function watchGuide() {
  if (!chat.workspace.demo) return;
  const since = chat.number;
  chat.addEventListener("message", ({ detail: { message } }) => {
    const { answer, note } = message;
    const done = read().done ?? [];
    if (note?.kind === "captured" && message.number > since) tick("save");
    if (!answer || message.gone) return;
    const corrected = answer.answers.find((one) => one.correctedBy && new Date(one.correctedAt) >= started);
    if (answer.answers.length === 0 && message.number > since) tick("unknown", { unknownBy: read().unknownBy ?? chat.me.id });
    else if (corrected && !done.includes("correct")) tick("correct", { correctedIn: message.id });
    else if (corrected && message.number > since && message.id !== read().correctedIn) tick("again");
    else if (answer.answers.length > 0 && message.number > since) tick("ask", { asked: read().asked ?? chat.me.id });
  });
  chat.addEventListener("acted", ({ detail: { kind, result } }) => {
    if (kind === "helpful" && result.kind === "done") tick("vote");
    if (kind === "react" && result.added && chat.emoji.helpful.includes(result.emoji)) tick("vote");
  });
  addEventListener("storage", (event) => { if (event.key === Key) redraw(); });
}
