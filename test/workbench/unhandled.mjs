// Errors of the extension that nobody handled: VS Code writes them to the page's console and goes on.

const own = '[corpus-annotator.corpus-annotator]';

/**
 * Gathers the extension's unhandled errors on a page, each once.
 *
 * @param {import('playwright-core').Page} page
 * @param {(message: string) => void} found called for each new one, with its stack where there is one
 */
export function watchUnhandled(page, found) {
  const seen = new Set();
  /** The last one, while its stack may still come. */
  let waiting;
  const report = (message) => {
    const head = message.split('\n', 2).join('\n');
    if (seen.has(head)) return;
    seen.add(head);
    found(message);
  };
  const flush = () => {
    if (waiting !== undefined) report(waiting);
    waiting = undefined;
  };
  page.on('console', (entry) => {
    if (entry.type() !== 'error') return;
    const text = entry.text();
    if (text.startsWith(own)) {
      flush();
      waiting = text.slice(own.length).trim();
      // The stack is the next entry; where none comes, the message is all there is.
      setTimeout(flush, 500).unref();
    } else if (waiting !== undefined && /^\s+at /m.test(text)) {
      waiting = text;
      flush();
    }
  });
  page.on('pageerror', (error) => {
    // A worker's error may come without a stack; one of the workbench's own comes with one.
    const stack = error.stack ?? '';
    if (/\/extension\.js|corpus-annotator/.test(stack) || !/^\s+at /m.test(stack)) report(stack || String(error));
  });
  return flush;
}
