import type { Locator, Page } from 'playwright-core';
import { pageChange } from './pageChange';

/** One row of a tree, as it is drawn. */
export interface TreeRow {
  /** 1 for the roots. */
  readonly level: number;
  readonly label: string;
  readonly description: string;
  /** Absent where the row has no children. */
  readonly expanded?: boolean;
  readonly selected: boolean;
  /** What a screen reader says. */
  readonly ariaLabel: string;
}

/** A tree view, by its title. */
export class TreePane {
  readonly #page: Page;
  readonly #title: string;

  constructor(page: Page, title: string) {
    this.#page = page;
    this.#title = title;
  }

  /** The whole pane. */
  get pane(): Locator {
    const title = this.#page.locator('.pane-header h3.title', { hasText: new RegExp(`^${this.#title}`, 'i') });
    return this.#page.locator('.pane', { has: title });
  }

  /** Waits for the view and unfolds it. */
  async open(): Promise<void> {
    await this.#setExpanded(true);
    await this.pane.locator('.pane-body').waitFor();
  }

  /** Folds the view up: the others get its room. */
  async fold(): Promise<void> {
    await this.#setExpanded(false);
  }

  async #setExpanded(wanted: boolean): Promise<void> {
    const header = this.pane.locator('.pane-header');
    if ((await header.getAttribute('aria-expanded')) !== String(wanted)) await header.click();
    await this.pane.locator(`.pane-header[aria-expanded="${wanted}"]`).waitFor();
  }

  /** A row by the words in it, and where it is told by its level: 1 for the roots. */
  row(words: string | RegExp, level?: number): Locator {
    const rows = level === undefined ? '.monaco-list-row' : `.monaco-list-row[aria-level="${level}"]`;
    return this.pane.locator(rows, { hasText: words }).first();
  }

  /** Waits for a row with these words anywhere in it, also in its description, and gives it; where none comes it tells what there is. */
  async shows(words: string | RegExp): Promise<Locator> {
    const row = this.row(words);
    await row.waitFor({ timeout: 20_000 }).catch(async () => {
      const views = await this.#page.locator('.pane').evaluateAll((panes) =>
        panes.map((pane) => {
          const isOpen = pane.querySelector('.pane-header')?.getAttribute('aria-expanded') === 'true';
          return `${isOpen ? 'open' : 'folded'}, ${pane.clientHeight} pixels: ${(pane as HTMLElement).innerText}`;
        }),
      );
      throw new Error(`The view ${this.#title} does not show ${String(words)}. The views:\n${views.join('\n\n')}`);
    });
    return row;
  }

  /** Waits until the row that is selected has this label. */
  async selected(words: RegExp): Promise<void> {
    await this.pane.locator('.monaco-list-row.selected', { hasText: words }).waitFor();
  }

  /** Waits until the rows on the screen are as wanted, and gives them. */
  async until(isWanted: (rows: readonly TreeRow[]) => boolean, within = 20_000): Promise<readonly TreeRow[]> {
    const deadline = Date.now() + within;
    for (;;) {
      const rows = await this.#rowsNow();
      if (isWanted(rows)) return rows;
      if (Date.now() > deadline) throw new Error(`The view ${this.#title} shows ${JSON.stringify(rows, undefined, 1)}`);
      await pageChange(this.#page);
    }
  }

  /** The badges at the right of the rows that have one, by the rows' labels. */
  async badges(): Promise<ReadonlyMap<string, string>> {
    const found = await this.pane.locator('.monaco-list-row').evaluateAll((rows) =>
      rows.map((row) => {
        const label = row.querySelector('.label-name')?.textContent ?? '';
        // A badge is a pseudo element of the icon label.
        const element = row.querySelector('.monaco-icon-label');
        const content = element ? getComputedStyle(element, '::after').content : '';
        return [label, content.replace(/^"|"$/g, '')] as const;
      }),
    );
    return new Map(found.filter(([, badge]) => badge !== '' && badge !== 'none' && badge !== 'normal'));
  }

  /** The rows that are on the screen; waits until there is one at least. */
  async rows(): Promise<readonly TreeRow[]> {
    await this.pane.locator('.monaco-list-row').first().waitFor();
    return this.#rowsNow();
  }

  async #rowsNow(): Promise<readonly TreeRow[]> {
    const rows = await this.pane.locator('.monaco-list-row').evaluateAll((elements) =>
      elements
        .map((row) => ({
          index: Number(row.getAttribute('data-index')),
          level: Number(row.getAttribute('aria-level')),
          label: row.querySelector('.label-name')?.textContent ?? '',
          description: row.querySelector('.label-description')?.textContent ?? '',
          expanded: row.getAttribute('aria-expanded'),
          selected: row.getAttribute('aria-selected') === 'true',
          ariaLabel: row.getAttribute('aria-label') ?? '',
        }))
        .sort((a, b) => a.index - b.index),
    );
    return rows.map(({ level, label, description, expanded, selected, ariaLabel }) => ({
      level,
      label,
      description,
      selected,
      ariaLabel,
      ...(expanded === null ? {} : { expanded: expanded === 'true' }),
    }));
  }

  /** Waits until the rows on the screen are as wanted, and gives them. */
  async rowsWhen(wanted: (rows: readonly TreeRow[]) => boolean, within = 20_000): Promise<readonly TreeRow[]> {
    const deadline = Date.now() + within;
    for (;;) {
      const rows = await this.rows();
      if (wanted(rows)) return rows;
      if (Date.now() > deadline)
        throw new Error(`The rows did not become what was waited for: ${JSON.stringify(rows, null, 1)}`);
      await pageChange(this.#page);
    }
  }

  /** What the view says in place of rows. */
  async welcome(): Promise<string> {
    const text = this.pane.locator('.welcome-view-content');
    await text.waitFor();
    return text.innerText();
  }

  /** Unfolds a row. */
  async expand(words: string | RegExp): Promise<void> {
    const row = this.row(words);
    if ((await row.getAttribute('aria-expanded')) === 'true') return;
    await row.locator('.monaco-tl-twistie').click();
    await this.pane.locator('.monaco-list-row[aria-expanded="true"]', { hasText: words }).first().waitFor();
  }

  /** Folds a row. */
  async collapse(words: string | RegExp): Promise<void> {
    const open = this.pane.locator('.monaco-list-row[aria-expanded="true"]', { hasText: words }).first();
    if ((await open.count()) > 0) await open.locator('.monaco-tl-twistie').click();
    await this.pane.locator('.monaco-list-row[aria-expanded="false"]', { hasText: words }).first().waitFor();
  }

  /** Opens the context menu of a row; pick from it with `workbench.menu`. */
  async contextMenu(words: string | RegExp): Promise<void> {
    await this.row(words).click({ button: 'right' });
    await this.#page.locator('.monaco-menu').first().waitFor();
  }

  /** Clicks a button that stands in a row while the mouse is over it. */
  async inlineAction(words: string | RegExp, title: string): Promise<void> {
    const row = this.row(words);
    await row.hover();
    await row.locator(`.action-label[aria-label^="${title}"]`).click();
  }

  /** Clicks a button of the view's title bar. */
  async titleAction(title: string): Promise<void> {
    await this.pane.locator('.pane-header').hover();
    await this.pane.locator(`.pane-header .action-label[aria-label^="${title}"]`).click();
  }
}
