import { el, icon } from "./dom.js";

let close = null;

/** Opens a menu next to a button; the arrow keys walk, Escape goes back to the button. */
export function openMenu(anchor, items, look = "") {
  close?.();
  const nodes = items.filter(Boolean).map((item) => item.line
    ? el("div", { class: "menuLine", role: "separator" })
    : item.href
      ? el("a", { role: "menuitem", class: "menuItem", tabindex: -1, href: item.href, target: "_blank", rel: "noopener" }, ...label(item))
      : el("button", {
        type: "button", role: item.chosen === undefined ? "menuitem" : "menuitemradio", class: "menuItem", tabindex: -1,
        "aria-checked": item.chosen === undefined ? undefined : String(item.chosen),
        "aria-label": look === "emoji" ? `${item.label} ${item.hint ?? ""}` : undefined, title: look === "emoji" ? item.hint : undefined,
        on: { click: () => { shut(true); item.act(); } },
      }, ...label(item)));
  const named = anchor.getAttribute("aria-label") ?? anchor.textContent;
  const menu = el("div", { class: `menu ${look}`, role: "menu", "aria-label": named }, nodes);
  const host = anchor.closest("dialog") ?? document.body;
  host.append(menu);
  place(menu, anchor);
  anchor.setAttribute("aria-expanded", "true");
  const targets = nodes.filter((node) => node.getAttribute("role") !== "separator");

  function shut(back) {
    menu.remove();
    anchor.removeAttribute("aria-expanded");
    document.removeEventListener("pointerdown", outside, true);
    if (back && anchor.isConnected) anchor.focus();
    close = null;
  }
  const outside = (event) => { if (!menu.contains(event.target)) shut(false); };
  menu.addEventListener("keydown", (event) => {
    const at = targets.indexOf(document.activeElement);
    const step = { ArrowDown: 1, ArrowUp: -1, ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step) { event.preventDefault(); targets[(at + step + targets.length) % targets.length].focus(); }
    else if (event.key === "Home" || event.key === "End") { event.preventDefault(); targets.at(event.key === "Home" ? 0 : -1).focus(); }
    else if (event.key === "Escape" || event.key === "Tab") { event.preventDefault(); event.stopPropagation(); shut(true); }
  });
  document.addEventListener("pointerdown", outside, true);
  close = () => shut(false);
  targets[0]?.focus();
}

const label = (item) => [
  item.mark ? icon(item.mark) : null, el("span", { class: "menuLabel" }, item.label), item.hint ? el("span", { class: "menuHint" }, item.hint) : null,
  item.chosen ? icon("check") : null,
].filter(Boolean);

function place(menu, anchor) {
  const near = anchor.getBoundingClientRect();
  const size = menu.getBoundingClientRect();
  const left = Math.max(8, Math.min(near.left, innerWidth - size.width - 8));
  const below = near.bottom + 4;
  const top = below + size.height < innerHeight - 8 ? below : Math.max(8, near.top - size.height - 4);
  menu.style.left = `${left}px`;
  menu.style.top = `${top}px`;
}
