// The articles view: what a person sees of a corpus before opening anything, and how they find their way in it.
import assert from 'node:assert/strict';
import { shareWorkbench } from './support';

const excerpt = /^Halvenia and Tordesk agreed/;
const full = /^Halvenia, Tordesk open river gauges/;
const strike = /^Port Brellin strike enters/;

describe('articles view', () => {
  // Wide enough for descriptions to be seen in pictures of failures.
  const opened = shareWorkbench({ size: { width: 1600, height: 1000 } });

  it('lists the articles by their headlines, with source, date and relation', async () => {
    const workbench = opened();
    await workbench.openContainer('Corpus');
    const articles = workbench.tree('Articles');
    await articles.shows('contained in 001');
    const rows = await articles.rows();
    assert.equal(rows.length, 14);
    assert.ok(rows.every(({ level, expanded }) => level === 1 && expanded === false));
    const [first, second] = rows;
    assert.match(first!.label, excerpt);
    assert.equal(first!.description, 'contained in 001');
    assert.equal(second!.label, 'Halvenia, Tordesk open river gauges to each other after ten-year quarrel');
    assert.match(second!.description, /^HPA · 2018-03-14 · contains 000/);
  });

  it('tells a screen reader all that the row shows', async () => {
    const rows = await opened().tree('Articles').rows();
    const { ariaLabel } = rows.find(({ label }) => full.test(label))!;
    assert.match(ariaLabel, /^Halvenia, Tordesk open .*, HPA · 2018-03-14, contains 000, annotations: 5, reviewed/);
  });

  it('tells what is reviewed and annotated by badges', async () => {
    const articles = opened().tree('Articles');
    const texts = await articles.badges();
    assert.equal(texts.get('Halvenia, Tordesk open river gauges to each other after ten-year quarrel'), '✓5');
    assert.equal(texts.get('Calvanta admits ‘careless’ leak of river data'), '4');
    assert.equal(texts.get('The ferryman of Zelmin'), undefined);
  });

  it('opens an article and selects the one that is open, also when it was opened elsewhere', async () => {
    const workbench = opened();
    const articles = workbench.tree('Articles');
    await articles.row(full).click();
    await workbench.activeTab('001_b7e0c95a1d34f826.txt').waitFor();
    await workbench.openFile('012_3c9b61f5e8d7204a.txt');
    await articles.selected(/ferryman/i);
  });

  it('is walked and opened by keys alone', async () => {
    const workbench = opened();
    const { page } = workbench;
    await workbench.command('Corpus: Focus on Articles View');
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await workbench.activeTab('002_4fd2a6180e9b73c5.txt').waitFor();
  });

  it('shows below an article its duplicates, its passages and who speaks', async () => {
    const workbench = opened();
    const articles = workbench.tree('Articles');
    await articles.expand(full);
    const rows = await articles.until((all) => all.some(({ level, label }) => level === 3 && label.includes('/')));
    const below = rows.slice(rows.findIndex(({ label }) => full.test(label)) + 1);
    assert.deepEqual(
      below.slice(0, 2).map(({ level, label }) => [level, label]),
      [
        [2, 'Duplicates'],
        [3, 'Contains 000'],
      ],
    );
    assert.match(below[1]!.description, excerpt);
    const passages = below.filter(({ level, label }) => level === 3 && label.includes('/'));
    assert.deepEqual(
      passages.map(({ label, description }) => [label, description.slice(0, 30)]),
      [
        ['claim/figure', 'hourly readings of 41 stations'],
        ['stance/denial', "Tordesk' s dam operators answe"],
      ],
    );
    await articles.expand(/^Quotations/);
    await articles.shows(/^Anton Reske/);
    const quotation = articles.row(/^"Nobody in this room/);
    await quotation.click();
    await workbench.activeTab('001_b7e0c95a1d34f826.txt').waitFor();
    assert.match(await workbench.editor.selected(), /^"Nobody in this room has ever won/);
    await articles.collapse(full);
  });

  for (const [choice, expected] of [
    ['By duplicate family', [full, strike, /^Without duplicates/]],
    ['By review state', [/^Open/, /^Reviewed/]],
    ['By folder', [/^seeds/]],
    ['By tag', [/^check/, /^claim\/figure/, /^stance\/admission/]],
  ] as const) {
    it(`groups articles: ${choice}`, async () => {
      const workbench = opened();
      const articles = workbench.tree('Articles');
      await articles.titleAction('Group Articles By');
      await workbench.pickRow(choice).click();
      await articles.until((rows) => {
        const groups = rows.filter(({ level }) => level === 1);
        const isGrouped = expected.every((label, index) => label.test(groups[index]?.label ?? ''));
        return isGrouped && rows.some(({ level }) => level === 2);
      });
    });
  }

  it('goes back to one list', async () => {
    const workbench = opened();
    await workbench.tree('Articles').titleAction('Group Articles By');
    await workbench.pickRow('One list').click();
    await workbench.tree('Articles').until((rows) => rows.length > 0 && rows.every(({ level }) => level === 1));
  });

  it('filters by words, says so, and shows all again', async () => {
    const workbench = opened();
    const articles = workbench.tree('Articles');
    await articles.titleAction('Filter Articles');
    await workbench.typeIntoPick('the ferryman of');
    await workbench.acceptPick();
    await articles.pane.locator('.message', { hasText: /1 of 14 articles match “the ferryman of”/ }).waitFor();
    await articles.until((rows) => rows.length === 1 && rows[0]?.label === 'The ferryman of Zelmin');
    await articles.titleAction('Clear Article Filter');
    await articles.until((rows) => rows.length === 14);
  });

  it('offers in a menu and beside the row what can be done with an article', async () => {
    const workbench = opened();
    const articles = workbench.tree('Articles');
    await articles.contextMenu(strike);
    const items = await workbench.menuItems();
    for (const wanted of ['Open to the Side', 'Tag Article…', 'Mark Article as Open', 'Compare with Duplicate'])
      assert.ok(items.includes(wanted), `${wanted} is not in ${items.join(', ')}`);
    await workbench.menu('Mark Article as Open');
    await workbench.fileText('seeds/annotations.yaml', (text) => !/003_[^]*status: reviewed[^]*004_/.test(text));
    await articles.inlineAction(strike, 'Mark Article as Reviewed');
    await workbench.fileText('seeds/annotations.yaml', (text) => /003_[^]*status: reviewed[^]*004_/.test(text));
  });
});
