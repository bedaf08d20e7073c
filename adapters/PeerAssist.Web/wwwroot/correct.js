import { perform } from "./acts.js";
import { field, found, openDialog, partFields } from "./dialogs.js";
import { asText, drawDifference } from "./difference.js";
import { button, el, fresh } from "./dom.js";
import { t } from "./texts.js";
import { toast } from "./toast.js";
import { wordingHint } from "./wording.js";

/** The dialog to correct an answer: its words, and what changes, word by word, while they are changed. */
export function openCorrection(message, form) {
  let base = { number: form.revision, parts: form.parts };
  const parts = partFields(form.parts);
  const reason = field(t("part.reason"), { longest: 1000 });
  const change = el("div", { class: "change", "aria-live": "polite" });
  const notice = el("div", {});
  const save = button(t("web.correct-save"), submit, { look: "main" });
  let id = fresh();

  function compare() {
    const before = asText(base.parts);
    const after = asText(parts.value);
    save.disabled = before === after || !parts.value.text;
    change.replaceChildren(before === after ? el("p", { class: "hint" }, t("web.no-change")) : drawDifference(before, after));
  }

  async function submit() {
    save.disabled = true;
    const result = await perform("correct", message, {
      answer: form.answer, revision: base.number, parts: parts.value, reason: reason.value || null,
    }, id);
    save.disabled = false;
    if (result?.kind === "done") {
      dialog.close();
      toast(t(result.waits ? "web.correct-waits" : "web.corrected-thanks"));
    } else if (result?.kind === "stale") {
      base = { number: result.current.number, parts: result.current.parts };
      id = fresh();
      notice.replaceChildren(el("div", { class: "notice warn", role: "alert" },
        el("p", {}, t("stale")),
        el("p", { class: "hint" }, t("web.stale-current")),
        el("blockquote", { class: "words", dir: "auto" }, asText(base.parts)),
        el("p", { class: "hint" }, t("web.stale-yours"))));
      compare();
      parts.first.focus();
    } else if (result?.kind === "refused") {
      id = fresh();
      notice.replaceChildren(el("div", { class: "notice warn", role: "alert" }, el("p", {}, result.sentence)));
    }
  }

  const dialog = openDialog(t("web.correct-title"), [
    notice, found(form.found), parts.nodes[0], wordingHint(message, parts), el("section", { "aria-label": t("web.changes") }, el("h3", {}, t("web.changes")), change), ...parts.nodes.slice(1), reason.node,
  ], { look: "wide", actions: [button(t("action.cancel"), () => dialog.close()), save] });
  for (const input of parts.inputs) input.addEventListener("input", () => { id = fresh(); compare(); });
  compare();
  parts.first.focus();
}
