// @ts-check
// Small comforts on pages that work without them. Nothing here is needed to use the portal.

/** Forms are checked in our own words: the browser's bubbles vanish before they are read. */
for (const element of document.querySelectorAll('form[data-working]')) {
  /** @type {HTMLFormElement} */ (element).noValidate = true;
}

/** @typedef {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} Control */

/**
 * What is wrong with a control, in the words that the page brought along.
 * @param {Control} control
 */
function complaint(control) {
  const words = document.body.dataset;
  const { validity } = control;
  const { min, max, minLength } = /** @type {HTMLInputElement} */ (control);
  if (validity.valueMissing) return control.type === 'checkbox' ? words['tick'] : words['needed'];
  if (validity.typeMismatch && control.type === 'email') return words['email'];
  if (validity.tooShort) return words['short']?.replace('{count}', String(minLength));
  if ((validity.rangeUnderflow || validity.rangeOverflow) && control.type === 'number') {
    return words['range']?.replace('{min}', min).replace('{max}', max);
  }
  return words['unfit'];
}

/**
 * Puts the reason beside the field; answers its sentence.
 * @param {Control} control
 */
function mark(control) {
  const said = document.createElement('span');
  said.className = 'field-error';
  said.id = `${control.id}-error`;
  said.textContent = complaint(control) ?? control.validationMessage;
  (control.closest('.field') ?? control.parentElement)?.append(said);
  control.ariaInvalid = 'true';
  const hint = document.getElementById(`${control.id}-hint`);
  control.setAttribute('aria-describedby', hint ? `${hint.id} ${said.id}` : said.id);
  for (
    let fold = control.closest('details');
    fold;
    fold = fold.parentElement?.closest('details') ?? null
  ) {
    fold.open = true;
  }
  return said.textContent;
}

/**
 * True when a form can be sent; else says beside each field and at the top what it lacks.
 * @param {HTMLFormElement} form
 */
function isFit(form) {
  const controls = /** @type {Control[]} */ ([...form.elements].filter((one) => 'validity' in one));
  const wrong = controls.filter((one) => one.willValidate && !one.validity.valid);
  if (wrong.length === 0) return true;
  for (const old of form.querySelectorAll('.field-error, .notice[role=alert]')) old.remove();
  for (const one of controls) one.ariaInvalid = null;
  const notice = document.createElement('div');
  notice.className = 'notice notice-missing';
  notice.role = 'alert';
  notice.tabIndex = -1;
  const title = document.createElement('strong');
  title.textContent = document.body.dataset['wrong'] ?? '';
  const list = document.createElement('ul');
  list.className = 'plain';
  for (const control of wrong) {
    const link = document.createElement('a');
    link.href = `#${control.id}`;
    const label = control.type === 'checkbox' ? '' : (control.labels?.[0]?.textContent ?? '');
    link.textContent = [label, mark(control)].filter(Boolean).join(': ');
    const item = document.createElement('li');
    item.append(link);
    list.append(item);
  }
  notice.append(title, list);
  if (form.method === 'post') {
    form.prepend(notice);
    notice.focus();
  } else wrong[0]?.focus();
  return false;
}

/** A form that has been sent cannot be sent twice, and says so when it takes more than a second. */
document.addEventListener('submit', (event) => {
  const form = /** @type {HTMLFormElement} */ (event.target);
  if (form.ariaBusy === 'true' || (form.noValidate && !isFit(form))) {
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
