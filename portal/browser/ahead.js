// @ts-check
// What takes long is asked for ahead of its page: how far it is comes line by line, and is shown while one waits.

/** @typedef {{ text: string, share: number | null }} Step */

/**
 * Asks ahead, tells each step, and ends when the page can be had without waiting. What cannot be had ahead is asked
 * for by its page alone.
 * @param {string} url
 * @param {RequestInit} options
 * @param {(step: Step) => void} tell
 */
async function ahead(url, options, tell) {
  const answer = await fetch(url, options);
  if (!answer.ok || !answer.body) return;
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const lines = (rest + value).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) tell(JSON.parse(line));
  }
}

/**
 * Shows a step in a line: its sentence, and a bar beside it.
 * @param {HTMLElement} line
 * @param {Step} step
 */
function showStep(line, { text, share }) {
  const bar = line.querySelector('progress') ?? document.createElement('progress');
  bar.ariaHidden = 'true';
  bar.max = 1;
  if (share === null) bar.removeAttribute('value');
  else bar.value = share;
  const said = line.querySelector('span') ?? document.createElement('span');
  if (said.textContent !== text) said.textContent = text;
  if (!bar.isConnected) line.replaceChildren(said, ' ', bar);
}

Object.assign(globalThis, { ahead, showStep });

/** A form that asks ahead is sent when its answer is there. */
document.addEventListener('submit', (event) => {
  const form = /** @type {HTMLFormElement} */ (event.target);
  const url = form.dataset['ahead'];
  if (!url || event.defaultPrevented || 'live' in form.dataset) return;
  event.preventDefault();
  const line = document.createElement('p');
  line.role = 'status';
  line.className = 'small ahead';
  form.append(line);
  const asked = new URL(url, location.href);
  for (const [name, value] of new FormData(form))
    if (typeof value === 'string') asked.searchParams.set(name, value);
  ahead(asked.href, {}, (step) => showStep(line, step))
    .catch(() => {})
    .finally(() => form.submit());
});

export { ahead, showStep };
