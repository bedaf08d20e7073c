import { confirmWaiting, correct, perform, undo } from "./acts.js";
import { asText, drawDifference } from "./difference.js";
import { button, el, icon } from "./dom.js";
import { withLinks } from "./links.js";
import { openMenu } from "./menu.js";
import { day, list, t } from "./texts.js";

/** The reply to a question: one answer with others folded away, several to choose from, or none yet. */
export function drawAnswers(message) {
  const { decision, answers, teamAsked } = message.answer;
  const eyebrow = el("p", { class: `eyebrow is-${decision}` }, t(`decision.${decision}`));
  if (answers.length === 0) return el("section", { class: "card unknown", "aria-label": t(`decision.${decision}`) }, eyebrow, ...unknown(message));
  const single = decision === "answer";
  const [first, ...others] = answers;
  return el("section", { class: `card is-${decision}`, "aria-label": t(`decision.${decision}`) },
    eyebrow,
    drawAnswer(message, first, { whole: true }),
    others.length === 0 ? null
      : single
        ? el("details", { class: "others", data: { key: "others" } },
          el("summary", { data: { key: "others" } }, `${t("also")} (${others.length})`),
          others.map((answer) => drawAnswer(message, answer, { whole: false })))
        : others.map((answer) => drawAnswer(message, answer, { whole: true })),
    decision === "disagreement" ? apart(message) : null,
    teamAsked ? asked() : null);
}

/** One answer: a colleague's words first, then whose they are, then what can be done. */
export function drawAnswer(message, answer, { whole }) {
  return el("article", { class: "answer" },
    el("blockquote", { class: "words", dir: "auto" }, ...withLinks(answer.parts.text)),
    byline(message, answer),
    warnings(message, answer),
    waiting(message, answer),
    parts(answer.parts),
    acts(message, answer),
    whole ? outcome(message, answer) : null);
}

function byline(message, answer) {
  const corrected = answer.correctedBy || answer.correctedAt;
  return el("p", { class: "byline" },
    el("span", { class: "author" }, answer.author ?? t("web.nobody")),
    el("time", { datetime: answer.created }, day(answer.created)),
    corrected ? el("span", { class: "corrected" }, icon("edit"), t("web.corrected", answer.correctedBy ?? t("web.nobody"), day(answer.correctedAt))) : null,
    el("span", { class: `state ${answer.state}` }, answer.state === "validated" ? icon("check") : answer.state === "flagged" ? icon("warn") : null,
      t(`state.${kebab(answer.state)}`)),
    answer.author && message.answer ? button(t(answer.thanked ? "web.thanked-already" : "action.thank"), () => perform("thank", message, { answer: answer.id }), {
      look: "quiet thank", key: `thank${answer.id}`, disabled: answer.thanked,
    }) : null);
}

// What is to be known before it is used, and the one tap that settles it.
function warnings(message, answer) {
  if (!answer.warnings?.length) return null;
  return el("div", { class: "warnings" },
    answer.warnings.map((one) => el("p", {}, icon("warn"), el("span", {}, t(`warning.${kebab(one.kind)}`, one.policy ?? "", day(one.since))))),
    button(t("action.still-right"), () => perform("still-right", message, { answer: answer.id }), { mark: "check", key: `still${answer.id}` }));
}

function parts(all) {
  const rows = [
    ["authority", all.authority ? el("p", { dir: "auto" }, ...withLinks(all.authority)) : null],
    ["steps", all.steps?.length ? el("ol", {}, all.steps.map((step) => el("li", { dir: "auto" }, ...withLinks(step)))) : null],
    ["resources", all.resources?.length ? el("ul", {}, all.resources.map((one) => el("li", { dir: "auto" }, ...withLinks(one)))) : null],
    ["say", all.say ? el("p", { class: "say", dir: "auto" }, all.say) : null],
  ];
  const missing = rows.filter(([, what]) => !what).map(([name]) => t(`part.${name}`));
  if (all.policies?.length) rows.push(["policies", el("p", { dir: "auto" }, all.policies.join(" · "))]);
  return el("div", { class: "parts" },
    el("dl", {}, rows.filter(([, what]) => what).map(([name, what]) => el("div", { class: `part ${name}` },
      el("dt", {}, t(name === "policies" ? "part.policies" : `part.${name}`)), el("dd", {}, what)))),
    missing.length === 0 ? null
      : el("p", { class: "missing" }, `${missing.join(" · ")}: `, el("em", {}, t("part.not-stated"))));
}

