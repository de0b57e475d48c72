// Rows of a list are chosen for one action: all at once, counted, the form in sight as long as there are any.

const $ = (selector, root = document) => root.querySelector(selector);

function showSelection() {
  const form = $('[data-selection]');
  if (!form) return;
  const boxes = [...form.elements].filter((each) => each.matches('[data-select]'));
  const chosen = boxes.filter((box) => box.checked).length;
  const all = $('[data-select-all]');
  all.hidden = false;
  all.checked = chosen > 0 && chosen === boxes.length;
  all.indeterminate = chosen > 0 && !all.checked;
  $('[data-select-counted]', form).hidden = false;
  $('[data-select-count]', form).textContent = chosen;
  form.classList.toggle('action-bar', chosen > 0);
  boxes.forEach((box) => box.closest('tr').classList.toggle('table-active', box.checked));
}

document.addEventListener('change', ({ target }) => {
  if (target.matches('[data-select-all]')) {
    [...$('[data-selection]').elements].filter((each) => each.matches('[data-select]'))
      .forEach((box) => { box.checked = target.checked; });
  }
  if (target.matches('[data-select-all], [data-select]')) showSelection();
});
// A form is empty only after the event; a page that comes back has its boxes only when it is shown
document.addEventListener('reset', () => setTimeout(showSelection));
document.addEventListener('htmx:afterSwap', showSelection);
addEventListener('pageshow', showSelection);
