(() => {
  // What an address names is opened, with all that it stands in.
  const open = () => {
    const named = location.hash.length > 1 ? document.getElementById(location.hash.slice(1)) : null;
    if (!named) return;
    for (let each = named; each; each = each.parentElement) if (each.localName === "details") each.open = true;
    named.scrollIntoView();
  };
  addEventListener("hashchange", open);
  for (const link of document.querySelectorAll('a[href^="#"]')) {
    link.addEventListener("click", (event) => { if (!event.defaultPrevented && link.hash === location.hash) open(); });
  }
  open();
  // The contents show where one is.
  const links = [...document.querySelectorAll("nav.tiers a")];
  const parts = links.map((link) => document.getElementById(link.hash.slice(1)));
  let waiting = false;
  const mark = () => {
    waiting = false;
    const top = links.length ? links[0].closest("nav").offsetHeight + 40 : 0;
    const passed = parts.filter((each) => each && each.getBoundingClientRect().top <= top);
    const end = innerHeight + scrollY >= document.documentElement.scrollHeight - 2;
    const here = end && scrollY ? links.length - 1 : Math.max(0, parts.indexOf(passed[passed.length - 1]));
    if (links[here].hasAttribute("aria-current")) return;
    for (const link of links) link.removeAttribute("aria-current");
    links[here].setAttribute("aria-current", "true");
    const list = links[here].closest("ul");
    list.scrollLeft = here ? links[here].offsetLeft - list.offsetLeft - 32 : 0;
  };
  const later = () => { if (!waiting) { waiting = true; requestAnimationFrame(mark); } };
  if (links.length) { addEventListener("scroll", later, { passive: true }); addEventListener("resize", later); mark(); }
  // A former report stands a folder deeper than the present one.
  const home = document.querySelector("a.home");
  if (home && location.pathname.includes("/former/")) home.setAttribute("href", `../${home.getAttribute("href")}`);
  // The list of what there is to check, as plain text.
  const button = document.querySelector("button.copy");
  if (button && navigator.clipboard) {
    button.hidden = false;
    button.addEventListener("click", async () => {
      const found = [...document.querySelectorAll(".answer [data-copy]")].map((each) => each.dataset.copy);
      await navigator.clipboard.writeText([document.querySelector("h1").textContent, ...found].join("\n") + "\n");
      button.textContent = "Copied";
    });
  }
})();
