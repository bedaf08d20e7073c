import { el } from "./dom.js";

/** Says something at the edge of the page for a while, and to screen readers. */
export function toast(text, look = "plain") {
  const node = el("p", { class: `toast ${look}` }, text);
  document.getElementById("toasts").append(node);
  setTimeout(() => node.remove(), 4000 + text.length * 60);
}

/** Says something to screen readers only. */
export function announce(text) {
  const node = document.getElementById("announce");
  node.textContent = "";
  requestAnimationFrame(() => { node.textContent = text; });
}
