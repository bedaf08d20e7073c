import { chat } from "./chat.js";
import { openHelp } from "./help.js";

const isTyping = (target) => target.matches?.("input, textarea, select, [contenteditable]");

/** The shortcuts of the whole page; those of a message are its line's. */
export function watchKeys(panes) {
  document.addEventListener("keydown", (event) => {
    if (document.querySelector("dialog[open]") || event.ctrlKey || event.metaKey) return;
    if (event.key === "F6") { event.preventDefault(); region(event.shiftKey ? -1 : 1); return; }
    if (event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown")) { event.preventDefault(); channel(event.key === "ArrowDown" ? 1 : -1); return; }
    if (event.key === "Escape") { escape(event); return; }
    if (isTyping(event.target) || event.altKey) return;
    if (event.key === "?") { event.preventDefault(); openHelp(); }
    else if (event.key === "/") { event.preventDefault(); (panes.threadComposer && document.getElementById("thread").contains(event.target) ? panes.threadComposer : panes.composer).focus(); }
  });

  function escape(event) {
    if (event.defaultPrevented) return;
    if (chat.open.thread) panes.closeThread();
    else if (isTyping(event.target)) panes.line.focus();
  }

  function channel(step) {
    const all = [...chat.channels.keys()];
    chat.go(all[(all.indexOf(chat.open.channel) + step + all.length) % all.length]);
    panes.shown.then(() => panes.composer.focus());
  }

  // Channels, messages, box, and the same of the thread, round and round.
  function region(step) {
    const stops = [
      [document.getElementById("rail"), () => document.querySelector('#rail [aria-current="page"]')?.focus()],
      [panes.line.node, () => panes.line.focus()],
      [panes.composer.node, () => panes.composer.focus()],
      ...(panes.threadLine ? [[panes.threadLine.node, () => panes.threadLine.focus()], [panes.threadComposer.node, () => panes.threadComposer.focus()]] : []),
    ];
    const at = stops.findIndex(([node]) => node.contains(document.activeElement));
    stops[(at + step + stops.length) % stops.length][1]();
  }
}
