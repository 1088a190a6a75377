(() => {
  const table = document.getElementById("list");
  if (!table) return;
  const body = table.tBodies[0];
  const rows = [...body.rows];
  const texts = rows.map((row) => row.textContent.toLocaleLowerCase());
  const form = document.querySelector(".filters");
  const found = document.getElementById("found");
  const control = (name) => document.getElementById(name);
  form.hidden = false;
  const chosen = (name) => control(name)?.value ?? "";
  const wanted = (row) => {
    const kind = chosen("kind");
    return (!kind || (kind === "fresh" ? row.dataset.fresh === "1" : row.dataset.kind.split(" ").includes(kind)))
      && ["verdict", "credit", "wire", "outlet"].every((name) => !chosen(name) || row.dataset[name] === chosen(name));
  };
  const filter = () => {
    const words = chosen("search").toLocaleLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    rows.forEach((row, index) => {
      row.hidden = !wanted(row) || !words.every((word) => texts[index].includes(word));
      shown += !row.hidden;
    });
    found.textContent = shown < rows.length ? `${shown} of ${rows.length}` : "";
  };
  form.addEventListener("input", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  filter(); // a browser that comes back to the page keeps what was chosen
  const heads = [...table.tHead.rows[0].cells];
  const value = (row, column, kind) => {
    const cell = row.cells[column];
    return kind === "number" ? Number(cell.dataset.value) : cell.textContent.trim();
  };
  heads.forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = head.textContent;
    head.replaceChildren(button);
    button.addEventListener("click", () => {
      const kind = head.dataset.sort;
      const up = head.getAttribute("aria-sort") ? head.getAttribute("aria-sort") === "descending" : kind === "text";
      heads.forEach((each) => each.removeAttribute("aria-sort"));
      head.setAttribute("aria-sort", up ? "ascending" : "descending");
      const order = new Intl.Collator("en", { numeric: true });
      const sorted = [...rows].sort((a, b) => {
        const [one, other] = [value(a, column, kind), value(b, column, kind)];
        return (kind === "number" ? one - other : order.compare(one, other)) * (up ? 1 : -1);
      });
      body.append(...sorted);
    });
  });
})();
