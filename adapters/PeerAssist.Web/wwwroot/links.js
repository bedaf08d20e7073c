import { el, icon } from "./dom.js";

const Address = /\b(?:https?:\/\/|mailto:)[^\s<>"'“”、。，；：！？）】」]+/giu;

/** A text as nodes: its web and mail addresses as links that show where they lead, everything else as it is. */
export function withLinks(text) {
  const nodes = [];
  let from = 0;
  for (const found of text.matchAll(Address)) {
    const address = found[0].replace(/[.,;:!?)\]]+$/u, "");
    const link = toLink(address);
    if (!link) continue;
    nodes.push(text.slice(from, found.index), link);
    from = found.index + address.length;
  }
  nodes.push(text.slice(from));
  return nodes.filter((node) => node !== "");
}

function toLink(address) {
  let url;
  try { url = new URL(address); } catch { return null; }
  if (!["http:", "https:", "mailto:"].includes(url.protocol)) return null;
  // The host is shown as the browser understands it: what looks like another one cannot hide.
  const host = url.protocol === "mailto:" ? url.pathname : url.host;
  const rest = url.protocol === "mailto:" ? "" : `${url.pathname}${url.search}${url.hash}`.replace(/^\/$/, "");
  return el("a", { class: "link", href: url.href, target: "_blank", rel: "noopener noreferrer nofollow", title: url.href, dir: "ltr" },
    el("span", { class: "host" }, host), rest ? el("span", { class: "path" }, rest.length > 28 ? `${rest.slice(0, 27)}…` : rest) : null,
    icon("link"));
}
