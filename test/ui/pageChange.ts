import type { Page } from 'playwright-core';

/**
 * Resolves when something on the page has changed and is drawn: the earliest moment at which it is worth looking again. What changes
 * between a look and this call would not be seen, and style sheets change unseen: so it also resolves after a fifth of a second.
 */
export async function pageChange(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const timer = setTimeout(done, 200);
        const observer = new MutationObserver(() => requestAnimationFrame(done));
        observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
        function done() {
          clearTimeout(timer);
          observer.disconnect();
          resolve();
        }
      }),
  );
}
