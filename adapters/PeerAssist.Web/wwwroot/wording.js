import { api, Refused } from "./api.js";
import { button, el, fresh } from "./dom.js";
import { t } from "./texts.js";

const Pause = 600;

/** Marks, while somebody writes, what sounds powerless, and offers a better beginning. It never stands in the way of saving. */
export function wordingHint(message, parts) {
  const hint = el("div", { class: "wording", role: "status" });
  let waiting = 0;
  let asked = "";
  async function check() {
    const { text, say } = parts.value;
    const both = [text, say].filter(Boolean).join("\n");
    if (both === asked) return;
    asked = both;
    let result;
    try {
      ({ result } = await api.act(message, { id: fresh(), kind: "wording", text: both }));
    } catch (fault) {
      if (fault instanceof Refused) return;
      throw fault;
    }
    if (asked === both) hint.replaceChildren(...result.advice.map(draw));
  }
  function draw(advice) {
    return el("p", { class: "notice" }, el("span", { dir: "auto" }, advice.why), " ", el("em", { dir: "auto" }, advice.try), " ",
      button(t("web.use-wording"), () => { parts.say.value = `${advice.try} `; parts.say.dispatchEvent(new Event("input")); parts.open(); parts.say.focus(); }, { look: "quiet" }));
  }
  for (const input of parts.inputs) input.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(check, Pause); });
  check();
  return hint;
}
