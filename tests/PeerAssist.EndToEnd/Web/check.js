// What can be told by machine about whether everybody can use a page: names, roles, references, contrast.
() => {
  const faults = [];
  const seen = (node) => node.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) && node.getClientRects().length > 0;
  const modal = document.querySelector("dialog[open]");
  const all = [...(modal ?? document.body).querySelectorAll("*")].filter(seen);
  const say = (node, what) => faults.push(`${what}: ${node.outerHTML.slice(0, 140)}`);
  const label = (node) => node.getAttribute("aria-label")
    || (node.getAttribute("aria-labelledby") ?? "").split(" ").map((id) => document.getElementById(id)?.textContent ?? "").join(" ").trim()
    || [...(node.labels ?? [])].map((one) => one.textContent).join(" ").trim() || node.textContent.trim() || node.getAttribute("title");

  if (!document.documentElement.lang) faults.push("the page says no language");
  if (document.querySelectorAll("main").length !== 1) faults.push("there must be one main part");
  for (const node of all) {
    if (node.matches("button, a[href], input, textarea, select, summary, [role=menuitem], dialog, nav, aside, main") && !label(node)) say(node, "has no name");
    if (node.matches("img") && !node.hasAttribute("alt")) say(node, "has no alternative text");
    if (node.matches("[tabindex]") && node.tabIndex > 0) say(node, "breaks the order of the tab key");
    if (node.matches("button button, a a, button a, a button")) say(node, "stands within another control");
    for (const name of ["aria-controls", "aria-labelledby", "aria-describedby", "aria-activedescendant", "for"])
      for (const id of (node.getAttribute(name) ?? "").split(" ").filter(Boolean))
        if (!document.getElementById(id)) say(node, `${name} names nothing`);
  }
  const ids = [...document.querySelectorAll("[id]")].map((node) => node.id);
  for (const id of new Set(ids.filter((one, place) => ids.indexOf(one) !== place))) faults.push(`the id ${id} is there twice`);
  if (!document.querySelector("[aria-live=polite]")) faults.push("there is no live region");

  const paint = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const rgb = (colour, under) => {
    paint.canvas.width = paint.canvas.height = 1;
    paint.fillStyle = `rgb(${under.join(" ")})`;
    paint.fillRect(0, 0, 1, 1);
    paint.fillStyle = colour;
    paint.fillRect(0, 0, 1, 1);
    return [...paint.getImageData(0, 0, 1, 1).data.slice(0, 3)];
  };
  const ground = (node) => {
    const layers = [];
    for (let up = node; up; up = up.parentElement) layers.unshift(getComputedStyle(up).backgroundColor);
    return layers.reduce((under, layer) => rgb(layer, under), [255, 255, 255]);
  };
  const light = (colour) => colour.map((part) => part / 255).map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
    .reduce((sum, part, place) => sum + part * [0.2126, 0.7152, 0.0722][place], 0);
  for (const node of all) {
    const own = [...node.childNodes].some((child) => child.nodeType === 3 && child.textContent.trim() !== "");
    if (!own || node.closest(":disabled, .unseen, [aria-hidden=true]")) continue;
    const under = ground(node);
    const [a, b] = [light(rgb(getComputedStyle(node).color, under)), light(under)].sort((x, y) => y - x);
    if ((a + 0.05) / (b + 0.05) < 4.5) say(node, `contrast ${((a + 0.05) / (b + 0.05)).toFixed(2)}`);
  }
  return faults;
}
