// Umsetzungsmonitor: improvements. Without this script every way stays open through links and forms.

import './attachments.js';
import './complete.js';
import './quote.js';
import './select.js';

const $ = (selector, root = document) => root.querySelector(selector);
const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];

// --- Colour mode: the server knows the choice, the browser knows the system ----------------

const chosenTheme = document.documentElement.dataset.bsTheme;
const systemDark = matchMedia('(prefers-color-scheme: dark)');

function applyTheme() {
  const system = systemDark.matches ? 'dark' : 'light';
  document.documentElement.dataset.bsTheme = chosenTheme === 'auto' ? system : chosenTheme;
}

applyTheme();
systemDark.addEventListener('change', applyTheme);
addEventListener('beforeprint', () => { document.documentElement.dataset.bsTheme = 'light'; });
addEventListener('afterprint', applyTheme);

// --- Single keys: search and help; off in input fields (WCAG 2.1.4) ------------------------

function handleShortcut(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || document.documentElement.dataset.keys === 'off') return;
  if (event.target.closest('input, select, textarea, dialog')) return;
  if (event.key === '/') {
    event.preventDefault();
    $('#q')?.focus();
  } else if (event.key === '?') {
    $('#shortcuts').showModal();
  }
}

// --- Files that are dropped go into the field for files --------------------------------------

function handleDrag(event) {
  if (!$('[data-drop]') || !event.dataTransfer.types.includes('Files')) return;
  const zone = event.target.closest?.('[data-drop]');
  $$('[data-drop]').forEach((each) => each.toggleAttribute('data-over', each === zone && event.type === 'dragover'));
  // Beside the zone too, where the browser would leave the page, and what was typed, for the file
  event.preventDefault();
  if (!zone) event.dataTransfer.dropEffect = 'none';
  else if (event.type === 'drop') $('input[type=file]', zone).files = event.dataTransfer.files;
}

// --- When a part of the page is new ----------------------------------------------------------

let unfolded = [];

/** What somebody opened stays open, also before the focus goes back to where it was in there. */
function rememberUnfolded() {
  unfolded = $$('details[data-stay][open]').map((each) => each.id);
}

function unfoldAgain() {
  unfolded.map((id) => document.getElementById(id)).forEach((each) => { if (each) each.open = true; });
}

/** What leads back to this page leads to the address that it has now. */
function followAddress({ detail: { path } }) {
  $$('input[name="back"]').forEach((field) => { field.value = path; });
  $$('header a[hreflang]').forEach((link) => {
    const address = new URL(path, location);
    address.searchParams.set('lang', link.hreflang);
    link.href = address.pathname + address.search;
  });
}

// --- Wiring ---------------------------------------------------------------------------------

document.addEventListener('keydown', handleShortcut);
['dragover', 'dragleave', 'drop'].forEach((type) => document.addEventListener(type, handleDrag));
document.addEventListener('click', (event) => {
  const opener = event.target.closest('[data-dialog]');
  if (opener) document.getElementById(opener.dataset.dialog).showModal();
  event.target.closest('[data-dismiss]')?.closest('.toast').remove();
});

document.addEventListener('htmx:beforeSwap', rememberUnfolded);
['htmx:oobAfterSwap', 'htmx:afterSwap'].forEach((type) => document.addEventListener(type, unfoldAgain));
document.addEventListener('htmx:pushedIntoHistory', followAddress);

document.addEventListener('htmx:configRequest', (event) => {
  const token = $('meta[name="_csrf"]')?.content;
  if (token) event.detail.headers['X-CSRF-TOKEN'] = token;
});

/** A form with errors tells them first, whether the page or a part of it is new; and once only. */
function tellFirst() {
  const first = $('[data-focus]');
  first?.focus();
  first?.removeAttribute('data-focus');
}

tellFirst();
document.addEventListener('htmx:afterSwap', tellFirst);
