const SLICE = 2_000_000;

const send = async (model, file) => {
  const data = file.size > model.get("most") ? new ArrayBuffer(0) : await file.arrayBuffer();
  let at = 0;
  do {
    model.send({ name: file.name, size: file.size, at }, undefined, [data.slice(at, at + SLICE)]);
    at += SLICE;
  } while (at < data.byteLength);
};

const render = ({ model, el }) => {
  const label = document.createElement("label"), input = document.createElement("input");
  label.style.cssText = "display:inline-flex;flex-wrap:wrap;gap:.5rem;align-items:center;margin:.2rem 1.5rem .2rem 0";
  input.type = "file";
  input.accept = model.get("accept");
  label.dataset.lmSuppressShortcuts = "true";
  input.addEventListener("change", () => send(model, input.files[0] || new File([], "")));
  const words = document.createElement("span");
  words.style.cssText = "min-width:5.5rem;text-align:right";
  words.textContent = model.get("label");
  label.append(words, input);
  el.append(label);
};

export default { render };
