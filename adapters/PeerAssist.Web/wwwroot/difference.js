import { el } from "./dom.js";

const Longest = 3000;
const Near = 70;

const words = (text) => typeof Intl.Segmenter === "function"
  ? [...new Intl.Segmenter(undefined, { granularity: "word" }).segment(text)].map((part) => part.segment)
  : text.split(/(\s+|[^\p{L}\p{N}]+)/u).filter(Boolean);

/** What changed from one text to another, word by word: pieces of kind same, gone or came. */
export function difference(before, after) {
  const old = words(before);
  const now = words(after);
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start++;
  let end = 0;
  while (end < old.length - start && end < now.length - start && old.at(-1 - end) === now.at(-1 - end)) end++;
  const a = old.slice(start, old.length - end);
  const b = now.slice(start, now.length - end);
  const pieces = [];
  const add = (kind, text) => {
    if (text === "") return;
    if (pieces.at(-1)?.kind === kind) pieces.at(-1).text += text;
    else pieces.push({ kind, text });
  };
  add("same", old.slice(0, start).join(""));
  if (a.length * b.length > Longest * Longest) {
    add("gone", a.join(""));
    add("came", b.join(""));
  } else {
    for (const [kind, word] of longestCommon(a, b)) add(kind, word);
  }
  add("same", end > 0 ? old.slice(old.length - end).join("") : "");
  return tidy(pieces);
}

function* longestCommon(a, b) {
  const width = b.length + 1;
  const table = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      table[i * width + j] = a[i] === b[j]
        ? table[(i + 1) * width + j + 1] + 1
        : Math.max(table[(i + 1) * width + j], table[i * width + j + 1]);
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) { yield ["same", a[i]]; i++; j++; }
    else if (j >= b.length || (i < a.length && table[(i + 1) * width + j] >= table[i * width + j + 1])) yield ["gone", a[i++]];
    else yield ["came", b[j++]];
  }
}

// A lone blank between two changes is part of them: "seven days" to "ten weeks" reads as one change, not two.
function tidy(pieces) {
  const out = [];
  let gone = "";
  let came = "";
  const flush = () => {
    if (gone) out.push({ kind: "gone", text: gone });
    if (came) out.push({ kind: "came", text: came });
    gone = came = "";
  };
  pieces.forEach((piece, place) => {
    if (piece.kind === "gone") gone += piece.text;
    else if (piece.kind === "came") came += piece.text;
    else if (gone && came && /^\s+$/.test(piece.text) && place < pieces.length - 1) { gone += piece.text; came += piece.text; }
    else { flush(); out.push(piece); }
  });
  flush();
  return out;
}

/** The difference as nodes: what went struck out, what came underlined; of long parts that stayed only what is near. */
export const drawDifference = (before, after, { whole = false } = {}) => drawPieces(difference(before, after), { whole });

/** Pieces that are known already. */
export const drawPieces = (pieces, { whole = true } = {}) => el("p", { class: "difference", dir: "auto" },
  pieces.map(({ kind, text }, place, all) =>
    kind !== "same" ? el(kind === "gone" ? "del" : "ins", {}, text)
      : whole || text.length <= 3 * Near ? text
        : `${place > 0 ? head(text) : ""} … ${place < all.length - 1 ? tail(text) : ""}`));

const head = (text) => text.slice(0, Near).replace(/\S{1,12}$/u, "").trimEnd();
const tail = (text) => text.slice(-Near).replace(/^\S{1,12}/u, "").trimStart();

/** An answer's parts as one text, for comparing. */
export const asText = (parts) => [
  parts.text, parts.authority, ...(parts.steps ?? []).map((step, place) => `${place + 1}. ${step}`), ...(parts.resources ?? []), parts.say, ...(parts.policies ?? []),
].filter(Boolean).join("\n");
