/** Builds elements. Text only ever becomes a text node: nothing here can read markup. */
export function el(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === undefined || value === null || value === false) continue;
    if (name === "on") for (const [event, act] of Object.entries(value)) node.addEventListener(event, act);
    else if (name === "data") Object.assign(node.dataset, value);
    else if (name === "value") node.value = value;
    else node.setAttribute(name, value === true ? "" : String(value));
  }
  node.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

const Paths = {
  hash: "M6 3 4.500 15M12.500 3 11 15M2.500 6.500h12M2 11.500h12",
  lock: "M4.500 7.500h8v6.500h-8zM6 7.500V5.500a2.500 2.500 0 0 1 5 0v2",
  close: "m4 4 9 9M13 4l-9 9",
  back: "M10.500 3.500 5.500 8.500l5 5",
  more: "M3.500 8.500h.01M8.500 8.500h.01M13.500 8.500h.01",
  reply: "M7 4 3 8l4 4M3.500 8H10a4 4 0 0 1 4 4v1",
  save: "M4.500 2.500h8v12l-4-3-4 3z",
  smile: "M8.500 15a6.500 6.500 0 1 0 0-13 6.500 6.500 0 0 0 0 13zM6 10c.7 1 1.500 1.500 2.500 1.500S10.300 11 11 10M6.300 6.800h.01M10.700 6.800h.01",
  edit: "m3 14 .7-3L11 3.700l2.300 2.300L6 13.300z",
  check: "m3.500 9 3.500 3.500 6.500-8",
  up: "M5 14V7.500l3-5.500c1.200 0 1.800.9 1.500 2L9 6.500h4c1 0 1.600.9 1.400 1.800l-1 4.500c-.2.7-.7 1.200-1.400 1.200zM2.500 7.500V14",
  down: "M5 3v6.500L8 15c1.200 0 1.800-.9 1.500-2L9 10.500h4c1 0 1.600-.9 1.400-1.800l-1-4.500C13.200 3.500 12.700 3 12 3zM2.500 9.500V3",
  send: "M2.500 8.500 14 3l-3.500 11.500-2.700-4.600zM7.800 9.900 14 3",
  down2: "M4 6.500 8.500 11 13 6.500",
  clock: "M8.500 15a6.500 6.500 0 1 0 0-13 6.500 6.500 0 0 0 0 13zM8.500 5v3.800l2.500 1.500",
  link: "M7 10 13.500 3.500M9 3.500h4.500V8M12 10.500v3H3.500V5h3",
  warn: "M8.500 2.500 15 14H2zM8.500 7v3M8.500 12h.01",
  people: "M6.500 8a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5zM2 14c0-2.500 2-4 4.500-4s4.500 1.500 4.500 4M11 3.300a2.500 2.500 0 0 1 0 4.500M12.500 10.300c1.500.6 2.500 1.800 2.500 3.700",
  sun: "M8.500 11.500a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM8.500 1.500v1.500M8.500 14v1.500M1.500 8.500H3M14 8.500h1.500M3.500 3.500l1 1M12.500 12.500l1 1M3.500 13.500l1-1M12.500 4.500l1-1",
  help: "M8.500 15a6.500 6.500 0 1 0 0-13 6.500 6.500 0 0 0 0 13zM6.700 6.700a1.900 1.900 0 1 1 2.700 1.700c-.6.3-.9.6-.9 1.300M8.500 12h.01",
};

/** A line drawing that goes with a label; it says nothing by itself. */
export function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  svg.setAttribute("viewBox", "0 0 17 17");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  path.setAttribute("d", Paths[name]);
  svg.append(path);
  return svg;
}

/** A button with a visible label, or with a label that only a screen reader and the tooltip say. */
export function button(label, act, { look = "plain", mark, quiet = false, key, ...rest } = {}) {
  return el("button", {
    type: "button", class: `button ${look}`, title: quiet ? label : undefined, "aria-label": quiet ? label : undefined,
    data: key ? { key } : undefined, on: { click: act }, ...rest,
  }, mark ? icon(mark) : null, quiet ? null : el("span", {}, label));
}

/** A round picture of somebody: initials on a colour of their own. */
export function avatar(name, bot = false) {
  if (bot) return el("img", { class: "avatar", src: "/chat/app/icon.svg", alt: "" });
  const initials = name.split(/\s+/).map((word) => [...word][0] ?? "").slice(0, 2).join("").toLocaleUpperCase();
  const hue = [...name].reduce((sum, sign) => (sum * 23 + sign.codePointAt(0)) % 997, 7) % 6;
  return el("span", { class: `avatar hue${hue}`, "aria-hidden": "true" }, initials);
}

export const fresh = () => crypto.randomUUID().replaceAll("-", "");
