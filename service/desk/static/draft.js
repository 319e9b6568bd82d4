// What was found for a draft is kept in this tab alone, for when the editor comes back to the page.
"use strict";
(() => {
  const KEPT = "crosscheck-draft";
  const main = document.getElementById("main");
  // A browser may forbid a page to keep anything, or have no room for it: then nothing is kept.
  const tried = (does) => { try { return does(); } catch { return null; } };
  const forget = () => tried(() => sessionStorage.removeItem(KEPT));
  const keep = () => { forget(); tried(() => sessionStorage.setItem(KEPT, main.innerHTML)); };

  // Whoever signs in may be another editor.
  if (main.querySelector("input[name=key]")) forget();
  const kept = tried(() => sessionStorage.getItem(KEPT));
  if (kept && main.querySelector("[data-fresh]")) main.innerHTML = kept;
  else if (main.querySelector("section.draft")) keep();

  main.addEventListener("change", (event) => {
    if (!event.target.closest(".again")) return;
    event.target.defaultValue = event.target.value; // what is typed is then part of the page that is kept
    keep();
  });
  main.addEventListener("click", (event) => { if (event.target.closest(".another")) forget(); });
})();
