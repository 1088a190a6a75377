const ready = (root) => {
  root.dataset.ready = "";
  const sentences = [...root.querySelectorAll(".texts .s")];
  // JupyterLab takes single keys for orders, D D for “delete the cell”, unless the very element in focus says so.
  for (const each of sentences) each.dataset.lmSuppressShortcuts = "true";
  const why = root.querySelector(".why");
  const untouched = why.innerHTML;
  const named = new Map(sentences.map((each) => [each.dataset.name, each]));
  const answers = (chosen) => (chosen.dataset.to || "").split(" ").map((name) => named.get(name)).filter(Boolean);
  const texts = [...root.querySelectorAll(".text")];
  const top = (element) => element.getBoundingClientRect().top;
  // What scrolls the page: its window, or the notebook that the view stands in.
  const scroller = () => {
    let each = root.parentElement;
    while (each && !(each.scrollHeight > each.clientHeight && /auto|scroll/.test(getComputedStyle(each).overflowY))) each = each.parentElement;
    return each || document.scrollingElement;
  };
  // Of two sentences too far apart to be seen at once, one text moves down beside the other; what the reader looks at stays where it is.
  const level = (chosen, other, seen = chosen) => {
    const before = top(seen);
    for (const text of texts) text.style.marginTop = "";
    const gap = other ? top(other) - top(chosen) : 0, sides = [chosen, other].map((each) => each?.closest(".text"));
    const beside = other && sides[0].offsetLeft !== sides[1].offsetLeft;
    if (beside && Math.abs(gap) > innerHeight / 2) sides[gap > 0 ? 0 : 1].style.marginTop = `${Math.abs(gap)}px`;
    const moved = top(seen) - before;
    if (moved) scroller().scrollBy({ top: moved, behavior: "instant" });
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
  const release = () => {
    for (const each of sentences) { each.setAttribute("aria-pressed", "false"); each.classList.remove("answers"); }
    why.innerHTML = untouched;
  };
  const clear = () => {
    const chosen = root.querySelector(".texts .s[aria-pressed=true]") || root.querySelector(".texts .answers");
    if (chosen) level(chosen);
    release();
    tell([]);
  };
  const choose = (chosen) => {
    release();
    for (const each of sentences) each.tabIndex = each === chosen || (each.closest(".text") !== chosen.closest(".text") && each.tabIndex === 0) ? 0 : -1;
    chosen.setAttribute("aria-pressed", "true");
    const found = answers(chosen), strong = document.createElement("strong");
    strong.textContent = chosen.dataset.title;
    why.replaceChildren(line(strong, " " + chosen.dataset.why));
    for (const each of found) {
      each.classList.add("answers");
      why.append(line(each.dataset.title.split(":")[0] + ": ", quoted(each)));
    }
    level(chosen, found[0]);
    tell([chosen.dataset.name]);
  };
  const show = (names, title) => {
    release();
    const found = names.map((name) => named.get(name)).filter(Boolean), strong = document.createElement("strong");
    strong.textContent = title;
    why.replaceChildren(line(strong, found.length ? "" : " stands in no sentence shown here."));
    for (const each of found) {
      each.classList.add("answers");
      why.append(line(each.dataset.title.split(":")[0] + ": ", quoted(each)));
    }
    const [wire, derivative] = texts.map((text) => found.find((each) => each.closest(".text") === text));
    const outside = document.activeElement !== document.body && !root.contains(document.activeElement);
    if (derivative || wire) level(derivative || wire, derivative && wire, outside ? document.activeElement : root);
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
