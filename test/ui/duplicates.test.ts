// Going about between an article and its duplicates, by keys.
import assert from 'node:assert/strict';
import { hasRealArticles, shareWorkbench } from './support';
import type { Workbench } from './workbench';

const excerpt = '000_5d19e2c07b8f46a3.txt';
const full = '001_b7e0c95a1d34f826.txt';

/** Picks the full article, where the excerpt shares passages with others too. */
async function pickFull(workbench: Workbench): Promise<void> {
  const row = workbench.pickRow('Halvenia, Tordesk open river gauges to each other after ten-year quarrel');
  await row.or(workbench.activeTab('contained in')).first().waitFor();
  if (await row.isVisible()) await row.click();
}

describe('duplicates', () => {
  const opened = shareWorkbench();

  it('are told of above the article, in words and with links', async () => {
    const workbench = opened();
    await workbench.openFile(excerpt);
    await workbench.editor.lens(/contained in 001/i);
    await workbench.openFile(full);
    await workbench.editor.lens(/contains 000/i);
    await workbench.editor.lens(/^Compare$/);
  });

  it('are a key away: the same word in the next, and back', async () => {
    const workbench = opened();
    const { editor, page } = workbench;
    await workbench.openFile(full);
    await editor.lens(/contains 000/i);
    await editor.click('hydrologist');
    await page.keyboard.press('Alt+Shift+KeyD');
    await workbench.activeTab(excerpt).waitFor();
    await editor.until(async () => (await editor.selected()) === 'hydrologist');
    await page.keyboard.press('Alt+KeyD');
    await workbench.activeTab(full).waitFor();
    await editor.until(async () => (await editor.selected()) === 'hydrologist');
  });

  it('take a selection along', async () => {
    const workbench = opened();
    const { editor, page } = workbench;
    await editor.select('a modest step, and an overdue one');
    await page.keyboard.press('Alt+Shift+KeyD');
    await workbench.activeTab(excerpt).waitFor();
    await editor.until(async () => (await editor.selected()) === 'a modest step, and an overdue one');
  });

  it('go by the link above the article, too', async () => {
    const workbench = opened();
    const { editor } = workbench;
    await workbench.openFile(excerpt);
    await (await editor.lens(/^Go to Same Place$/)).click();
    await workbench.activeTab(full).waitFor();
  });

  it('are peeked at without leaving', async () => {
    const workbench = opened();
    const { editor, page } = workbench;
    await workbench.openFile(excerpt);
    await editor.lens(/contained in 001/i);
    await editor.click('Oskar Thorne');
    await page.keyboard.press('Alt+KeyK');
    const peek = page.locator('.zone-widget .peekview-widget');
    await peek.locator('.head', { hasText: full }).waitFor();
    await page.keyboard.press('Escape');
    await peek.waitFor({ state: 'detached' });
    await workbench.activeTab(excerpt).waitFor();
  });

  it('are compared in VS Code’s own diff', async () => {
    const workbench = opened();
    const { editor, page } = workbench;
    await editor.click('Oskar Thorne');
    await page.keyboard.press('Alt+KeyC');
    await pickFull(workbench);
    await workbench.activeTab('000 contained in 001').waitFor();
    await page.locator('.monaco-diff-editor .editor.original').waitFor();
    await page.locator('.monaco-diff-editor .editor.modified .char-insert').first().waitFor({ state: 'attached' });
    // Names and quotations are marked on both sides.
    await page.locator('.monaco-diff-editor .editor.original .view-overlays [class*="ced-"]').first().waitFor();
    await page.locator('.monaco-diff-editor .editor.modified .view-overlays [class*="ced-"]').first().waitFor();
  });

  it('ask which one is meant where there are several', async () => {
    const workbench = opened();
    await workbench.openFile('003_e83c17d5b04f92a6.txt');
    await workbench.editor.lens(/duplicates: /);
    await workbench.editor.click('Sunday');
    await workbench.page.keyboard.press('Alt+KeyC');
    const rows = await workbench.pickRows();
    assert.ok(rows.length > 1);
    assert.equal(rows[0]!.label, 'No end in sight to Brellin dock walkout');
    await workbench.page.keyboard.press('Escape');
    await workbench.pickClosed();
  });

  it('are compared from the tree, beside the row', async () => {
    const workbench = opened();
    await workbench.openContainer('Corpus');
    await workbench.tree('Articles').inlineAction(/^Halvenia and Tordesk agreed/, 'Compare with Duplicate');
    await pickFull(workbench);
    await workbench.activeTab('000 contained in 001').waitFor();
  });
});

(hasRealArticles ? describe : describe.skip)('duplicates of the real articles', () => {
  const opened = shareWorkbench({ folder: 'real' });

  it('are a key away: 000 is wholly contained in 001', async () => {
    const workbench = opened();
    const { editor, page } = workbench;
    await workbench.openContainer('Corpus');
    await workbench
      .tree('Articles')
      .until((rows) => rows.some(({ description }) => description === 'contained in 001'));
    await workbench.openFile('000_c4012f1fd710fc96.txt');
    await editor.lens(/^Contained in 001 \(all of this article, \d+% of 001\)$/);
    await editor.click('prestigious');
    await page.keyboard.press('Alt+KeyD');
    await workbench.activeTab('001_d68eb10c51522e1b.txt').waitFor();
    await editor.until(async () => (await editor.selected()) === 'prestigious');
    await page.keyboard.press('Alt+Shift+KeyD');
    await workbench.activeTab('000_c4012f1fd710fc96.txt').waitFor();
    await editor.until(async () => (await editor.selected()) === 'prestigious');
  });
});
