const rows = [...document.querySelectorAll("#findings tbody tr")];
const words = document.querySelector("#words");
const kind = document.querySelector("#kind");
const shown = document.querySelector("#shown");
function sift() {
  const sought = words.value.trim().toLowerCase();
  let count = 0;
  for (const row of rows) {
    const fits = (!kind.value || row.dataset.kind === kind.value) &&
      row.textContent.toLowerCase().includes(sought);
    row.hidden = !fits;
    count += fits;
  }
  shown.value = `${count} shown`;
}
words.addEventListener("input", sift);
kind.addEventListener("input", sift);
