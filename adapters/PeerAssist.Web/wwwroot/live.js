import { who } from "./api.js";

const ManyWindows = 4;
const Patience = 10_000;

// A browser opens six connections to a server at most: of many windows, those that nobody sees let theirs go.
navigator.locks?.request("window", { mode: "shared" }, () => new Promise(() => {}));
const areMany = async () => (await navigator.locks?.query())?.held.filter((lock) => lock.name === "window").length >= ManyWindows;

/** Follows what happens, from a number on, and comes back by itself after an interruption without missing anything. */
export function follow(after, { message, read, reload, connected }) {
  let source;
  let last = after;
  let pause = 1000;

  function open() {
    source = new EventSource(`/chat/events?after=${last}&as=${encodeURIComponent(who.id)}`);
    const hear = (name, act) => source.addEventListener(name, (event) => {
      if (event.lastEventId) last = Number(event.lastEventId);
      act(JSON.parse(event.data));
    });
    hear("message", message);
    hear("read", read);
    hear("reload", () => { source.close(); reload(); });
    source.addEventListener("open", () => { pause = 1000; connected(true); });
    source.addEventListener("error", () => {
      connected(false);
      if (source.readyState !== EventSource.CLOSED) return;
      setTimeout(open, pause);
      pause = Math.min(pause * 2, 15_000);
    });
  }

  let hidden;
  document.addEventListener("visibilitychange", () => {
    clearTimeout(hidden);
    if (!document.hidden && source.readyState === EventSource.CLOSED) open();
    else if (document.hidden) hidden = setTimeout(async () => { if (await areMany()) source.close(); }, Patience);
  });
  open();
}
