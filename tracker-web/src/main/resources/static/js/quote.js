// Choosing the words of a provision that a tag rests on: with the mouse or a finger in the text itself,
// or word by word with keys. Without this script they are typed into the form.

const $ = (selector, root = document) => root.querySelector(selector);
const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];

// Looked up when needed, since the review puts the next provision in the place of this one
const source = () => $('[data-quotable]');
const bar = () => $('[data-picker]');
const field = () => $('[data-quote]');
const start = () => $('[data-quote-start]');
const isReady = () => source() && bar() && field();

// --- What was chosen goes into the form -------------------------------------------------------

/** The text as the server has it: footnote marks are no part of it. */
function plain(fragment) {
  $$('sup', fragment).forEach((mark) => mark.remove());
  return fragment.textContent;
}

/** Fills in words and the place where they stand, in case they stand there more than once. */
function fill(words, offset) {
  const quote = words.replace(/\s+/g, ' ').trim();
  field().value = quote;
  field().dataset.quote = quote;
  start().value = quote ? offset + words.search(/\S/) : '';
  const folded = field().closest('details');
  if (folded && quote) folded.open = true;
  say(quote ? bar().dataset.chosen.replace('{}', quote) : '', quote !== '');
}

function say(words, chosen = false) {
  $('[data-pick-status]').textContent = words;
  $('[data-pick-form]').hidden = !chosen;
}

/** Whether somebody typed words that a selection must not overwrite. */
function isTyped() {
  const { value, defaultValue, dataset } = field();
  return value && value !== dataset.quote && value !== defaultValue;
}

// --- With the mouse or a finger ---------------------------------------------------------------

const wordCharacter = /[\p{L}\p{N}-]/u;

function widenToWords(range) {
  const { startContainer, endContainer } = range;
  if (startContainer.nodeType === Node.TEXT_NODE) {
    let from = range.startOffset;
    while (from > 0 && wordCharacter.test(startContainer.data[from - 1])) from -= 1;
    range.setStart(startContainer, from);
  }
  if (endContainer.nodeType === Node.TEXT_NODE && range.endOffset > 0) {
    let to = range.endOffset;
    while (to < endContainer.length && wordCharacter.test(endContainer.data[to])) to += 1;
    range.setEnd(endContainer, to);
  }
}

function quoteSelection() {
  const selection = getSelection();
  const text = source();
  if (selection.isCollapsed || !isReady() || !text.contains(selection.anchorNode) || isTyped()) return;
  const range = selection.getRangeAt(0).cloneRange();
  if (!text.contains(range.startContainer)) range.setStart(text, 0);
  if (!text.contains(range.endContainer)) range.setEnd(text, text.childNodes.length);
  widenToWords(range);
  const before = document.createRange();
  before.setStart(text, 0);
  before.setEnd(range.startContainer, range.startOffset);
  fill(plain(range.cloneContents()), plain(before.cloneContents()).length);
}

// --- Word by word -----------------------------------------------------------------------------

let words = [];
let first = null;
let list = null;

/** Shows the text as a list of words, of which the first and the last are chosen. */
function openPicker() {
  const text = plain(source().cloneNode(true));
  list = document.createElement('div');
  list.className = 'law picker border-start border-3 ps-3 mb-3';
  list.lang = source().lang;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-multiselectable', 'true');
  list.setAttribute('aria-label', bar().dataset.label);
  let end = 0;
  for (const found of text.matchAll(/\S+/g)) {
    const word = document.createElement('span');
    word.setAttribute('role', 'option');
    word.setAttribute('aria-selected', 'false');
    word.tabIndex = -1;
    word.textContent = found[0];
    word.dataset.start = found.index;
    list.append(text.slice(end, found.index), word);
    end = found.index + found[0].length;
  }
  words = $$('[role=option]', list);
  first = null;
  list.addEventListener('keydown', handlePickerKey);
  list.addEventListener('click', (event) => {
    const word = event.target.closest('[role=option]');
    if (word) choose(words.indexOf(word));
  });
  source().hidden = true;
  source().after(list);
  say(bar().dataset.first);
  moveTo(0);
}

function closePicker() {
  list.remove();
  source().hidden = false;
}

function moveTo(index) {
  const at = Math.min(Math.max(index, 0), words.length - 1);
  words.forEach((word, i) => {
    word.tabIndex = i === at ? 0 : -1;
    const between = first !== null && i >= Math.min(first, at) && i <= Math.max(first, at);
    word.setAttribute('aria-selected', String(between));
  });
  words[at].focus();
}

/** The word above or below, on the next line of the screen. */
function onLine(index, direction) {
  const here = words[index].getBoundingClientRect();
  const middle = here.left + here.width / 2;
  let best = index;
  let line = null;
  for (let i = index + direction; words[i]; i += direction) {
    const there = words[i].getBoundingClientRect();
    if (Math.abs(there.top - here.top) < here.height / 2) continue;
    line ??= there.top;
    if (Math.abs(there.top - line) > here.height / 2) break;
    const distance = (box) => Math.abs(box.left + box.width / 2 - middle);
    if (best === index || distance(there) < distance(words[best].getBoundingClientRect())) best = i;
  }
  return best;
}

function choose(index) {
  if (first === null) {
    first = index;
    moveTo(index);
    say(bar().dataset.last.replace('{}', words[index].textContent));
    return;
  }
  const from = words[Math.min(first, index)];
  const to = words[Math.max(first, index)];
  const text = plain(source().cloneNode(true));
  const end = Number(to.dataset.start) + to.textContent.replace(/[,;.:]+$/, '').length;
  closePicker();
  fill(text.slice(Number(from.dataset.start), end), Number(from.dataset.start));
  const { form } = field();
  ($('input[type=radio]:checked', form) ?? $('input[type=radio]', form)).focus();
}

function handlePickerKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const index = words.indexOf(document.activeElement);
  const moves = {
    ArrowRight: () => index + 1,
    ArrowLeft: () => index - 1,
    ArrowDown: () => onLine(index, 1),
    ArrowUp: () => onLine(index, -1),
    Home: () => 0,
    End: () => words.length - 1,
  };
  if (moves[event.key]) {
    if (event.shiftKey && first === null) first = index;
    moveTo(moves[event.key]());
  } else if (event.key === 'Enter' || event.key === ' ') {
    choose(index);
  } else if (event.key === 'Escape') {
    closePicker();
    say('');
    $('[data-pick]').focus();
  } else {
    return;
  }
  event.preventDefault();
}

// --- Wiring -----------------------------------------------------------------------------------

function showBar() {
  if (isReady()) bar().hidden = false;
}

showBar();
document.addEventListener('htmx:afterSwap', showBar);
document.addEventListener('selectionchange', quoteSelection);
document.addEventListener('input', (event) => {
  if (event.target === field()) start().value = '';
});
document.addEventListener('click', (event) => {
  if (!event.target.closest('[data-pick]')) return;
  if (list?.isConnected) closePicker();
  openPicker();
});
