// The search box proposes provisions, documents and words. Without this script it is a plain form.

const input = document.querySelector('#q');
const list = document.querySelector('#completions');
const status = document.querySelector('#completions-count');
const pause = 150;

let timer = 0;
let request = new AbortController();
let active = -1;

const options = () => [...list.querySelectorAll('[role=option]')];
const isOpen = () => !list.hidden;

// --- Asking -----------------------------------------------------------------------------------

function askSoon() {
  forget();
  timer = setTimeout(ask, pause);
}

/** Gives up what is asked or about to be asked: its answer would come too late. */
function forget() {
  clearTimeout(timer);
  request.abort();
}

async function ask() {
  forget();
  const typed = input.value;
  if (typed.trim().length < 2) {
    close();
    return;
  }
  request = new AbortController();
  try {
    const answer = await fetch(`/search/completions?q=${encodeURIComponent(typed)}`, {
      signal: request.signal,
      headers: { Accept: 'text/html' },
    });
    if (answer.ok && !answer.redirected && document.activeElement === input) open(await answer.text());
    else close();
  } catch (failure) {
    if (failure.name !== 'AbortError') close();
  }
}

// --- Showing ----------------------------------------------------------------------------------

function open(html) {
  list.innerHTML = html;
  options().forEach((option, i) => { option.id = `completion-${i}`; });
  list.hidden = options().length === 0;
  input.setAttribute('aria-expanded', String(isOpen()));
  status.textContent = list.querySelector('[data-count]')?.textContent ?? '';
  activate(-1);
}

function close() {
  forget();
  list.hidden = true;
  status.textContent = '';
  input.setAttribute('aria-expanded', 'false');
  activate(-1);
}

/** Marks an option; the one before the first and after the last is the text itself. */
function activate(index) {
  const all = options();
  active = index < -1 ? all.length - 1 : index >= all.length ? -1 : index;
  all.forEach((option, i) => option.setAttribute('aria-selected', String(i === active)));
  if (active < 0) {
    input.removeAttribute('aria-activedescendant');
  } else {
    input.setAttribute('aria-activedescendant', all[active].id);
    all[active].scrollIntoView({ block: 'nearest' });
  }
}

// --- Wiring -----------------------------------------------------------------------------------

function handleKey(event) {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  if (event.key === 'ArrowDown' && !isOpen()) {
    ask();
  } else if (!isOpen()) {
    return;
  } else if (event.key === 'ArrowDown') {
    activate(active + 1);
  } else if (event.key === 'ArrowUp') {
    activate(active - 1);
  } else if (event.key === 'Escape') {
    close();
  } else if (event.key === 'Enter' && active >= 0) {
    options()[active].click();
  } else {
    return;
  }
  event.preventDefault();
}

if (input && list) {
  input.type = 'text'; // a box for searches may not be a combobox
  input.enterKeyHint = 'search';
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-expanded', 'false');
  input.setAttribute('aria-controls', list.id);
  input.addEventListener('input', askSoon);
  input.addEventListener('keydown', handleKey);
  input.addEventListener('blur', close);
  input.form.addEventListener('submit', close);
  list.addEventListener('mousedown', (event) => event.preventDefault()); // keeps the box focused
}
