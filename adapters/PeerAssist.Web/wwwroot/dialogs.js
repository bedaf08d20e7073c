import { button, el } from "./dom.js";
import { list, t } from "./texts.js";

let number = 0;

/** Opens a dialog that keeps the focus inside; closing it gives the focus back to where it was. */
export function openDialog(title, content, { actions = [], look = "" } = {}) {
  const id = `dialog${++number}`;
  const from = document.activeElement;
  const key = from?.dataset?.key;
  const home = from?.closest?.("li.message")?.dataset.id;
  const dialog = el("dialog", { class: `dialog ${look}`, "aria-labelledby": id },
    el("header", {}, el("h2", { id }, title), button(t("web.close"), () => dialog.close(), { look: "tool", mark: "close", quiet: true })),
    el("div", { class: "dialogBody" }, content),
    actions.length ? el("footer", {}, actions) : null);
  dialog.addEventListener("close", () => {
    dialog.remove();
    // The browser gives the focus back by itself where it can, and whoever has moved on since is left alone.
    if (document.activeElement && document.activeElement !== document.body) return;
    const item = home && document.querySelector(`li.message[data-id="${CSS.escape(home)}"]`);
    const back = from?.isConnected ? from : (key && item?.querySelector(`[data-key="${CSS.escape(key)}"]`)) || item;
    back?.focus();
  });
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

/** Asks whether something is really to be done. */
export function ask(title, text, yes) {
  return new Promise((resolve) => {
    let answer = false;
    const dialog = openDialog(title, el("p", {}, text), {
      look: "small",
      actions: [
        button(t("action.cancel"), () => dialog.close()),
        button(yes, () => { answer = true; dialog.close(); }, { look: "main" }),
      ],
    });
    dialog.addEventListener("close", () => resolve(answer));
  });
}

/** A labelled field of a form. */
export function field(label, { rows = 1, value = "", hint, longest, required = false } = {}) {
  const id = `field${++number}`;
  const input = rows > 1
    ? el("textarea", { id, class: "field", rows, dir: "auto", value, maxlength: longest, required, "aria-describedby": hint ? `${id}h` : undefined })
    : el("input", { id, class: "field", dir: "auto", value, maxlength: longest, required, "aria-describedby": hint ? `${id}h` : undefined, autocomplete: "off" });
  const node = el("div", { class: "row" }, el("label", { for: id }, label), input, hint ? el("p", { class: "hint", id: `${id}h` }, hint) : null);
  return { node, input, get value() { return input.value.trim(); } };
}

/** The fields of an answer's parts, prefilled. */
export function partFields(parts) {
  const lines = (entries) => (entries ?? []).join("\n");
  const text = field(t("part.answer"), { rows: 4, value: parts.text, longest: 8000, required: true });
  const authority = field(t("part.authority"), { rows: 2, value: parts.authority ?? "", longest: 1000 });
  const steps = field(t("part.steps"), { rows: 3, value: lines(parts.steps), hint: t("web.one-a-line") });
  const resources = field(t("part.resources"), { rows: 2, value: lines(parts.resources), hint: t("web.one-a-line") });
  const say = field(t("part.say"), { rows: 2, value: parts.say ?? "", longest: 1000 });
  const policies = field(t("part.policies"), { rows: 2, value: lines(parts.policies), hint: t("web.one-a-line") });
  const split = (one) => one.value.split("\n").map((line) => line.trim()).filter(Boolean);
  const card = el("details", { class: "cardParts" }, el("summary", {}, t("web.card-parts")), authority.node, steps.node, resources.node, say.node, policies.node);
  return {
    nodes: [text.node, card],
    first: text.input,
    inputs: [text, authority, steps, resources, say, policies].map((one) => one.input),
    say: say.input,
    open() { card.open = true; },
    get value() {
      return {
        text: text.value, authority: authority.value || null, steps: split(steps), resources: split(resources), say: say.value || null,
        policies: split(policies),
      };
    },
  };
}

/** Tells what looks like personal data, for the author to confirm. */
export const found = (what) => what?.length
  ? el("p", { class: "notice", role: "note" }, t("found-personal", list(what)))
  : null;
