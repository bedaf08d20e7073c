import { perform } from "./acts.js";
import { openDialog } from "./dialogs.js";
import { button, el } from "./dom.js";
import { difference, drawPieces } from "./difference.js";
import { withLinks } from "./links.js";
import { day, t } from "./texts.js";

/** Two answers beside each other, and what a colleague may decide about them. */
export function showPair(message, { pairs }) {
  const [pair] = pairs;
  const dialog = openDialog(t(`pair.${pair.kind}`), [
    el("div", { class: "pair" }, side(pair.one, pair.other), side(pair.other, pair.one)),
    el("div", { class: "change" }, drawPieces(difference(pair.one.parts.text, pair.other.parts.text))),
  ], { look: "wide", actions: [
    button(t("action.apart"), () => decide("apart", { answer: pair.one.id, other: pair.other.id })),
  ] });

  function side(mine, theirs) {
    return el("section", { class: "pairSide" },
      el("blockquote", { class: "words", dir: "auto" }, ...withLinks(mine.parts.text)),
      el("p", { class: "byline" }, el("span", { class: "author" }, mine.author ?? t("web.nobody")), el("time", { datetime: mine.created }, day(mine.created)),
        el("span", {}, t("web.votes", mine.helpful, mine.notRight))),
      el("div", { class: "acts" }, pair.kind === "contrary"
        ? button(t("action.right"), () => decide("settle", { answer: theirs.id, other: mine.id }), { look: "main" })
        : button(t("web.keep-this"), () => decide("merge", { answer: theirs.id, other: mine.id }), { look: "main" })));
  }

  async function decide(kind, content) {
    const result = await perform(kind, message, content);
    if (result?.kind === "done") dialog.close();
  }
}
