const REFUSED = "script, style, iframe, frame, object, embed, link, meta, base, form, input, template";

// What Python made is escaped already; this is the second lock on the same door.
const parsed = (html) => {
  const page = new DOMParser().parseFromString(html, "text/html");
  for (const each of page.querySelectorAll(REFUSED)) each.remove();
  for (const each of page.querySelectorAll("*"))
    for (const { name, value } of [...each.attributes])
      if (name.startsWith("on") || (/(^|:)(href|src|action)$/.test(name) && !value.startsWith("#"))) each.removeAttribute(name);
  return [...page.body.childNodes];
};

const NEAR = 14;
const distance = (mark, x, y) => {
  const box = mark.getBoundingClientRect();
  return Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));
};

const KEYS = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1, Home: -Infinity, End: Infinity };

// One chart or table: one stop for Tab, the arrows go from mark to mark.
const group = (box, marks, choose) => {
  if (!marks.length) return;
  const stops = marks.map((mark) => mark.querySelector?.("button.row") || mark);
  const stop = (at) => stops.forEach((each, place) => { each.tabIndex = place === at ? 0 : -1; });
  for (const each of [box, ...stops]) each.setAttribute("data-lm-suppress-shortcuts", "true");
  stop(0);
  box.addEventListener("keydown", (event) => {
    const at = stops.indexOf(event.target);
    if (at < 0 || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") { event.preventDefault(); return choose(null); }
    if (event.key === "Enter" || event.key === " ") { event.preventDefault(); return choose(marks[at]); }
    if (!(event.key in KEYS)) return;
    event.preventDefault();
    const to = Math.max(0, Math.min(stops.length - 1, at + KEYS[event.key]));
    stop(to);
    stops[to].focus();
    choose(marks[to]);
  });
  box.addEventListener("click", (event) => {
    let mark = event.target.closest("[data-mark]");
    if (!mark && box.matches("figure")) {
      const nearest = marks.map((each) => [distance(each, event.clientX, event.clientY), each]).sort((a, b) => a[0] - b[0])[0];
      if (nearest[0] <= NEAR) mark = nearest[1];
    }
    if (!mark) return;
    stop(marks.indexOf(mark));
    choose(mark);
  });
};

const sortable = (table) => {
  const body = table.tBodies[0], heads = [...(table.tHead?.rows[0]?.cells ?? [])];
  if (!body || body.rows.length < 2) return;
  const order = new Intl.Collator("en", { numeric: true });
  const number = (text) => {
    const found = text.replaceAll(",", "").replaceAll("−", "-").match(/^[+-]?\d+(\.\d+)?/);
    return found ? Number(found[0]) : null;
  };
  heads.forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    button.setAttribute("data-lm-suppress-shortcuts", "true");
    button.addEventListener("click", () => {
      const down = head.getAttribute("aria-sort") === "ascending";
      for (const each of heads) each.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", down ? "descending" : "ascending");
      const told = (row) => row.cells[column].textContent.trim();
      const compare = (a, b) => {
        const one = number(told(a)), other = number(told(b));
        return one !== null && other !== null ? one - other : order.compare(told(a), told(b));
      };
      body.append(...[...body.rows].sort((a, b) => compare(a, b) * (down ? -1 : 1)));
    });
  });
};

const download = (name, kind, text) => {
  const link = document.createElement("a"), url = URL.createObjectURL(new Blob([text], { type: kind }));
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
};

// The picture is saved as Python drew it, without what is chosen in it now.
const savable = (section, panel) => {
  const drawn = parsed(panel.html).flatMap((each) => (each.matches?.("figure.chart") ? [each] : [...(each.querySelectorAll?.("figure.chart") ?? [])]));
  [...section.querySelectorAll("figure.chart")].forEach((figure, place, all) => {
    const name = all.length > 1 ? `${panel.name}-${place + 1}` : panel.name, row = document.createElement("p");
    row.className = "save";
    const offer = (words, act) => {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = words;
      button.setAttribute("data-lm-suppress-shortcuts", "true");
      button.addEventListener("click", act);
      row.append(button);
    };
    offer("Save the picture (SVG)", () => download(`${name}.svg`, "image/svg+xml", new XMLSerializer().serializeToString(drawn[place].querySelector("svg"))));
    offer("Save its numbers (CSV)", () => download(`${name}.csv`, "text/csv", panel.numbers[place]));
    figure.after(row);
  });
};

// The same table can be about other sentences: a headline that is measured moves all numbers by one.
const same = (one, other) => one.html === other.html && JSON.stringify(one.marks) === JSON.stringify(other.marks);

const wired = (section, panel, choose) => {
  const about = (mark) => panel.marks[mark.dataset.mark];
  const order = new Map(Object.keys(panel.marks).map((key, place) => [key, place]));
  for (const figure of section.querySelectorAll("figure.chart")) {
    figure.removeAttribute("tabindex");
    const svg = figure.querySelector("svg");
    const marks = [...figure.querySelectorAll("[data-mark]")].filter(about);
    if (!marks.length) continue;
    svg.setAttribute("role", "group");
    marks.sort((a, b) => (order.get(a.dataset.mark) - order.get(b.dataset.mark)));
    for (const mark of marks) {
      mark.setAttribute("role", "button");
      mark.setAttribute("aria-label", about(mark).title);
      mark.setAttribute("aria-pressed", "false");
    }
    group(figure, marks, choose);
  }
  for (const table of section.querySelectorAll(".table")) {
    const rows = [...table.querySelectorAll("tbody tr")].filter((row, place) => {
      if (!(place in panel.marks)) return false;
      row.dataset.mark = place;
      const cell = row.querySelector("th"), button = document.createElement("button");
      button.type = "button";
      button.className = "row";
      button.setAttribute("aria-pressed", "false");
      button.append(...cell.childNodes);
      if (!button.textContent.trim()) button.setAttribute("aria-label", about(row).title);
      cell.append(button);
      return true;
    });
    group(table, rows, choose);
    sortable(table.querySelector("table"));
  }
  savable(section, panel);
};

