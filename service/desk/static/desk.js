// Keys, and what a browser with scripts does a little better; every page also works without this.
"use strict";
(() => {
  document.documentElement.classList.add("scripted");
  const results = () => [...document.querySelectorAll("article.result")];
  const current = () => document.activeElement && document.activeElement.closest("article.result");
  // What was done goes after a while; what failed stays until the next action, or until it works again.
  const WHILE = 6000;
  const said = document.getElementById("said");
  let going = 0;
  const say = (words, failed = false, stays = failed) => {
    clearTimeout(going);
    said.textContent = words;
    said.classList.toggle("failed", failed);
    if (words && !stays) going = setTimeout(() => say(""), WHILE);
  };
  said.addEventListener("click", () => say(""));
  const REFUSED = {
    403: "the key you signed in with does not allow it.",
    404: "it is no longer here. Its article was revised or withdrawn.",
    422: "a reason is missing, or is too long.",
    503: "the archive is out of reach. Try again in a few seconds.",
  };
  const refused = (status) => `That did not work: ${REFUSED[status] || `the service answered ${status}.`}`;
  const UNREACHABLE = "The service cannot be reached at the moment.";

  const move = (by) => {
    const all = results();
    const next = all[Math.min(Math.max(all.indexOf(current()) + by, 0), all.length - 1)];
    if (next) { next.focus({ preventScroll: true }); next.scrollIntoView({ block: "center" }); }
  };
  const click = (selector) => {
    const found = current() && current().querySelector(selector);
    if (found) found.click();
  };
  const dismiss = () => {
    const details = current() && current().querySelector("details.dismiss");
    if (!details) return;
    details.open = true;
    details.querySelector("input[type=radio]").focus();
  };
  const open = () => {
    const link = current() && current().querySelector(".where a");
    if (link) link.click();
  };
  const filter = () => {
    const source = document.querySelector(".filters input[name=source]");
    const folded = source && source.closest("details");
    if (folded) folded.open = true;
    if (source) source.focus();
  };
  // Both sides with their sources and the reason, for a message to the author: plain text, one thing a line.
  const told = (side) => `${side.querySelector(".where").innerText.replace(/\s+/g, " ").trim()}: “${side.querySelector("blockquote").innerText.trim()}”`;
  const note = (card) => {
    const all = card.closest(".group") || card;
    const sides = [all.querySelector(".side.ours"), card.querySelector(".side.theirs")].filter(Boolean);
    return [card.querySelector(".why").innerText.trim(), ...sides.map(told), all.querySelector(".all-on").href].join("\n");
  };
  // A page that came over plain HTTP from another machine has no clipboard of its own.
  const copied = async (text) => {
    if (navigator.clipboard) return navigator.clipboard.writeText(text);
    const field = Object.assign(document.createElement("textarea"), { value: text });
    document.body.append(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    if (!done) throw new Error("refused");
  };
  const copy = () => {
    const card = current();
    if (!card || !card.querySelector(".why")) return;
    copied(note(card)).then(() => say("Copied."), () => say("The browser does not let this page copy.", true));
  };
  const keys = () => { const dialog = document.getElementById("keys"); if (dialog) dialog.showModal(); };
  const does = {
    j: () => move(1), k: () => move(-1), c: () => click(".confirm"), d: dismiss, u: () => click(".undo"),
    o: open, y: copy, "/": filter, "?": keys,
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const typing = event.target.closest("input, textarea, select, dialog");
    if (event.key === "Escape") say("");
    if (event.key === "Escape" && event.target.closest("details.dismiss")) {
      const card = current();
      event.target.closest("details.dismiss").open = false;
      if (card) card.focus();
    } else if (!typing && does[event.key]) {
      event.preventDefault();
      does[event.key]();
    }
  });
  document.addEventListener("click", (event) => {
    const opens = event.target.closest("[data-opens]");
    if (opens) document.getElementById(opens.dataset.opens).showModal();
    if (event.target.closest(".copy")) { event.target.closest("article").focus({ preventScroll: true }); copy(); }
    const inside = event.target.closest("a.claim, .tally a");
    if (inside) reveal(inside.hash);
  });
  // What is picked with the mouse takes effect at once; by keyboard only with the button, since each arrow key picks,
  // and so on a phone, where the filter would fold before a second thing is picked.
  let keyed = false;
  document.addEventListener("keydown", () => { keyed = true; }, true);
  document.addEventListener("pointerdown", () => { keyed = false; }, true);
  document.addEventListener("change", (event) => {
    if (!event.target.matches(".filters select")) return;
    const fold = document.querySelector(".filtering > summary");
    if (!keyed && !(fold && fold.offsetParent)) event.target.form.requestSubmit();
  });
  // Whoever writes her own words has picked them as the reason.
  document.addEventListener("input", (event) => {
    const words = event.target.closest(".dismiss .words");
    if (words && event.target.value) words.querySelector("input[type=radio]").checked = true;
  });
  document.addEventListener("submit", (event) => {
    const busy = event.target.dataset.busy;
    const button = event.target.querySelector("button");
    if (busy && button) { button.textContent = busy; button.disabled = true; say(busy, false, true); }
  });
  // A page that comes back is read anew, except a checked draft: that would be sent again.
  window.addEventListener("pageshow", (event) => { if (event.persisted && !document.querySelector("section.draft")) location.reload(); });

  // The number of open conflicts: before the title, where it is seen from another tab, and in the page's own tab.
  document.addEventListener("open-conflicts", (event) => {
    if (!document.getElementById("news")) return; // only the page of results is named by them
    const open = document.getElementById("open");
    if (open) open.textContent = event.detail.told.slice(1, -1) || "0";
    document.title = `${event.detail.told} ${document.title.replace(/^\(\d+\+?\) /, "")}`.trim();
  });

  // Show more goes away with the focus on it: the first card that came has it then, and j and k go on from there.
  let before = 0;
  document.addEventListener("htmx:beforeSwap", (event) => { before = event.detail.target.matches(".more") ? results().length : 0; });
  document.addEventListener("htmx:afterSettle", () => {
    const first = before && results()[before];
    before = 0;
    if (first) first.focus({ preventScroll: true });
  });

  // A card that was answered keeps the focus, so that j and k go on from it.
  document.addEventListener("htmx:afterSwap", (event) => {
    const card = event.detail.elt && event.detail.elt.matches && event.detail.elt.matches("article.result") ? event.detail.elt : null;
    if (!card) return;
    card.focus({ preventScroll: true });
    const review = card.querySelector(".reviewed p");
    say(review ? review.textContent : "Taken back");
  });

  // The poll goes on by itself: it is no action, and only tells whether the service is there.
  const polled = (event) => event.detail.elt.id === "news";
  document.addEventListener("htmx:beforeRequest", (event) => { if (!polled(event)) say(""); });
  document.addEventListener("htmx:responseError", (event) => say(polled(event) ? UNREACHABLE : refused(event.detail.xhr.status), true));
  document.addEventListener("htmx:sendError", () => say(UNREACHABLE, true));
  document.addEventListener("htmx:afterRequest", (event) => {
    if (event.detail.successful && said.textContent === UNREACHABLE) say("");
  });

  // A claim among the folded ones is unfolded before the page goes there.
  const reveal = (hash) => {
    const target = hash && document.getElementById(decodeURIComponent(hash.slice(1)));
    const folded = target && target.closest("details");
    if (folded) folded.open = true;
    if (target && target.matches(".known, .result")) { target.scrollIntoView({ block: "nearest" }); target.focus({ preventScroll: true }); }
  };
  reveal(location.hash);
})();
