import { perform } from "./acts.js";
import { field, found, openDialog, partFields } from "./dialogs.js";
import { button, el, fresh } from "./dom.js";
import { t } from "./texts.js";
import { toast } from "./toast.js";
import { wordingHint } from "./wording.js";

/** The dialog to save a message as an answer: question and answer prefilled, the author credited. */
export function openCapture(message, form) {
  open(t("web.capture-title"), t("action.save"), form, (content, id) => perform("capture", message, { ...content, answers: form.answers ?? null }, id), message);
}

/** The dialog to answer an open question in one's own words. */
export function openAnswer(form, send, message = null) {
  open(t("web.answer-title"), t("action.answer"), form, send, message);
}

function open(title, action, form, send, message) {
  const question = field(t("part.question"), { rows: 2, value: form.question, longest: 2000, required: true });
  const parts = partFields({ text: form.text });
  const notice = el("div", {});
  const save = button(action, submit, { look: "main", mark: "save" });
  let id = fresh();

  async function submit() {
    const empty = [question.input, parts.first].find((input) => input.value.trim() === "");
    if (empty) { empty.reportValidity(); empty.focus(); return; }
    save.disabled = true;
    const result = await send({ question: question.value, parts: parts.value }, id);
    save.disabled = false;
    if (result?.kind === "done") { dialog.close(); toast(t("web.saved")); }
    else if (result?.kind === "refused") {
      id = fresh();
      notice.replaceChildren(el("div", { class: "notice warn", role: "alert" }, el("p", {}, result.sentence)));
    }
  }

  const dialog = openDialog(title, [
    notice, found(form.found),
    form.author ? el("p", { class: "hint" }, t("web.capture-author", form.author)) : null,
    question.node, ...parts.nodes, message ? wordingHint(message, parts) : null,
  ], { look: "wide", actions: [button(t("action.cancel"), () => dialog.close()), save] });
  for (const input of [question.input, ...parts.inputs]) input.addEventListener("input", () => { id = fresh(); });
  (question.value ? parts.first : question.input).focus();
}
