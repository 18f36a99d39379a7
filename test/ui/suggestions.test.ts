// Deciding on what the program suggests: by keys at the cursor, by lists, from the views.
import assert from 'node:assert/strict';
import { shareWorkbench } from './support';
import type { Workbench } from './workbench';

async function saved(workbench: Workbench, pattern: RegExp): Promise<void> {
  await workbench.fileText('seeds/annotations.yaml', (text) => pattern.test(text));
}

describe('suggestions', () => {
  const opened = shareWorkbench();

  it('are drawn otherwise once they are accepted, by a key', async () => {
    const workbench = opened();
    const { editor, page } = workbench;
    await workbench.openFile('001_b7e0c95a1d34f826.txt');
    const before = await editor.drawnOn('Oskar Thorne', 'border-bottom');
    assert.equal(before['background-color'], undefined);
    await editor.lens(/contains 000/i);
    await editor.click('Oskar Thorne');
    await page.keyboard.press('Alt+KeyY');
    const after = await editor.drawnOn('Oskar Thorne', 'background-color');
    assert.equal(after['border-bottom'], before['border-bottom']);
    await saved(workbench, /type: entity\n +status: accepted\n +entity: Oskar Thorne\n/);
    await page.mouse.move(900, 20);
    assert.match(await editor.hover('Oskar Thorne'), /Person \(accepted\)[^]*Take Decision Back/);
  });

  it('go once they are rejected, and come back by undo', async () => {
    const workbench = opened();
    const { editor, page } = workbench;
    await editor.drawnOn('Inland Waterways Board', 'border-bottom');
    await editor.click('Inland Waterways');
    await page.keyboard.press('Alt+KeyX');
    await editor.drawnOn('Inland Waterways Board', '!border-bottom');
    await saved(workbench, /type: entity\n +status: rejected\n +entity: Inland Waterways Board\n/);
    await page.keyboard.press('Alt+KeyU');
    await editor.drawnOn('Inland Waterways Board', 'border-bottom');
  });

  it('have another speaker by a quick pick', async () => {
    const workbench = opened();
    const { editor, page } = workbench;
    await editor.click('a modest step');
    await page.keyboard.press('Alt+KeyQ');
    const rows = await workbench.pickRows();
    assert.ok(rows.some(({ label, description }) => label === 'Oskar Thorne' && description === 'Person'));
    await workbench.typeIntoPick('Oskar Th');
    // What is typed is offered once the list is that of the typed words: a click on the list before would hit what stands there by then.
    await workbench.pickRow('Oskar Th').waitFor();
    await workbench.pickRow('Oskar Thorne').click();
    await editor.drawnOn('"a modest step, and an overdue one"', 'border-top');
    await saved(workbench, /speaker: Oskar Thorne\n/);
    await page.mouse.move(900, 20);
    assert.match(await editor.hover('a modest step'), /Speaker: Oskar Thorne/);
  });

  it('have a speaker that is typed', async () => {
    const workbench = opened();
    const { editor, page } = workbench;
    await editor.click('The stations are good');
    await page.keyboard.press('Alt+KeyQ');
    await workbench.pickOpen();
    await page.keyboard.type('A Gauge Reader');
    await workbench.pickFocused('A Gauge Reader');
    await page.keyboard.press('Enter');
    await saved(workbench, /speaker: A Gauge Reader\n/);
  });

  it('say at the cursor where there is nothing to decide', async () => {
    const workbench = opened();
    await workbench.editor.click('agreed on');
    await workbench.page.keyboard.press('Alt+KeyY');
    await workbench.statusText(/There is no entity or quotation at the cursor/);
  });

  it('are listed over the whole corpus: who is named', async () => {
    const workbench = opened();
    await workbench.openContainer('Corpus');
    // Where all views are folded, VS Code unfolds one: so one is open before the others are folded.
    const entities = workbench.tree('Entities');
    await entities.open();
    await workbench.tree('Articles').fold();
    await workbench.tree('Annotations').fold();
    await entities.shows(/^People/);
    await entities.until((rows) =>
      rows.some(({ label, description }) => label === 'Mira Reske' && / in /.test(description)),
    );
    await entities.expand(/^Mira Reske/);
    const mention = entities.row(/Mira Reske, a hydrologist/);
    await mention.click();
    await workbench.editor.until(async () => (await workbench.editor.selected()) === 'Mira Reske');
  });

  it('are listed over the whole corpus: who said what', async () => {
    const workbench = opened();
    const quotations = workbench.tree('Quotations');
    await quotations.open();
    await workbench.tree('Entities').fold();
    await quotations.shows(/^Mira Reske/);
    await quotations.expand(/^Mira Reske/);
    await quotations.row(/^"|^“|^„/).click();
    await workbench.editor.until(async () => (await workbench.editor.selected()).length > 5);
    await quotations.contextMenu(/^"|^“|^„/);
    const items = await workbench.menuItems();
    for (const wanted of ['Accept Suggestion', 'Reject Suggestion', 'Set Speaker of Quotation…'])
      assert.ok(items.includes(wanted), `${wanted} is not in ${items.join(', ')}`);
  });

  it('are listed as they are now where a view was folded while they changed', async () => {
    const workbench = opened();
    const { editor, page } = workbench;
    const [entities, quotations] = [workbench.tree('Entities'), workbench.tree('Quotations')];
    await quotations.open();
    await entities.fold();
    await workbench.openFile('001_b7e0c95a1d34f826.txt');
    await editor.click('Oskar Thorne');
    await workbench.command('Corpus: Rename Entity…');
    await page.locator('.quick-input-message', { hasText: 'The name under which' }).waitFor();
    await page.keyboard.type('Oskar Thorne (engineer)');
    await page.keyboard.press('Enter');
    // This view is open, and is told of the same.
    await quotations.shows(/^Oskar Thorne \(engineer\)/);
    await entities.open();
    await quotations.fold();
    await entities.shows(/^Oskar Thorne \(engineer\)/);
  });
});
