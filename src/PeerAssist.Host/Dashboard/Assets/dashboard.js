import { applyTheme } from "/chat/app/theme.js";

applyTheme();

const BetweenLooks = 1000;

// What is being done is asked for again until it is done; without a script the page is simply loaded anew.
async function follow(place) {
  while (place.querySelector("[data-busy]")) {
    await new Promise((done) => setTimeout(done, BetweenLooks));
    const answer = await fetch(place.dataset.live, { credentials: "same-origin" }).catch(() => null);
    if (answer?.ok) place.innerHTML = await answer.text();
  }
}

for (const place of document.querySelectorAll("[data-live]")) follow(place);
