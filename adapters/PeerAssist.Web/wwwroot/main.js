import { addressed, chat } from "./chat.js";
import { spoken } from "./card.js";
import { el } from "./dom.js";
import { watchGuide } from "./guide.js";
import { watchKeys } from "./keys.js";
import { follow } from "./live.js";
import { Panes } from "./panes.js";
import { channelName, drawRail } from "./rail.js";
import { speak, t } from "./texts.js";
import { applyTheme } from "./theme.js";
import { announce } from "./toast.js";

applyTheme();
await start();

const rail = document.getElementById("rail");
const panes = new Panes();
document.getElementById("skip").textContent = t("web.skip");

function title() {
  const unread = [...chat.channels.values()].reduce((sum, channel) => sum + channel.unread, 0);
  document.title = `${unread > 0 ? `(${unread}) ` : ""}${channelName(chat.channel)} · ${chat.workspace.name} · PeerAssist`;
}

chat.addEventListener("open", () => {
  panes.shown = panes.show();
  drawRail(rail);
  title();
});
chat.addEventListener("channels", () => { drawRail(rail); title(); });
chat.addEventListener("message", ({ detail: { message, isNews } }) => {
  panes.put(message);
  if (!isNews || message.by === chat.me.id || message.channel !== chat.open.channel) return;
  const said = message.answer ? spoken(message) : message.note?.text ?? message.text;
  announce(t("web.said", chat.name(message.by), said));
});

addEventListener("popstate", openAddressed);
addEventListener("focus", () => panes.seen());
watchGuide();
watchKeys(panes);

// A server that is just starting is waited for; before it answers, nobody knows which language to say so in.
async function start() {
  for (;;) {
    try {
      await chat.load();
      await speak(chat.me.language);
      return;
    } catch (fault) {
      console.warn(fault);
      await new Promise((resolve) => { setTimeout(resolve, 1500); });
    }
  }
}

function openAddressed() {
  const { channel, thread } = addressed();
  const first = [...chat.channels.keys()][0];
  if (chat.channels.has(channel)) chat.go(channel, thread);
  else chat.go(first);
}

openAddressed();
await panes.shown;
panes.composer.focus();

const offline = el("p", { class: "offline", role: "status", hidden: true }, t("web.reconnecting"));
document.body.append(offline);
let patience = null;
follow(chat.number, {
  message: (message) => chat.heard(message),
  read: (where) => chat.readElsewhere(where),
  reload: () => location.reload(),
  connected: (is) => {
    if (is) {
      clearTimeout(patience);
      patience = null;
      offline.hidden = true;
    } else {
      patience ??= setTimeout(() => { offline.hidden = false; }, 2000);
    }
  },
});
document.body.dataset.ready = "true";
