const Order = ["system", "light", "dark"];

export const theme = () => localStorage.getItem("theme") ?? "system";

/** Puts the chosen colours on the page; without a choice the system's hold. */
export function applyTheme() {
  const chosen = theme();
  if (chosen === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = chosen;
}

export function nextTheme() {
  const next = Order[(Order.indexOf(theme()) + 1) % Order.length];
  localStorage.setItem("theme", next);
  applyTheme();
}

addEventListener("storage", (event) => { if (event.key === "theme") applyTheme(); });
