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
  // Opening a finding or a part puts its address into the address bar.
  for (const summary of document.querySelectorAll("details[id] > summary"))
    summary.addEventListener("click", () => { if (!summary.parentElement.open) history.replaceState(null, "", `#${summary.parentElement.id}`); });
  // A former report stands a folder deeper than the present one.
  const home = document.querySelector("a.home");
  if (home && location.pathname.includes("/former/")) home.setAttribute("href", `../${home.getAttribute("href")}`);
  // The list of what there is to check, as plain text.
  const button = document.querySelector("button.copy");
  if (button && navigator.clipboard) {
    button.hidden = false;
    button.addEventListener("click", async () => {
      const sentences = (each) => [...each.querySelectorAll("p.side")].map((side) => `  ${side.querySelector("b").textContent}: “${side.querySelector("q").textContent}”`);
      const found = [...document.querySelectorAll(".answer [data-copy]")].flatMap((each) => [[each.dataset.copy, each.querySelector(".ruled")?.textContent].filter(Boolean).join(" – "), ...sentences(each)]);
      await navigator.clipboard.writeText([document.querySelector("h1").textContent, ...found].join("\n") + "\n");
      button.textContent = "Copied";
    });
  }
  // What an editor says of a finding stays in this browser; a file takes it to others.
  const PREFIX = "wire-workbook ruling ", RULINGS = { checked: "✓ checked", "false alarm": "✗ false alarm" };
  const memory = new Map();
  let store = { get: (key) => memory.get(key), set: (key, value) => memory.set(key, value), remove: (key) => memory.delete(key), keys: () => [...memory.keys()] };
  let lasting = false;
  try {
    localStorage.setItem(PREFIX, "");
    localStorage.removeItem(PREFIX);
    store = { get: (key) => localStorage.getItem(key), set: (key, value) => localStorage.setItem(key, value), remove: (key) => localStorage.removeItem(key), keys: () => Object.keys(localStorage) };
    lasting = true;
  } catch { /* a browser that keeps nothing */ }
  const answer = document.querySelector(".answer[data-wire]"), save = document.querySelector("button.save");
  const made = (name, className, text) => Object.assign(document.createElement(name), { className, textContent: text });
  const kept = () => store.keys().filter((key) => key.startsWith(PREFIX)).sort();
  const read = (key) => { try { return JSON.parse(store.get(key)) || {}; } catch { return {}; } };
  const marks = () => (kept().length === 1 ? "1 mark" : `${kept().length} marks`);
  const count = () => {
    save.hidden = !kept().length;
    save.title = "All marks that this browser keeps, of this report and of others";
    save.textContent = `Save ${marks()}`;
    const wrong = answer.querySelectorAll(".check.is-false").length;
    answer.querySelector(".judged").textContent = wrong ? `${wrong} of them marked as false alarm${wrong === 1 ? "" : "s"}` : "";
  };
  const rule = (finding) => {
    const { finding: name, kind, severity } = finding.dataset, { wire, derivative } = answer.dataset;
    const key = `${PREFIX}${wire} ${derivative} ${name}`;
    const own = { wire, derivative, finding: name, kind, severity, ruling: finding.dataset.ruling || "", note: finding.dataset.note || "", ...read(key) };
    const row = made("p", "ruling", ""), mark = made("span", "ruled", ""), label = made("label", "", "Note"), note = document.createElement("input");
    const buttons = Object.keys(RULINGS).map((each) => Object.assign(made("button", "", each[0].toUpperCase() + each.slice(1)), { type: "button", value: each }));
    const show = () => {
      for (const each of buttons) each.setAttribute("aria-pressed", String(each.value === own.ruling));
      label.hidden = !own.ruling;
      mark.textContent = own.ruling ? [RULINGS[own.ruling], own.note].filter(Boolean).join(": ") : "";
      finding.classList.toggle("is-ruled", Boolean(own.ruling));
      finding.classList.toggle("is-false", own.ruling === "false alarm");
    };
    const keep = () => {
      if (own.ruling) store.set(key, JSON.stringify(own));
      else store.remove(key);
      show();
      count();
    };
    Object.assign(note, { type: "text", maxLength: 500, value: own.note, autocomplete: "off" });
    note.addEventListener("change", () => { own.note = note.value.trim(); keep(); });
    for (const each of buttons) each.addEventListener("click", () => { own.ruling = each.value === own.ruling ? "" : each.value; keep(); });
    label.append(note);
    row.append(...buttons, label);
    if (!lasting) row.append(made("span", "", "This browser keeps no marks once the page is closed."));
    finding.querySelector("summary .words").append(" ", mark);
    finding.append(row);
    show();
  };
  if (answer && save) {
    for (const each of answer.querySelectorAll(".check[data-finding]")) rule(each);
    count();
    save.addEventListener("click", () => {
      const text = JSON.stringify({ "wire-workbook rulings": 1, rulings: kept().map(read).filter((each) => each.ruling) }, null, 1) + "\n";
      const link = Object.assign(document.createElement("a"), { download: "rulings.json", href: URL.createObjectURL(new Blob([text], { type: "application/json" })) });
      link.click();
      URL.revokeObjectURL(link.href);
      save.textContent = `Saved ${marks()}`;
    });
  }
})();
