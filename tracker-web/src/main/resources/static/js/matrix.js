// Umsetzungsmatrix: a cell opens beside the table, arrow keys move. Without this script its link leads on.

const $ = (selector, root = document) => root.querySelector(selector);
const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];

const CELL_LINK = '.matrix tbody td a';
const panel = () => $('#cell');
const opened = () => $('.matrix td.current a');

// --- One stop for the tabulator key, arrow keys for the rest ----------------------------------

function makeStop(link) {
  $$(`${CELL_LINK}[tabindex="0"]`).forEach((other) => { other.tabIndex = -1; });
  link.tabIndex = 0;
}

function prepare() {
  const links = $$(CELL_LINK);
  links.forEach((link) => { link.tabIndex = -1; });
  if (links.length) makeStop(links[0]);
  $$('[data-copy-address]').forEach((button) => { button.hidden = !navigator.clipboard; });
}

const linked = (cells) => cells.map((cell) => cell && $('a', cell)).filter(Boolean);

function inRow(cell) {
  return linked([...cell.parentElement.cells].filter((each) => each.matches('td')));
}

function inColumn(cell) {
  return linked([...cell.closest('tbody').rows].map((row) => row.cells[cell.cellIndex]));
}

function destination(link, { key, ctrlKey }) {
  const cell = link.closest('td');
  const row = inRow(cell);
  const column = inColumn(cell);
  switch (key) {
    case 'ArrowLeft': return row[row.indexOf(link) - 1];
    case 'ArrowRight': return row[row.indexOf(link) + 1];
    case 'ArrowUp': return column[column.indexOf(link) - 1];
    case 'ArrowDown': return column[column.indexOf(link) + 1];
    case 'Home': return ctrlKey ? $$(CELL_LINK)[0] : row[0];
    case 'End': return ctrlKey ? $$(CELL_LINK).at(-1) : row.at(-1);
    default: return null;
  }
}

function move(event) {
  if (event.altKey || event.metaKey || event.shiftKey) return;
  const link = event.target.closest?.(CELL_LINK);
  const next = link && destination(link, event);
  if (!next) return;
  event.preventDefault();
  makeStop(next);
  next.focus();
}

// --- The panel beside the table -----------------------------------------------------------------

const isChanged = (field) =>
  field.matches('select')
    ? [...field.options].some((option) => option.selected !== option.defaultSelected)
    : field.matches('[type=checkbox], [type=radio]')
      ? field.checked !== field.defaultChecked
      : field.matches('[type=file]') ? field.files.length > 0 : field.value !== field.defaultValue;

/** A report that the server gave back carries what was typed as if it had always been there. */
function hasTyped() {
  const beside = panel();
  return Boolean(beside) && (Boolean($('[data-unsaved]', beside)) || $$('input:not([type=hidden]), select, textarea', beside).some(isChanged));
}

/** What somebody typed is only dropped if they say so. */
const mayDrop = () => !hasTyped() || confirm($('#matrix-table').dataset.discard);

function open(event) {
  const link = event.target.closest?.(CELL_LINK);
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  if (!mayDrop()) return;
  $$('.matrix td.current').forEach((cell) => cell.classList.remove('current'));
  link.closest('td').classList.add('current');
  makeStop(link);
  htmx.ajax('GET', link.getAttribute('href'), { source: link, target: '#cell', swap: 'innerHTML' });
}

function close() {
  const link = opened();
  link?.closest('td').classList.remove('current');
  panel().replaceChildren();
  link?.focus();
}

/** A report was saved or confirmed: only its cell and the degree of its row are new. */
async function renew({ detail: { message } }) {
  const cell = opened()?.closest('td');
  if (!cell) return;
  const row = cell.parentElement;
  const table = $('#matrix-table');
  const answer = await fetch(`${table.dataset.row}&provision=${encodeURIComponent(row.dataset.provision)}`);
  if (answer.ok && !answer.redirected) { // else the session ended
    const parsed = document.createElement('template');
    parsed.innerHTML = await answer.text();
    const renewed = $('tr', parsed.content);
    const [fresh, degree] = [renewed.cells[cell.cellIndex], renewed.lastElementChild];
    fresh.classList.add('current');
    cell.replaceWith(fresh);
    row.lastElementChild.replaceWith(degree);
    makeStop($('a', fresh));
  }
  close();
  $('#matrix-status').textContent = message;
}

// --- Wiring ---------------------------------------------------------------------------------------

document.addEventListener('keydown', (event) => {
  move(event);
  if (event.key === 'Escape' && !event.defaultPrevented && panel()?.hasChildNodes() && !$('dialog[open]') && mayDrop()) close();
});
document.addEventListener('click', (event) => {
  open(event);
  if (event.target.closest('[data-close-cell]') && mayDrop()) close();
  const copy = event.target.closest('[data-copy-address]');
  if (copy) navigator.clipboard.writeText(location.href).then(() => { $('#matrix-status').textContent = copy.dataset.done; });
});
document.addEventListener('focusin', (event) => {
  const link = event.target.closest(CELL_LINK);
  if (link) makeStop(link);
});
document.addEventListener('reported', renew);

// New filters bring a new table with an empty panel, and a confirmation leaves aside what was typed
document.addEventListener('htmx:beforeRequest', (event) => {
  if (event.target.matches('#filters, #cell form[action$="/confirm"]') && !mayDrop()) event.preventDefault();
});
addEventListener('beforeunload', (event) => { if (hasTyped()) event.preventDefault(); });

// The form of the report answers beside the table
document.addEventListener('htmx:configRequest', (event) => {
  if (panel()?.contains(event.target)) event.detail.parameters.panel = 'true';
});
document.addEventListener('htmx:afterSwap', (event) => {
  if (event.detail.target.id === 'cell') $('#cell-title').focus();
  else if (!panel()?.contains(event.detail.target)) prepare();
});

prepare();
