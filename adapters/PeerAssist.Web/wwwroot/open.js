import { api, Refused } from "./api.js";
import { openAnswer } from "./capture.js";
import { chat } from "./chat.js";
import { openDialog } from "./dialogs.js";
import { button, el, icon } from "./dom.js";
import { channelName } from "./rail.js";
import { since, t } from "./texts.js";
import { toast } from "./toast.js";

/** The questions that nobody has answered yet: how long they wait, how often they were asked, and a way to answer. */
export async function openQuestions() {
  const questions = await called(() => api.open());
  if (!questions) return;
  const dialog = openDialog(t("web.open-questions"), questions.length === 0
    ? el("p", { class: "hint" }, t("web.open-none"))
    : [
      el("p", { class: "hint" }, t("web.open-hint")),
      el("ol", { class: "openList", role: "list" }, questions.map((one) => draw(one, () => dialog.close()))),
    ], { look: "wide" });
}

function draw(one, close) {
  const channel = chat.channels.get(one.channel);
  return el("li", {},
    el("p", { class: "asked", dir: "auto" }, one.text),
    el("p", { class: "byline" },
      el("span", {}, icon("clock"), since(one.since)),
      one.times > 1 ? el("span", {}, icon("people"), t("web.asked-times", one.times)) : null,
      channel ? el("span", {}, icon("hash"), channelName(channel)) : null,
      one.asked ? el("span", { class: "state flagged" }, t("web.asked-of-you")) : null),
    button(t("action.answer"), () => {
      close();
      openAnswer({ question: one.text, text: "" }, (content, id) => called(() => api.answerOpen(one.question, { id, ...content })));
    }, { mark: "edit" }));
}

async function called(call) {
  try {
    return await call();
  } catch (fault) {
    if (!(fault instanceof Refused)) throw fault;
    toast(fault.message, "fault");
    return null;
  }
}
