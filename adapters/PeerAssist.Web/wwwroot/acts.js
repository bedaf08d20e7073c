import { api, Refused } from "./api.js";
import { openAnswer, openCapture } from "./capture.js";
import { chat } from "./chat.js";
import { openCorrection } from "./correct.js";
import { fresh } from "./dom.js";
import { showHistory, showMore, showWhy } from "./looks.js";
import { showPair } from "./pairs.js";
import { t } from "./texts.js";
import { toast } from "./toast.js";

/** Does something with a message and shows what came of it. */
export async function perform(kind, message, content = {}, id = fresh()) {
  let done;
  try {
    done = await api.act(message, { id, kind, ...content });
  } catch (fault) {
    if (!(fault instanceof Refused)) throw fault;
    toast(fault.message, "fault");
    return null;
  }
  const { result } = done;
  chat.acted(kind, result, done.message);
  if (result.kind === "refused") toast(result.sentence, "fault");
  else if (result.kind === "explained") showWhy(result.sentences);
  else if (result.kind === "told") showHistory(message, result);
  else if (result.kind === "paired") showPair(message, result);
  else if (result.kind === "answered") showMore(message, result);
  else if (result.kind === "done") {
    chat.heard({ ...done.message });
    if (thanks[kind]) toast(t(thanks[kind]));
  }
  return result;
}

const thanks = {
  "still-right": "web.still-right", retire: "web.retired", merge: "web.merged", settle: "web.settled", right: "web.settled", apart: "web.set-apart", unmerge: "web.unmerged",
  thank: "web.thanked", easy: "web.thanks-outcome", hard: "web.thanks-outcome",
  "ask-team": "decision.team-asked", confirm: "web.confirmed", undo: "web.undone",
};

/** Opens the dialog to correct an answer, with its words as they are at this moment. */
export async function correct(message, answer) {
  const form = await perform("correct-form", message, { answer: answer.id });
  if (form?.kind === "correctForm") openCorrection(message, form);
}

/** Opens the dialog to save a message as an answer. */
export async function saveAsAnswer(message) {
  const form = await perform("capture-form", message);
  if (form?.kind === "captureForm") openCapture(message, form);
}

export const undo = (message, answer) => perform("undo", message, { answer: answer.id, revision: answer.revision });

export const confirmWaiting = (message, answer, revision) => perform("confirm", message, { answer: answer.id, revision });

/** Opens the dialog to answer the question that a note of the bot asks about. */
export async function answerRequest(message) {
  const form = await perform("answer-form", message);
  if (form?.kind === "captureForm") openAnswer(form, (content, id) => perform("answer", message, content, id), message);
}
