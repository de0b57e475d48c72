// Files that the server would turn away are told before anything is sent, so that nothing typed is lost.

function tooLarge(field) {
  const sizes = [...field.files].map((file) => file.size);
  const together = sizes.reduce((sum, size) => sum + size, 0);
  return Math.max(0, ...sizes) > field.dataset.largest || together > field.dataset.largestTogether;
}

// Before htmx and the browser send the form
document.addEventListener('submit', (event) => {
  const field = event.target.querySelector('input[type=file][data-largest]');
  if (!field) return;
  const told = event.target.querySelector('[data-too-large]');
  told.hidden = !tooLarge(field);
  if (!told.hidden) {
    event.preventDefault();
    event.stopPropagation();
    field.focus();
  }
}, { capture: true });
