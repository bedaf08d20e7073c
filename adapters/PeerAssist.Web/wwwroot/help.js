import { openDialog } from "./dialogs.js";
import { el } from "./dom.js";
import { t } from "./texts.js";

const Keys = [
  ["?", "web.key-help"], ["/", "web.key-write"], ["Alt ↑ ↓", "web.key-channel"], ["F6", "web.key-region"], ["Esc", "web.key-close"],
  ["↑ ↓", "web.key-walk"], ["Enter / R", "web.key-reply"], ["S", "web.key-save"], ["E", "web.key-edit"], ["+", "web.key-react"], ["Delete", "web.key-delete"],
];

/** What can be done here, and with which keys. */
export function openHelp() {
  openDialog(t("web.help"), [
    el("p", {}, t("web.help-ask")), el("p", {}, t("web.help-vote")), el("p", {}, t("web.help-save")),
    el("h3", {}, t("web.keys")),
    el("dl", { class: "keysList" }, Keys.map(([keys, what]) => el("div", {}, el("dt", {}, el("kbd", {}, keys)), el("dd", {}, t(what))))),
  ]);
}
