import { drawAnswer } from "./card.js";
import { openDialog } from "./dialogs.js";
import { asText, drawDifference } from "./difference.js";
import { el } from "./dom.js";
import { moment, t } from "./texts.js";

/** Why an answer was given. */
export function showWhy(sentences) {
  openDialog(t("action.why"), el("ul", { class: "sentences" }, sentences.map((sentence) => el("li", { dir: "auto" }, sentence))), { look: "small" });
}

/** All wordings of an answer, newest first, each with what it changed. */
export function showHistory(message, { revisions }) {
  openDialog(t("action.history"), el("ol", { class: "history", reversed: true }, revisions.map((revision, place) => {
    const before = revisions[place + 1];
    return el("li", {},
      el("p", { class: "byline" },
        el("strong", {}, t("web.revision", revision.number)), el("span", { class: "author" }, revision.by ?? t("web.nobody")),
        el("time", { datetime: revision.at }, moment(revision.at)),
        revision.restores ? el("span", {}, t("web.restores", revision.restores)) : null),
      revision.reason ? el("p", { class: "reason", dir: "auto" }, revision.reason) : null,
      before ? drawDifference(asText(before.parts), asText(revision.parts), { whole: true }) : el("p", { class: "difference", dir: "auto" }, asText(revision.parts)));
  })), { look: "wide" });
}

/** Further answers to a question. */
export function showMore(message, { reason, answers }) {
  openDialog(t("action.more"), [
    reason ? el("p", { class: "hint" }, reason) : null,
    answers.length === 0 ? el("p", {}, t("more.none"))
      : answers.map((answer) => drawAnswer(message, answer, { whole: false })),
  ], { look: "wide" });
}