function waiting(message, answer) {
  if (!answer.waiting) return null;
  const { parts: offered, by, revision } = answer.waiting;
  return el("section", { class: "waiting", "aria-label": t("web.waiting") },
    el("p", { class: "waitingTitle" }, icon("clock"), t("waiting", by ?? t("web.nobody"))),
    drawDifference(asText(answer.parts), asText(offered)),
    el("div", { class: "acts" }, button(t("action.confirm"), () => confirmWaiting(message, answer, revision), { look: "main", key: `confirm${answer.id}` })));
}

function acts(message, answer) {
  const vote = (kind, label, mark, value) => button(label, () => perform(kind, message, { answer: answer.id }), {
    look: `vote ${kind}`, mark, key: `${kind}${answer.id}`, "aria-pressed": String(answer.mine === value),
  });
  return el("div", { class: "actsRow" }, el("div", { class: "acts" },
    vote("helpful", counted("action.helpful", answer.helpful), "up", "helpful"),
    vote("not-right", counted("action.not-right", answer.notRight), "down", "notRight"),
    button(t("action.correct"), () => correct(message, answer), { mark: "edit", key: `correct${answer.id}` }),
    message.answer?.decision === "disagreement"
      ? button(t("action.right"), () => perform("right", message, { answer: answer.id }), { look: "plain right", mark: "check", key: `right${answer.id}` }) : null),
    button(t("web.more-actions"), (event) => more(event.currentTarget, message, answer), {
      look: "tool", mark: "more", quiet: true, key: `menu${answer.id}`, "aria-haspopup": "menu",
    }));
}

// Nobody yet is not worth a figure.
const counted = (key, number) => number > 0 ? t(key, number) : t(key, "").replace(/\s*[(（][)）]/u, "");

function more(anchor, message, answer) {
  openMenu(anchor, [
    { label: t("action.more"), act: () => perform("more", message) },
    { label: t("action.why"), act: () => perform("why", message, { answer: answer.id }) },
    { label: t("action.history"), act: () => perform("history", message, { answer: answer.id }) },
    answer.revision > 1 ? { label: t("action.undo"), act: () => undo(message, answer) } : null,
    { label: t("action.retire"), act: () => perform("retire", message, { answer: answer.id }) },
    message.answer.teamAsked ? null : { line: true },
    message.answer.teamAsked ? null : { label: t("action.ask-team"), act: () => perform("ask-team", message) },
  ]);
}

// Asked once, quietly: each question goes away with its answer.
function outcome(message, answer) {
  const { outcome: told } = message.answer;
  const tell = (kind, label, content = {}) => button(label, () => perform(kind, message, { answer: answer.id, ...content }), { look: "quiet", key: `${kind}${answer.id}` });
  if (!told) return el("p", { class: "outcome" }, el("span", {}, t("web.outcome")), tell("worked", t("web.worked")), tell("failed", t("web.failed")));
  const said = t(told.worked ? "web.said-worked" : "web.said-failed");
  if (!told.effort) {
    return el("p", { class: "outcome" }, el("span", {}, said, " ", t("web.effort")),
      tell("easy", t("action.easy"), { worked: told.worked }), tell("hard", t("action.hard"), { worked: told.worked }));
  }
  return el("p", { class: "outcome" }, el("span", {}, `${said} ${t(told.effort === "easy" ? "web.said-easy" : "web.said-hard")}`));
}

function unknown(message) {
  const open = message.answer.teamAsked;
  return [
    open ? el("p", { class: "text" }, t("decision.team-asked")) : null,
    message.answer.asking?.length ? el("p", { class: "text" }, t("asking", list(message.answer.asking))) : null,
    el("div", { class: "acts" },
      open ? null : button(t("action.ask-team"), () => perform("ask-team", message), { look: "main", mark: "people", key: "ask-team" }),
      button(t("action.more"), () => perform("more", message), { key: "more" })),
  ].filter(Boolean);
}

// A colleague settles it: one of them is right, or both are, each for its own case.
const apart = (message) => el("p", { class: "apart" }, t("web.settle"),
  button(t("action.apart"), () => perform("apart", message, { answer: message.answer.answers[0].id, other: message.answer.answers[1].id }), { look: "quiet", key: "apart" }));

const asked = () => el("p", { class: "teamAsked" }, icon("people"), t("decision.team-asked"));

const kebab = (name) => name.replace(/[A-Z]/g, (sign) => `-${sign.toLowerCase()}`);

/** What a screen reader is told when the card comes. */
export const spoken = (message) => [
  t(`decision.${message.answer.decision}`), message.answer.answers[0]?.author, message.answer.answers[0]?.parts.text.slice(0, 300),
].filter(Boolean).join(". ");
