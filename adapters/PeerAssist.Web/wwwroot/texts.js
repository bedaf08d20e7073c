let texts = {};
export let language = "en";

// Dates as Europeans write them in English, like the money of the sample answers.
const tag = () => language === "en" ? "en-GB" : language;

/** Loads the sentences of a language and lets the page speak it. */
export async function speak(code) {
  texts = await (await fetch(`/chat/texts/${code}`)).json();
  language = code;
  document.documentElement.lang = code;
}

/** The sentence with this key, with what is to be filled in. */
export function t(key, ...filled) {
  const text = texts[key] ?? key;
  return text.replace(/\{(\d)(?::[^}]*)?\}/g, (whole, place) => {
    const value = filled[Number(place)];
    return value === undefined ? whole : typeof value === "number" ? count(value) : String(value);
  });
}

export const count = (number) => new Intl.NumberFormat(tag()).format(number);
export const share = (number) => new Intl.NumberFormat(tag(), { style: "percent" }).format(number);
export const day = (at) => new Intl.DateTimeFormat(tag(), { day: "numeric", month: "short", year: "numeric" }).format(new Date(at));
export const clock = (at) => new Intl.DateTimeFormat(tag(), { hour: "2-digit", minute: "2-digit" }).format(new Date(at));
export const moment = (at) => new Intl.DateTimeFormat(tag(), { dateStyle: "long", timeStyle: "short" }).format(new Date(at));
export const list = (names) => new Intl.ListFormat(tag(), { type: "conjunction" }).format(names);

export const weekday = (number) => new Intl.DateTimeFormat(tag(), { weekday: "short", timeZone: "UTC" }).format(new Date(Date.UTC(2023, 0, 1 + number)));

/** How long ago, in the largest fitting unit: "3 hours ago". */
export function since(at) {
  const minutes = Math.min(-1, Math.round((new Date(at) - Date.now()) / 60_000));
  const [number, unit] = minutes > -60 ? [minutes, "minute"] : minutes > -1440 ? [Math.round(minutes / 60), "hour"] : [Math.round(minutes / 1440), "day"];
  return new Intl.RelativeTimeFormat(tag(), { numeric: "auto" }).format(number, unit);
}

/** Today, yesterday, or the date: as a line between the days. */
export function dayLine(at) {
  const start = (date) => new Date(date.getFullYear(), date.getMonth(), date.getDate());
  const days = Math.round((start(new Date(at)) - start(new Date())) / 86_400_000);
  if (days === 0 || days === -1) {
    const words = new Intl.RelativeTimeFormat(tag(), { numeric: "auto" }).format(days, "day");
    return words[0].toLocaleUpperCase(language) + words.slice(1);
  }
  return new Intl.DateTimeFormat(tag(), { weekday: "long", day: "numeric", month: "long" }).format(new Date(at));
}
