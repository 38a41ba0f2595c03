// @ts-check
// Small comforts on pages that work without them. Nothing here is needed to use the portal.

/** A form that has been sent cannot be sent twice, and says so when it takes more than a second. */
document.addEventListener('submit', (event) => {
  const form = /** @type {HTMLFormElement} */ (event.target);
  if (form.ariaBusy === 'true') {
    event.preventDefault();
    return;
  }
  form.ariaBusy = 'true';
  const started = performance.now();
  const line = document.createElement('p');
  line.role = 'status';
  line.className = 'small';
  const timer = setInterval(() => {
    const seconds = Math.round((performance.now() - started) / 1000);
    const long = form.dataset['seconds'] ?? '';
    line.textContent =
      seconds < 10 ? (form.dataset['working'] ?? '…') : long.replace('10', String(seconds));
    if (!line.isConnected) form.append(line);
  }, 1000);
  // Coming back to the page finds it usable again; a download leaves the page where it is.
  addEventListener(
    'pageshow',
    () => {
      clearInterval(timer);
      line.remove();
      form.ariaBusy = null;
    },
    { once: true },
  );
});

/** After a refusal, reading starts at the reason. */
const refusal = document.querySelector('[data-focus]');
if (refusal instanceof HTMLElement) refusal.focus();

/** Filters apply when a choice is made; the button stays for keyboards and for texts. */
for (const select of document.querySelectorAll('form[method=get] select')) {
  select.addEventListener('change', () => {
    /** @type {HTMLSelectElement} */ (select).form?.requestSubmit();
  });
}

/** Copy buttons appear only where copying works. */
for (const button of document.querySelectorAll('button[data-copy]')) {
  const element = /** @type {HTMLButtonElement} */ (button);
  element.hidden = false;
  element.addEventListener('click', async () => {
    await navigator.clipboard.writeText(element.dataset['copy'] ?? '');
    element.textContent = element.dataset['copied'] ?? element.textContent;
  });
}

for (const button of document.querySelectorAll('button[data-print]')) {
  const element = /** @type {HTMLButtonElement} */ (button);
  element.hidden = false;
  element.addEventListener('click', () => print());
}
