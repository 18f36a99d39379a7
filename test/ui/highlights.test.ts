// What is drawn in an article: each kind in its own way, and still there after typing, in two editors, in another theme.
import assert from 'node:assert/strict';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { shareWorkbench, themes } from './support';
import type { Workbench } from './workbench';

const article = '001_b7e0c95a1d34f826.txt';

/** Switches kinds of highlights on or off by the command, with keys and mouse. */
async function toggle(workbench: Workbench, ...kinds: readonly string[]): Promise<void> {
  await workbench.command('Corpus: Toggle Highlights…');
  for (const kind of kinds) await workbench.togglePickRow(kind);
  await workbench.pickButton('OK').click();
  await workbench.pickClosed();
}

/** Picks another colour theme as a person does. */
async function pickTheme(workbench: Workbench, theme: keyof typeof themes): Promise<void> {
  await workbench.command('Preferences: Color Theme');
  await workbench.typeIntoPick(themes[theme].label);
  await workbench.pickRow(themes[theme].label).click();
  await workbench.page.locator(`.monaco-workbench.${themes[theme].class}`).waitFor();
}

describe('highlights', () => {
  const opened = shareWorkbench();

  it('draw each kind in its own way, told apart without colour', async () => {
    const workbench = opened();
    const { editor } = workbench;
    await workbench.openFile(article);
    const person = await editor.drawnOn('Oskar Thorne', 'border-bottom');
    const organization = await editor.drawnOn('Ulmere River Commission', 'border-bottom');
    const place = await editor.drawnOn('Ulmere', 'border-bottom');
    const date = await editor.drawnOn('Wednesday', 'border-bottom');
    const line = (style: Readonly<Record<string, string>>) => /^\d+px \w+/.exec(style['border-bottom'] ?? '')?.[0];
    assert.deepEqual([person, organization, place, date].map(line), [
      '2px solid',
      '2px dashed',
      '2px dotted',
      '1px dotted',
    ]);

    const quotation = await editor.drawnOn('"a modest step, and an overdue one"', 'background-color');
    assert.equal(quotation['font-style'], 'italic');
    assert.equal(quotation['color'], undefined, 'the grammar colours nothing');

    const passage = await editor.drawnOn('hourly readings of 41 stations', 'background-color');
    for (const side of ['top', 'bottom', 'left', 'right']) assert.match(passage[`border-${side}`] ?? '', /^1px solid/);

    // What was said is accepted, so it has a frame; so is who "the minister" is, and it has a ground.
    const accepted = await editor.drawnOn('lose nothing by reading it together."', 'border-top');
    assert.match(accepted['border-top'] ?? '', /^1px solid/);
    await editor.drawnOn('The minister', 'background-color');

    assert.match((await editor.drawnOn('Wednesday 14 March 2018', 'color'))['color'] ?? '', /^rgb/);
    await editor.until(async () => /dotted/.test((await editor.barsAt('Facebook Twitter')).join()));
    await editor.until(async () => /solid/.test((await editor.barsAt('LINDHOLT, March 14')).join()));
    assert.deepEqual(await editor.barsAt('Halvenia, Tordesk open'), [], 'the excerpt has no headline');
  });

  it('say after a passage which tag it has, and leave room for it', async () => {
    const { editor, page } = opened();
    const text = (await editor.lines()).join(' ');
    assert.match(text, /hourly readings of 41 stations\s*claim\/figure ✎\s*between the/);
    const isCut = await page.evaluate(() => {
      const lines = [...document.querySelectorAll('.part.editor .view-line > span')];
      const right = document.querySelector('.part.editor .overflow-guard')?.getBoundingClientRect().right ?? 0;
      return lines.some((line) => line.getBoundingClientRect().right > right);
    });
    assert.equal(isCut, false);
  });

  it('follow typing', async () => {
    const { editor, page } = opened();
    await editor.click('hourly readings');
    await page.keyboard.press('Home');
    await page.keyboard.type('Now ');
    await editor.drawnOn('hourly readings of 41 stations', 'border-top');
    await editor.drawnOn('Ulmere River Commission', 'border-bottom');
    await editor.click('and warned that');
    await page.keyboard.type('and Marguerite Sault agreed, ');
    await editor.drawnOn('Marguerite Sault', 'border-bottom');
    for (let word = 0; word < 'and Marguerite Sault agreed, '.length; word++) await page.keyboard.press('Backspace');
    await editor.drawnOn('Marguerite Sault', '!border-bottom');
    await editor.drawnOn('hourly readings of 41 stations', 'border-top');
  });

  it('are drawn in a text too long to be searched at one go', async () => {
    const workbench = opened();
    const { editor } = workbench;
    const name = '900_00000000000000ff.txt';
    const paragraph = (at: number) => `"The ${at}th river is ours," said Anton Reske, a minister, in Lindholt.`;
    const text = Array.from({ length: 4000 }, (_, at) => paragraph(at)).join('\n\n');
    await writeFile(join(workbench.folder, 'seeds', name), `A headline of length\n\n${text}\n`);
    await workbench.openFile(name);
    await editor.drawnOn('Anton Reske', 'border-bottom');
    await editor.drawnOn('"The 0th river is ours,"', 'background-color');
    await rm(join(workbench.folder, 'seeds', name));
    await workbench.openFile(article);
  });

  it('are in both halves of a split editor', async () => {
    const workbench = opened();
    await workbench.command('View: Split Editor');
    await workbench.page.locator('.editor-group-container').nth(1).waitFor();
    const style = await workbench.editor.drawnOn('Oskar Thorne', 'border-bottom');
    assert.match(style['border-bottom'] ?? '', /^2px solid/);
    await workbench.command('View: Close All Editors in Group');
    await workbench.page.locator('.editor-group-container').nth(1).waitFor({ state: 'detached' });
    await workbench.editor.drawnOn('Oskar Thorne', 'border-bottom');
  });

  for (const theme of ['light', 'highContrast', 'highContrastLight', 'dark'] as const) {
    it(`take the colours of the theme ${theme}`, async () => {
      const workbench = opened();
      const { editor } = workbench;
      const before = await editor.drawnOn('Oskar Thorne', 'border-bottom');
      await pickTheme(workbench, theme);
      const after = await editor.drawnOn('Oskar Thorne', 'border-bottom');
      assert.match(after['border-bottom'] ?? '', /^2px solid/);
      assert.notEqual(after['border-bottom'], before['border-bottom']);
      await editor.drawnOn('"a modest step, and an overdue one"', 'background-color');
      await editor.drawnOn('hourly readings of 41 stations', 'border-top');
      await editor.until(async () => /^3px solid rgb/.test((await editor.barsAt('LINDHOLT, March 14')).join()));
    });
  }

  it('can be switched off and on, each kind by itself', async () => {
    const workbench = opened();
    const { editor } = workbench;
    const marks = [
      ['Oskar Thorne', 'border-bottom'],
      ['hourly readings of 41 stations', 'border-top'],
      ['"a modest step, and an overdue one"', 'background-color'],
      ['Wednesday 14 March 2018', 'color'],
    ] as const;
    const shows = async (...wanted: readonly boolean[]): Promise<void> => {
      for (const [index, [words, property]] of marks.entries())
        await editor.drawnOn(words, wanted[index] ? property : `!${property}`);
    };
    await toggle(workbench, 'Entities', 'Tagged passages');
    await shows(false, false, true, true);
    assert.doesNotMatch((await editor.lines()).join(), /claim\/figure/);
    await toggle(workbench, 'Entities', 'Tagged passages', 'Quotations', 'Boilerplate');
    await shows(true, true, false, false);
    await toggle(workbench, 'Quotations', 'Boilerplate');
    await shows(true, true, true, true);
  });

  it('show what is shared, or else what no duplicate has', async () => {
    const workbench = opened();
    const { editor } = workbench;
    await toggle(workbench, 'Unique text');
    await editor.until(async () => (await editor.barsAt('General Oskar')).length === 0);
    await editor.until(async () => /double/.test((await editor.barsAt('Halvenia, Tordesk open')).join()));
    await toggle(workbench, 'Unique text');
    await editor.until(async () => (await editor.barsAt('General Oskar')).length > 0);
    await toggle(workbench, 'Shared passages');
    await editor.until(async () => (await editor.barsAt('General Oskar')).length === 0);
    await toggle(workbench, 'Shared passages');
    await editor.until(async () => (await editor.barsAt('General Oskar')).length > 0);
  });

  it('tell in a hover what a place is, and lead from there', async () => {
    const workbench = opened();
    const { editor, page } = workbench;
    const said = await editor.hover('Oskar Thorne');
    assert.match(said, /Oskar Thorne — Person \(suggestion\)/);
    assert.match(said, /This passage also stands in:\s+Halvenia and Tordesk agreed/);
    await editor.hoverBox().getByText('Halvenia and Tordesk agreed').click();
    await workbench.activeTab('000_5d19e2c07b8f46a3.txt').waitFor();
    await editor.until(async () => (await editor.selected()).startsWith('Oskar'));
    await page.keyboard.press('Escape');
  });
});
