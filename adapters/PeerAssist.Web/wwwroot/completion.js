import { chat } from "./chat.js";
import { avatar, el, fresh } from "./dom.js";
import { t } from "./texts.js";

/** Completes a name after an at sign: the bot first, then colleagues. */
export class Completion {
  #start = -1;
  #chosen = 0;
  #offers = [];

  constructor(box, changed) {
    this.box = box;
    this.changed = changed;
    this.node = el("ul", { class: "completion", role: "listbox", id: `c${fresh()}`, "aria-label": t("web.completion"), hidden: true });
    box.setAttribute("role", "combobox");
    box.setAttribute("aria-autocomplete", "list");
    box.setAttribute("aria-expanded", "false");
    box.setAttribute("aria-controls", this.node.id);
    box.addEventListener("input", () => this.#look());
    box.addEventListener("blur", () => this.#close());
  }

  /** Whether the key was for the list. */
  keys(event) {
    if (this.node.hidden) return false;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) this.#choose((this.#chosen + step + this.#offers.length) % this.#offers.length);
    else if (event.key === "Enter" || event.key === "Tab") this.#take(this.#offers[this.#chosen]);
    else if (event.key === "Escape") { event.stopPropagation(); this.#close(); }
    else return false;
    event.preventDefault();
    return true;
  }

  #look() {
    const before = this.box.value.slice(0, this.box.selectionStart);
    const found = /(?:^|[\s(])([@＠])([\p{L}\p{N}]*)$/u.exec(before);
    if (!found) { this.#close(); return; }
    const wanted = found[2].toLocaleLowerCase();
    this.#start = before.length - found[2].length - 1;
    const people = [...chat.people.values()].filter((person) => person.id !== chat.me.id);
    this.#offers = [{ name: "peerassist", says: t("web.bot-says"), bot: true }, ...people.map((person) => ({ name: person.name, says: person.role }))]
      .filter((offer) => offer.name.toLocaleLowerCase().split(" ").some((word) => word.startsWith(wanted)));
    if (this.#offers.length === 0) { this.#close(); return; }
    this.node.replaceChildren(...this.#offers.map((offer, place) => el("li", {
      role: "option", id: `${this.node.id}-${place}`, on: { pointerdown: (event) => { event.preventDefault(); this.#take(offer); } },
    }, avatar(offer.name, offer.bot), el("span", {}, offer.bot ? "@peerassist" : offer.name), el("span", { class: "aside" }, offer.says))));
    this.node.hidden = false;
    this.box.setAttribute("aria-expanded", "true");
    this.#choose(0);
  }

  #choose(place) {
    this.#chosen = place;
    [...this.node.children].forEach((item, at) => item.setAttribute("aria-selected", String(at === place)));
    this.box.setAttribute("aria-activedescendant", `${this.node.id}-${place}`);
  }

  #take(offer) {
    const end = this.box.selectionStart;
    const { value } = this.box;
    const name = `@${offer.name} `;
    this.box.value = value.slice(0, this.#start) + name + value.slice(end);
    const at = this.#start + name.length;
    this.box.setSelectionRange(at, at);
    this.#close();
    this.changed();
  }

  #close() {
    this.node.hidden = true;
    this.box.setAttribute("aria-expanded", "false");
    this.box.removeAttribute("aria-activedescendant");
  }
}
