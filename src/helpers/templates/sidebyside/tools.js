// Which sentences stand in the view, and where a word or phrase stands in both texts.
const FILTERS = {
  all: "",
  reworded: ".derivative :is(.changed, .rewritten, .mixed, .copied:has(ins))",
  found: ".s.found",
  "left-out": ".wire :is(.dropped, .partly-kept)",
  added: ".derivative :is(.added, .mixed)",
};
const WITH_COUNTERPARTS = ["reworded", "found", "left-out"];
const MOST_LINES = 200, AROUND = 60;

const filtered = (root, view) => {
  const sentences = [...root.querySelectorAll(".texts .s")], paragraphs = [...root.querySelectorAll(".texts p:not(.name)")];
  const named = new Map(sentences.map((each) => [each.dataset.name, each]));
  const buttons = [...root.querySelectorAll(".tools [data-filter]")];
  const headlines = (filter) => (filter === "found" ? [...root.querySelectorAll(".headline:has(.serious, .check)")] : []);
  const own = (filter) => new Set(filter === "all" ? sentences : root.querySelectorAll(`.texts ${FILTERS[filter]}`));
  const filter = (chosen) => {
    for (const each of buttons) each.setAttribute("aria-pressed", String(each.dataset.filter === chosen));
    const shown = own(chosen);
    if (WITH_COUNTERPARTS.includes(chosen))
      for (const each of [...shown]) for (const name of (each.dataset.to || "").split(" ")) if (named.has(name)) shown.add(named.get(name));
    for (const each of sentences) each.hidden = !shown.has(each);
    for (const each of paragraphs) each.hidden = chosen !== "all" && !each.querySelector(".s:not([hidden])") && !headlines(chosen).includes(each);
    for (const text of root.querySelectorAll(".text")) {
      text.style.marginTop = "";
      text.classList.toggle("empty", !text.querySelector("p:not(.name):not([hidden])"));
      const open = [...text.querySelectorAll(".s:not([hidden])")];
      if (open.length && !open.some((each) => each.tabIndex === 0)) open[0].tabIndex = 0;
    }
    if (root.querySelector(".texts .s[hidden]:is([aria-pressed=true], .answers)")) view.clear();
  };
  for (const each of buttons) {
    const counted = [...own(each.dataset.filter), ...headlines(each.dataset.filter)], count = counted.length;
    const names = new Set(counted.map((one) => one.closest(".text").getAttribute("aria-label")));
    const of = names.size > 1 ? "both texts" : `the ${[...names][0]}`;
    each.textContent += ` ${count}${each.dataset.filter === "found" && names.size > 1 ? " in both texts" : ""}`;
    each.title = count ? `${count} ${count === 1 ? "sentence" : "sentences"} of ${of}` : "No such sentence";
    each.disabled = !count;
    each.addEventListener("click", () => filter(each.dataset.filter));
  }
  root.addEventListener("sentences", (event) => { if (event.detail.some((name) => named.get(name)?.hidden)) filter("all"); });
  return filter;
};

// The words of a text as one string, and the place in the page of each of its characters.
const written = (text) => {
  const nodes = [], walk = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  let whole = "", block = null;
  while (walk.nextNode()) {
    const node = walk.currentNode, parent = node.parentElement.closest(".tag, .hidden, p");
    if (!parent.matches("p:not(.name)")) continue;
    if (block && parent !== block) whole += "\n";
    block = parent;
    nodes.push([whole.length, node]);
    whole += node.data;
  }
  const at = (place, end) => {
    const [start, node] = nodes.findLast(([first]) => (end ? first < place : first <= place));
    return [node, place - start];
  };
  const range = (from, to) => {
    const made = document.createRange();
    made.setStart(...at(from, false));
    made.setEnd(...at(to, true));
    return made;
  };
  return { name: text.getAttribute("aria-label"), whole, range };
};

const pattern = (asked) => {
  const words = asked.trim().split(/\s+/).map((word) => word.replace(/[.*+?^${}()|[\]\\\/]/g, "\\$&").replace(/['‘’]/g, "['‘’]").replace(/["“”]/g, '["“”]'));
  return new RegExp(`(?<![\\p{L}\\p{N}])${words.join("\\s+")}`, "giu");
};

const searched = (root, filter) => {
  const input = root.querySelector(".tools input"), counts = root.querySelector(".counts"), lines = root.querySelector(".lines");
  const texts = [...root.querySelectorAll(".text")].map(written);
  const paint = (ranges) => { if (globalThis.CSS?.highlights) CSS.highlights.set("found", new Highlight(...ranges)); };
  const piece = (name, text) => {
    const made = document.createElement(name === "hit" ? "b" : "span");
    made.className = name;
    const inner = document.createElement("bdi");
    inner.textContent = text.replace(/\s+/g, " ");
    made.append(inner);
    return made;
  };
  const line = ({ name, whole }, from, to, range) => {
    const item = document.createElement("li"), button = document.createElement("button");
    const parent = range.startContainer.parentElement, sentence = parent.closest(".s");
    const place = sentence ? sentence.dataset.title.split(":")[0] : `${name[0].toUpperCase()}${name.slice(1)}`;
    button.type = "button";
    button.append(piece("place", place), piece("before", whole.slice(Math.max(0, from - AROUND), from)), piece("hit", whole.slice(from, to)), piece("after", whole.slice(to, to + AROUND)));
    button.addEventListener("click", () => {
      filter("all");
      (sentence || parent).scrollIntoView({ block: "center" });
      if (sentence) { sentence.focus({ preventScroll: true }); if (sentence.getAttribute("aria-pressed") !== "true") sentence.click(); }
    });
    item.append(button);
    return item;
  };
  const search = () => {
    const asked = input.value.trim(), made = [], ranges = [], told = [];
    for (const text of asked ? texts : []) {
      const found = [...text.whole.matchAll(pattern(asked))];
      told.push(`${found.length} in the ${text.name}`);
      for (const each of found) {
        const from = each.index, to = from + each[0].length, range = text.range(from, to);
        ranges.push(range);
        if (made.length < MOST_LINES) made.push(line(text, from, to, range));
      }
    }
    counts.textContent = told.join(", ") + (ranges.length > made.length ? `; the first ${made.length} are listed` : "");
    lines.replaceChildren(...made);
    paint(ranges);
  };
  input.addEventListener("input", search);
  input.addEventListener("keydown", (event) => {
    event.stopPropagation();
    if (event.key === "Escape") { input.value = ""; search(); }
  });
};

const equipped = (root, view) => {
  root.querySelector(".tools").hidden = false;
  const filter = filtered(root, view);
  searched(root, filter);
  for (const link of document.querySelectorAll("a[data-open]")) link.addEventListener("click", () => filter(link.dataset.open));
};
