// Tagging as a person does it: mostly by keys, and everything that was tagged is drawn, listed and in the sidecar.
import assert from 'node:assert/strict';
import { openWorkbench, shareWorkbench, themes } from './support';
import type { Workbench } from './workbench';

const article = '005_c6f40b8e27a519d3.txt';

/** The part of the sidecar that holds the article's annotations. */
function blockOf(sidecar: string): string {
  const from = sidecar.indexOf(`  ${article}:`);
  return from < 0 ? '' : sidecar.slice(from).split(/\n {2}\d{3}_(?!.*c6f40b8e)/)[0]!;
}

/** Waits until the article's annotations in the sidecar are as wanted. */
async function saved(workbench: Workbench, isWanted: (block: string) => boolean): Promise<string> {
  return blockOf(await workbench.fileText('seeds/annotations.yaml', (text) => isWanted(blockOf(text))));
}

/** Selects words and opens the list of tags by its key. */
async function startTagging(workbench: Workbench, words: string): Promise<void> {
  await workbench.editor.select(words);
  await workbench.page.keyboard.press('Alt+KeyA');
  await workbench.pickOpen();
}

describe('tagging', () => {
  const opened = shareWorkbench();

  before(async () => {
    const workbench = opened();
    await workbench.openContainer('Corpus');
    // Its rows are what is looked at here.
    await workbench.tree('Articles').fold();
    await workbench.openFile(article);
    await workbench.editor.drawnOn('Sofia Brandl');
  });

  it('makes a new tag by keys alone: it is drawn, named, listed and saved', async () => {
    const workbench = opened();
    const { editor, page } = workbench;
    await startTagging(workbench, 'laughter');
    assert.match(await workbench.pickTitle(), /Tag “laughter”/);
    await page.keyboard.type('mood/mockery');
    await page.keyboard.press('Enter');
    const style = await editor.drawnOn('laughter', 'border-top');
    assert.match(style['border-top'] ?? '', /^1px solid/);
    await editor.until(async () => /laughter\s*mood\/mockery/.test((await editor.lines()).join(' ')));
    const block = await saved(workbench, (text) => text.includes('mood/mockery'));
    assert.match(block, /tags: \[mood\/mockery\]\n {8}start: \d+\n {8}end: \d+\n {8}exact: laughter\n/);
    const annotations = workbench.tree('Annotations');
    await annotations.expand(/^mood/);
    await annotations.expand(/^mockery/);
    await annotations.shows(/^laughter/);
  });

  it('offers the latest tag first, so that one key and Enter tag again with it', async () => {
    const workbench = opened();
    const { page } = workbench;
    await startTagging(workbench, 'opposition');
    assert.equal((await workbench.pickRows())[0]?.label, 'mood/mockery');
    await page.keyboard.press('Enter');
    await workbench.editor.drawnOn('opposition', 'border-top');
    await saved(workbench, (text) => text.split('[mood/mockery]').length === 3);
  });

  it('takes several tags at once, typed and known', async () => {
    const workbench = opened();
    const { page } = workbench;
    await startTagging(workbench, 'only twice');
    await page.keyboard.type('Check, mood/irony');
    await page.keyboard.press('Enter');
    await saved(workbench, (text) => text.includes('tags: [check, mood/irony]'));
    await workbench.editor.drawnOn('only twice', 'border-top');
  });

  it('takes a known tag that is found by some of its letters', async () => {
    const workbench = opened();
    const { page } = workbench;
    await startTagging(workbench, 'feared for the');
    await page.keyboard.type('refus');
    // What is typed is highlighted as a new tag, with the known one below it.
    await workbench.pickFocused('refus');
    await page.keyboard.press('ArrowDown');
    await workbench.pickFocused('stance/refusal');
    await page.keyboard.press('Enter');
    await saved(workbench, (text) => /tags: \[stance\/refusal\][^]*exact: feared for the\n/.test(text));
  });

  it('writes a note by the same way', async () => {
    const workbench = opened();
    const { page } = workbench;
    await startTagging(workbench, 'government benches');
    await page.keyboard.type('mood/mockery');
    await workbench.pickButton('Take These Tags and Write a Note').click();
    await workbench.inputBox('Note').waitFor();
    await page.keyboard.type('who laughs?');
    await page.keyboard.press('Enter');
    await saved(workbench, (text) => text.includes('note: who laughs?'));
    assert.match(await workbench.editor.hover('government benches'), /mood\/mockery[^]*who laughs\?/);
  });

  it('edits from the hover', async () => {
    const workbench = opened();
    const { editor, page } = workbench;
    await page.mouse.move(1000, 20);
    await editor.hover('laughter');
    await editor.hoverBox().getByText('Edit Tags…').click();
    await workbench.pickOpen();
    assert.ok((await workbench.pickRows()).some(({ label, checked }) => label === 'mood/mockery' && checked));
    await page.keyboard.type('mood/joy');
    await page.keyboard.press('Enter');
    await saved(workbench, (text) => text.includes('tags: [mood/mockery, mood/joy]'));
  });

  it('goes from annotation to annotation by keys, round and round', async () => {
    const workbench = opened();
    const { editor, page } = workbench;
    await editor.click('KIRSOV');
    for (const words of ['laughter', 'governmentbenches', 'opposition']) {
      await page.keyboard.press('Alt+KeyN');
      await editor.until(async () => (await editor.selected()).replace(/\s/g, '') === words);
    }
    // Two quick presses are two jumps.
    await page.keyboard.press('Alt+KeyP');
    await page.keyboard.press('Alt+KeyP');
    await editor.until(async () => (await editor.selected()) === 'laughter');
  });

  it('removes beside the row of the tree, and takes that back by a key', async () => {
    const workbench = opened();
    const { editor, page } = workbench;
    await workbench.tree('Annotations').inlineAction(/^opposition/, 'Remove Annotation');
    await editor.drawnOn('opposition', '!border-top');
    await saved(workbench, (text) => !text.includes('exact: opposition'));
    await editor.click('KIRSOV');
    await page.keyboard.press('Alt+KeyU');
    await editor.drawnOn('opposition', 'border-top');
    await saved(workbench, (text) => text.includes('exact: opposition'));
    await workbench.statusText(/Undone: Remove annotation “opposition”/);
    await page.keyboard.press('Alt+Shift+KeyU');
    await saved(workbench, (text) => !text.includes('exact: opposition'));
  });

  it('removes at the cursor by a key', async () => {
    const workbench = opened();
    await workbench.editor.click('laughter');
    await workbench.page.keyboard.press('Alt+Delete');
    await workbench.editor.drawnOn('laughter', '!border-top');
    await saved(workbench, (text) => !text.includes('exact: laughter\n'));
  });

  it('is offered by the lightbulb of a selection', async () => {
    const workbench = opened();
    await workbench.editor.select('engineers');
    await workbench.page.keyboard.press('ControlOrMeta+Period');
    const action = workbench.page.locator('.action-widget .monaco-list-row', { hasText: 'Tag Selection…' });
    await action.waitFor();
    await action.click();
    await workbench.pickOpen();
    await workbench.page.keyboard.press('Escape');
    await workbench.pickClosed();
  });

  it('tags a whole article', async () => {
    const workbench = opened();
    await workbench.editor.click('KIRSOV');
    await workbench.page.keyboard.press('Alt+Shift+KeyA');
    await workbench.pickOpen();
    assert.match(await workbench.pickTitle(), /Tag the article “Parliament hears/);
    await workbench.page.keyboard.type('parliament');
    await workbench.page.keyboard.press('Enter');
    await saved(workbench, (text) => /sha256: \w+\n {4}tags: \[parliament\]\n/.test(text));
    const annotations = workbench.tree('Annotations');
    await annotations.expand(/^parliament/);
    await annotations.shows(/^Parliament hears/);
  });

  it('says what to do where nothing is selected', async () => {
    const workbench = opened();
    await workbench.editor.click('KIRSOV');
    await workbench.page.keyboard.press('Alt+KeyA');
    await workbench.statusText(/Select the passage to tag first\./);
  });
});

describe('tagging, and closing the window at once', () => {
  it('loses nothing: what was not written yet is taken up by the next window', async () => {
    const workbench = await openWorkbench();
    const { editor, page } = workbench;
    await workbench.openFile(article);
    await editor.drawnOn('Sofia Brandl');
    await startTagging(workbench, 'laughter');
    await page.keyboard.type('kept');
    const begun = workbench.nextChange();
    await page.keyboard.press('Enter');
    await begun;
    await page.reload();
    await workbench.ready(themes.dark.class);
    await saved(workbench, (block) => block.includes('tags: [kept]'));
    await workbench.openFile(article);
    await editor.drawnOn('laughter', 'border-top');
  });

  it('loses nothing: what the window was told last is on disk before it is gone', async () => {
    const workbench = await openWorkbench();
    const { editor, page } = workbench;
    await workbench.openFile(article);
    await editor.drawnOn('Sofia Brandl');
    await startTagging(workbench, 'laughter');
    await page.keyboard.type('last');
    await page.keyboard.press('Enter');
    await page.reload();
    await saved(workbench, (block) => block.includes('tags: [last]'));
    await workbench.ready(themes.dark.class);
  });
});
