const ready = (root) => {
  root.dataset.ready = "";
  const sentences = [...root.querySelectorAll(".texts .s")];
  // JupyterLab takes single keys for orders, D D for “delete the cell”, unless the very element in focus says so.
  for (const each of sentences) each.dataset.lmSuppressShortcuts = "true";
  const why = root.querySelector(".why");
  const untouched = why.innerHTML;
  const named = new Map(sentences.map((each) => [each.dataset.name, each]));
  const answers = (chosen) => (chosen.dataset.to || "").split(" ").map((name) => named.get(name)).filter(Boolean);
  const within = (element, box) => {
    const inner = element.getBoundingClientRect(), outer = box.getBoundingClientRect();
    if (box.scrollHeight > box.clientHeight + 1) box.scrollTop += inner.top - outer.top - box.clientHeight / 3;
  };
  const tell = (names) => root.dispatchEvent(new CustomEvent("sentences", { detail: names }));
  const line = (...parts) => {
    const p = document.createElement("p");
    p.append(...parts);
    return p;
  };
  const quoted = (element) => {
    const q = document.createElement("q");
    q.textContent = element.querySelector(".words").textContent;
    return q;
  };
  const clear = () => {
    for (const each of sentences) { each.setAttribute("aria-pressed", "false"); each.classList.remove("answers"); }
    why.innerHTML = untouched;
    tell([]);
  };
  const choose = (chosen) => {
    clear();
    for (const each of sentences) each.tabIndex = each === chosen || (each.closest(".text") !== chosen.closest(".text") && each.tabIndex === 0) ? 0 : -1;
    chosen.setAttribute("aria-pressed", "true");
    const found = answers(chosen), strong = document.createElement("strong");
    strong.textContent = chosen.dataset.title;
    why.replaceChildren(line(strong, " " + chosen.dataset.why));
    for (const each of found) {
      each.classList.add("answers");
      why.append(line(each.dataset.title.split(":")[0] + ": ", quoted(each)));
    }
    if (found.length) within(found[0], found[0].closest(".text"));
    tell([chosen.dataset.name]);
  };
  const show = (names, title) => {
    clear();
    const found = names.map((name) => named.get(name)).filter(Boolean), strong = document.createElement("strong");
    strong.textContent = title;
    why.replaceChildren(line(strong, found.length ? "" : " stands in no sentence shown here."));
    for (const each of found) {
      each.classList.add("answers");
      why.append(line(each.dataset.title.split(":")[0] + ": ", quoted(each)));
    }
    for (const text of root.querySelectorAll(".text")) {
      const first = found.find((each) => each.closest(".text") === text);
      if (first) within(first, text);
    }
    tell(names);
  };
  const step = (from, key) => {
    const own = sentences.filter((each) => each.closest(".text") === from.closest(".text"));
    const other = sentences.filter((each) => each.closest(".text") !== from.closest(".text"));
    if (key === "ArrowDown") return own[own.indexOf(from) + 1];
    if (key === "ArrowUp") return own[own.indexOf(from) - 1];
    if (key === "Home") return own[0];
    if (key === "End") return own[own.length - 1];
    if (key === "ArrowLeft" || key === "ArrowRight")
      return answers(from)[0] || other[Math.min(other.length - 1, Math.round(own.indexOf(from) / own.length * other.length))];
    return undefined;
  };
  root.addEventListener("click", (event) => {
    const chosen = event.target.closest(".texts .s");
    if (!chosen) return;
    if (chosen.getAttribute("aria-pressed") === "true") clear();
    else choose(chosen);
  });
  root.addEventListener("keydown", (event) => {
    const from = event.target.closest(".texts .s");
    if (event.key === "Escape") return clear();
    if (!from || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Enter" || event.key === " ") { event.preventDefault(); event.stopPropagation(); return from.click(); }
    const to = step(from, event.key);
    if (!to) return;
    event.preventDefault();
    event.stopPropagation();
    choose(to);
    to.focus();
  });
  return { show, clear };
};
