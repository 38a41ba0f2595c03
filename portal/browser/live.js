// @ts-check
// Shows what follows from a form while someone types: the page that pressing its button would bring is asked for in
// the background, and the parts of it that answer take the place of those that stand here. What is typed stays.

const pauseMilliseconds = 500;

/** What `ahead.js` offers to the scripts after it. */
const offered = /** @type {typeof import('./ahead.js')} */ (/** @type {unknown} */ (globalThis));

/**
 * @param {HTMLFormElement} form
 * @param {HTMLElement} live
 */
function follow(form, live) {
  const state = document.createElement('p');
  state.className = 'small draft-state';
  state.hidden = true;
  live.prepend(state);
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  /** @type {AbortController | undefined} */
  let asking;

  /** @param {string | undefined} text */
  const say = (text) => {
    state.hidden = !text;
    state.textContent = text ?? '';
  };

  /** @param {string} [skip] From which of those who move the list begins. */
  async function ask(skip) {
    asking?.abort();
    asking = new AbortController();
    const { signal } = asking;
    live.ariaBusy = 'true';
    say(live.dataset['liveChecking']);
    const sent = new FormData(form);
    sent.set('intent', 'check');
    sent.delete('folder');
    if (skip) sent.set('skip', skip);
    const options = { method: 'post', body: sent, signal };
    try {
      const url = form.dataset['ahead'];
      if (url) await offered.ahead(url, options, (step) => offered.showStep(state, step));
      const answer = await fetch(form.action, options);
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const found = page.getElementById(live.id);
      if (!found) throw new Error(String(answer.status));
      take(live, found);
      for (const part of form.querySelectorAll('[data-live-part]')) {
        const fresh = page.getElementById(part.id);
        if (fresh) part.replaceChildren(...fresh.childNodes);
      }
      live.prepend(state);
      say('');
      live.ariaBusy = null;
      if (skip) document.getElementById('movers')?.focus();
    } catch {
      if (signal.aborted) return;
      live.ariaBusy = null;
      say(live.dataset['liveFailed']);
    }
  }

  form.addEventListener('input', () => {
    // What stands here was said of another text: it cannot be published from here any more.
    for (const button of live.querySelectorAll('button')) button.disabled = true;
    clearTimeout(timer);
    timer = setTimeout(() => void ask(), pauseMilliseconds);
  });

  live.addEventListener('click', (event) => {
    const button = event.target;
    if (!(button instanceof HTMLButtonElement) || button.name !== 'skip') return;
    event.preventDefault();
    void ask(button.value);
  });
}

/**
 * A finding leads to its line, which is chosen there: the next key writes over it or beside it.
 * @param {HTMLElement} live
 */
function leadToLines(live) {
  live.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[data-line]') : null;
    if (!(link instanceof HTMLAnchorElement)) return;
    const area = document.getElementById(link.hash.slice(1));
    if (!(area instanceof HTMLTextAreaElement)) return;
    event.preventDefault();
    const fold = area.closest('details');
    if (fold) fold.open = true;
    const lines = area.value.split('\n');
    const at = Math.min(Number(link.dataset['line']), lines.length) - 1;
    const start = lines.slice(0, at).reduce((sum, line) => sum + line.length + 1, 0);
    area.focus({ preventScroll: true });
    area.setSelectionRange(start, start + (lines[at] ?? '').length);
    area.scrollTop = (area.scrollHeight / lines.length) * at - area.clientHeight / 2;
    area.scrollLeft = 0;
    area.scrollIntoView({ block: 'nearest' });
  });
}

/**
 * What was written and not sent is not left behind unasked.
 * @param {HTMLFormElement} form
 * @param {HTMLElement} live
 */
function guard(form, live) {
  let isWritten = 'liveWritten' in live.dataset;
  form.addEventListener('input', () => (isWritten = true));
  form.addEventListener('submit', () => (isWritten = false));
  addEventListener('beforeunload', (event) => {
    if (isWritten) event.preventDefault();
  });
}

/**
 * Folds that the reader opened or closed stay as they are.
 * @param {HTMLElement} live
 * @param {HTMLElement} found
 */
function take(live, found) {
  const folds = new Map(
    [...live.querySelectorAll('details')].map((one) => [
      one.querySelector('summary')?.innerText.replace(/\d+/g, ''),
      one.open,
    ]),
  );
  const { scrollTop } = live;
  live.replaceChildren(...found.childNodes);
  for (const one of live.querySelectorAll('details')) {
    const was = folds.get(one.querySelector('summary')?.innerText.replace(/\d+/g, ''));
    if (was !== undefined) one.open = was;
  }
  live.scrollTop = scrollTop;
}

for (const form of document.querySelectorAll('form[data-live]')) {
  const live = form.querySelector('[aria-live]');
  if (!(form instanceof HTMLFormElement) || !(live instanceof HTMLElement)) continue;
  follow(form, live);
  leadToLines(live);
  guard(form, live);
}
