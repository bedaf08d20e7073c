import { t } from "./texts.js";

/** The person this window acts for; the server decides whether that counts. */
export const who = {
  get id() { return new URLSearchParams(location.search).get("as") ?? sessionStorage.getItem("as") ?? ""; },
};

/** What the server did not do, in a sentence for people. */
export class Refused extends Error {
  constructor(sentence, status) {
    super(sentence);
    this.status = status;
  }
}

async function call(method, path, content) {
  const headers = { "Chat-Person": who.id };
  if (content !== undefined) headers["Content-Type"] = "application/json";
  let response;
  try {
    response = await fetch(`/chat/${path}`, { method, headers, body: content === undefined ? undefined : JSON.stringify(content) });
  } catch {
    throw new Refused(t("web.offline"), 0);
  }
  if (response.ok) return response.status === 204 ? null : response.json();
  const problem = await response.json().catch(() => ({}));
  throw new Refused(problem.title ?? t("web.offline"), response.status);
}

const at = (channel) => `channels/${encodeURIComponent(channel)}`;
const on = (message) => `${at(message.channel)}/messages/${encodeURIComponent(message.id)}`;

export const api = {
  state: () => call("GET", "state"),
  line: (channel, thread, before) => {
    const query = new URLSearchParams();
    if (thread) query.set("thread", thread);
    if (before) query.set("before", before);
    return call("GET", `${at(channel)}/messages?${query}`);
  },
  post: (channel, content) => call("POST", `${at(channel)}/messages`, content),
  edit: (message, content) => call("PUT", on(message), content),
  remove: (message) => call("DELETE", on(message)),
  react: (message, content) => call("POST", `${on(message)}/reactions`, content),
  act: (message, content) => call("POST", `${on(message)}/acts`, content),
  open: () => call("GET", "open"),
  answerOpen: (question, content) => call("POST", `open/${encodeURIComponent(question)}`, content),
  available: (content) => call("PUT", "availability", content),
  read: (channel, thread, upTo) => call("POST", `${at(channel)}/read`, { thread, upTo }),
};
