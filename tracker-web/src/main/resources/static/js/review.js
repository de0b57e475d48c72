// Prüfliste: single keys press the buttons that show them. Without this script the buttons do the same.

const $ = (selector, root = document) => root.querySelector(selector);

function isChanged(form) {
  return [...form.elements].some((field) =>
    field.type === 'radio' || field.type === 'checkbox'
      ? field.checked !== field.defaultChecked
      : field.matches('textarea') && field.value !== field.defaultValue
        || field.matches('[data-quote-start]') && field.value && field.value !== field.dataset.quoteStart);
}

// "Change" leads to the fields first; what was changed is saved
function handleChange(event) {
  const button = event.target.closest?.('button[value="change"]');
  if (!button || isChanged(button.form)) return;
  event.preventDefault();
  ($('input[type=radio]:checked', button.form) ?? $('input[type=radio]', button.form)).focus();
}

function handleKey(event) {
  if (document.documentElement.dataset.keys === 'off' || event.defaultPrevented || event.repeat) return;
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.isComposing) return;
  if (event.target.closest('input, select, textarea, dialog, [contenteditable]') || $('dialog[open]')) return;
  const button = $(`[data-key="${CSS.escape(event.key.toLowerCase())}"]`);
  if (!button) return;
  event.preventDefault();
  button.click();
}

document.addEventListener('keydown', handleKey);
document.addEventListener('click', handleChange, true);
