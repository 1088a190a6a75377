// Rows that name sentences open them in the view, by a button of their own and by their address.
const follow = (root, view) => {
  const open = (row) => {
    view.show(row.dataset.show.split(" "), row.cells[row.cells.length - 1].textContent);
    root.querySelector(".texts").scrollIntoView({ block: "start" });
  };
  let addressed = null;
  for (const row of document.querySelectorAll("tr[data-show]:not([data-ready])")) {
    row.dataset.ready = "";
    const button = document.createElement("button");
    button.type = "button";
    button.className = "row";
    button.append(...row.cells[0].childNodes);
    row.cells[0].append(button);
    button.addEventListener("click", () => { history.pushState(null, "", `#${row.id}`); open(row); });
    if (location.hash === `#${row.id}`) addressed = row;
  }
  // Once loaded, the browser goes to the row itself; the view comes after that.
  const arrive = () => addressed && setTimeout(() => open(addressed));
  if (document.readyState === "complete") arrive();
  else addEventListener("load", arrive);
};
for (const root of document.querySelectorAll(".side-by-side:not([data-ready])")) follow(root, ready(root));