const render = ({ model, el }) => {
  const [root, first, texts, below] = ["div", "div", "div", "div"].map((name) => document.createElement(name));
  root.className = "linked";
  first.className = "first";
  texts.className = "both";
  below.className = "panels";
  root.append(first, texts, below);
  el.append(root);
  let view = null, shownPanels = new Map(), chosen = null;

  const pressed = (mark, on) => (mark.querySelector("button.row") || mark).setAttribute("aria-pressed", String(on));
  const marked = (names) => {
    for (const { section, panel } of shownPanels.values())
      for (const mark of section.querySelectorAll("[data-mark]")) {
        const about = panel.marks[mark.dataset.mark];
        if (!about) continue;
        const on = chosen ? mark === chosen || (names.length > 0 && about.to[0] === names[0] && about.to.length === names.length) : about.to.some((name) => names.includes(name));
        mark.classList.toggle("linked-mark", on);
        pressed(mark, on);
      }
    root.dataset.chosen = names.join(" ");
  };
  const choose = (panel) => (mark) => {
    if (!view) return;
    if (!mark) return view.clear();
    chosen = mark;
    const about = panel.marks[mark.dataset.mark];
    view.show(about.to, about.title);
    chosen = null;
  };
  const drawTexts = () => {
    texts.replaceChildren(...parsed(model.get("texts")));
    const box = texts.querySelector(".side-by-side");
    view = box ? ready(box) : null;
    box?.addEventListener("sentences", (event) => marked(event.detail));
    marked([]);
  };
  const drawPanels = () => {
    const wanted = model.get("panels"), kept = new Map();
    for (const panel of wanted) {
      let entry = shownPanels.get(panel.name);
      if (!entry) {
        entry = { section: document.createElement("section"), panel: { html: null, marks: {}, first: panel.first } };
        entry.section.dataset.panel = panel.name;
        entry.section.setAttribute("aria-label", panel.question);
      }
      entry.section.classList.toggle("stale", panel.html === "");
      entry.section.setAttribute("aria-busy", String(panel.html === ""));
      if (panel.html !== "" && !same(panel, entry.panel)) {
        const heading = document.createElement("h2");
        heading.textContent = panel.question;
        entry.section.replaceChildren(heading, ...parsed(panel.html));
        wired(entry.section, panel, choose(panel));
      }
      if (panel.html !== "") entry.panel = panel;
      kept.set(panel.name, entry);
    }
    shownPanels = kept;
    for (const box of [first, below]) {
      const sections = [...kept.values()].filter((entry) => entry.panel.first === (box === first)).map((entry) => entry.section);
      if (sections.length !== box.children.length || sections.some((each, place) => each !== box.children[place])) box.replaceChildren(...sections);
    }
    root.dataset.drawn = String(1 + Number(root.dataset.drawn || 0));
  };
  model.on("change:texts", drawTexts);
  model.on("change:panels", drawPanels);
  drawTexts();
  drawPanels();
  return () => { model.off("change:texts", drawTexts); model.off("change:panels", drawPanels); };
};

const server = async (path, body) => {
  const base = JSON.parse(document.getElementById("jupyter-config-data")?.textContent || "{}").baseUrl;
  if (!base) throw new Error("this page is not JupyterLab");
  const token = document.cookie.match(/(?:^|; )_xsrf=([^;]*)/);
  const headers = { "Content-Type": "application/json" };
  if (token) headers["X-XSRFToken"] = decodeURIComponent(token[1]);
  const answer = await fetch(new URL(base + path, document.baseURI), {
    method: body ? "POST" : "GET", headers, credentials: "same-origin", body: body && JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`the server answered ${answer.status} to ${path}`);
  return answer.json();
};

const found = async (candidates) => {
  for (const path of candidates) {
    const there = await server(`api/contents/${path.split("/").map(encodeURIComponent).join("/")}?content=0`).catch(() => null);
    if (there) return path;
  }
  throw new Error("compare.ipynb is not among the files that this server shows");
};

const scheduled = async ({ notebooks, name, parameters, schedule }) => {
  const environments = await server("scheduler/runtime_environments");
  const job = {
    name, parameters, input_uri: await found(notebooks), runtime_environment_name: environments[0].name,
    output_formats: ["ipynb", "html"],
  };
  if (!schedule) return server("scheduler/jobs", job);
  return server("scheduler/job_definitions", { ...job, schedule, timezone: Intl.DateTimeFormat().resolvedOptions().timeZone });
};

const initialize = ({ model }) => {
  model.on("msg:custom", async (message) => {
    try {
      if (message.copy) {
        await navigator.clipboard.writeText(message.copy);
        model.send({ told: "The code is on the clipboard." });
      }
      if (message.schedule) {
        await scheduled(message.schedule);
        model.send({ told: message.schedule.told });
      }
    } catch (error) {
      const told = message.copy
        ? "The clipboard cannot be reached from this page. Copy the code below by hand."
        : `Nothing was scheduled: ${error.message}. Jobs are scheduled in JupyterLab, with jupyter-scheduler.`;
      model.send({ told, wrong: !message.copy });
    }
  });
};

export default { initialize, render };
