// A link that names sentences opens them in the view.
const follow = (root, view) => {
  for (const link of document.querySelectorAll("a[data-show]:not([data-ready])")) {
    link.dataset.ready = "";
    link.addEventListener("click", (event) => {
      event.preventDefault();
      const names = link.dataset.show.split(" ");
      view.show(names, link.dataset.title);
      const first = root.querySelector(`[data-name="${names[names.length - 1]}"]`);
      history.pushState(null, "", link.hash);
      (first || root).scrollIntoView({ block: first ? "center" : "start" });
    });
  }
};
for (const root of document.querySelectorAll(".side-by-side:not([data-ready])")) {
  const view = ready(root);
  follow(root, view);
  equipped(root, view);
  document.addEventListener("keydown", (event) => { if (event.key === "Escape" && !root.contains(event.target)) view.clear(); });
}
