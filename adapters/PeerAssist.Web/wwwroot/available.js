import { api, Refused } from "./api.js";
import { chat } from "./chat.js";
import { openDialog } from "./dialogs.js";
import { button, el, fresh } from "./dom.js";
import { weekday, t } from "./texts.js";
import { toast } from "./toast.js";

const Monday = 1;

/** The dialog in which somebody says whether and when the bot may bring a colleague's question. */
export function openAvailability() {
  const now = chat.availability;
  const may = el("input", { type: "checkbox", id: "mayBeAsked", checked: now.mayBeAsked });
  const from = clock("availableFrom", now.from);
  const to = clock("availableTo", now.to);
  // The week begins on Monday; the bits of the days begin on Sunday.
  const days = Array.from({ length: 7 }, (_, place) => (place + Monday) % 7).map((day) => ({
    bit: 1 << day, input: el("input", { type: "checkbox", id: `day${day}`, checked: (now.days & (1 << day)) !== 0 }), name: weekday(day), id: `day${day}`,
  }));
  const notice = el("p", { class: "fault", role: "alert" });
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;

  async function save() {
    const content = {
      mayBeAsked: may.checked, zone, days: days.reduce((sum, day) => sum + (day.input.checked ? day.bit : 0), 0), from: minutes(from), to: minutes(to),
    };
    try {
      const result = await api.available({ id: fresh(), ...content });
      if (result.kind === "refused") { notice.textContent = result.sentence; return; }
      chat.availability = content;
      dialog.close();
      toast(t(content.mayBeAsked ? "web.available-yes" : "web.available-no"));
    } catch (fault) {
      if (!(fault instanceof Refused)) throw fault;
      notice.textContent = fault.message;
    }
  }

  const dialog = openDialog(t("web.available"), [
    el("p", {}, t("web.available-hint")),
    el("p", { class: "check" }, may, el("label", { for: may.id }, t("web.available-may"))),
    el("fieldset", { class: "hours" }, el("legend", {}, t("web.available-hours")),
      el("p", { class: "times" }, el("label", { for: from.id }, t("web.available-from")), from, el("label", { for: to.id }, t("web.available-to")), to,
        el("span", { class: "hint" }, zone)),
      el("p", { class: "days" }, days.map((day) => el("span", { class: "check" }, day.input, el("label", { for: day.id }, day.name))))),
    notice,
  ], { actions: [button(t("action.cancel"), () => dialog.close()), button(t("web.keep"), save, { look: "main" })] });
  may.focus();
}

const two = (number) => String(number).padStart(2, "0");
const clock = (id, minute) => el("input", { type: "time", id, class: "field", required: true, value: `${two(Math.floor(minute / 60))}:${two(minute % 60)}` });
const minutes = (input) => { const [hours, rest] = input.value.split(":").map(Number); return hours * 60 + rest; };
