// What a test does with a workbench: as a person does it, with keys and mouse, and reading what is on the screen. Nothing
// here sleeps: every step waits for what it brings about.
import { watch } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { EditorPane } from './editorPane';
import { TreePane } from './treePane';

/** One row of a quick pick. */
export interface PickRow {
  readonly label: string;
  readonly description: string;
  readonly checked: boolean;
}

/** Where pictures are kept. */
export interface Pictures {
  readonly scratch: string;
  readonly readme: string;
}

/** A workbench with one folder open. */
export class Workbench {
  readonly page: Page;
  /** The folder that is open: a copy, this test's own. */
  readonly folder: string;
  /** The active text editor. */
  readonly editor: EditorPane;
  readonly #pictures: Pictures;

  constructor(page: Page, folder: string, pictures: Pictures) {
    this.page = page;
    this.folder = folder;
    this.editor = new EditorPane(page);
    this.#pictures = pictures;
  }

  /** Waits until the workbench is drawn, in its theme. */
  async ready(themeClass: string): Promise<void> {
    await this.page.locator(`.monaco-workbench.${themeClass}[class*="vscode-theme"] .part.editor`).waitFor();
    await this.page.locator('.part.activitybar .action-item').first().waitFor();
  }

  /** Runs a command by its title, as written in the palette: `Corpus: Tag Selection…`. */
  async command(title: string): Promise<void> {
    await this.page.keyboard.press('F1');
    await this.#quickInput().waitFor();
    await this.page.keyboard.insertText(title);
    const row = this.pickRow(title);
    await row.waitFor();
    await row.click();
  }

  /** Opens a file by quick open and waits until its editor is there. `name` may be the end of a path. */
  async openFile(name: string): Promise<void> {
    const base = name.split('/').pop() ?? name;
    for (let tries = 1; ; tries++) {
      await this.page.keyboard.press('ControlOrMeta+KeyP');
      await this.#quickInput().waitFor();
      await this.page.keyboard.insertText(name);
      const found = await this.pickRow(base)
        .click({ timeout: 6_000 })
        .then(
          () => true,
          (error: unknown) => String(error),
        );
      if (found === true) break;
      if (tries === 4) throw new Error(`Quick open does not find ${name}: ${found}`);
      // A list that was made before the file was there does not come to hold it.
      await this.dismiss();
    }
    await this.activeTab(base).waitFor();
    await this.editor.ready();
  }

  /** The active tab, where it has this name. */
  activeTab(name: string): Locator {
    return this.page.locator('.part.editor .tab.active.selected', { hasText: name });
  }

  #quickInput(): Locator {
    return this.page.locator('.quick-input-widget input[type="text"]');
  }

  /** A row of the open quick pick, by its whole label. */
  pickRow(label: string): Locator {
    return this.page
      .locator('.quick-input-widget .monaco-list-row')
      .filter({ has: this.page.locator('.label-name', { hasText: new RegExp(`^\\s*${escape(label)}\\s*$`) }) })
      .first();
  }

  /** Waits until this row of the open quick pick is the highlighted one. */
  async pickFocused(label: string): Promise<void> {
    const focused = this.page.locator('.quick-input-widget .monaco-list-row.focused');
    const name = this.page.locator('.label-name', { hasText: new RegExp(`^\\s*${escape(label)}\\s*$`) });
    await focused.filter({ has: name }).waitFor();
  }

  /** The rows of the open quick pick that are on the screen. */
  async pickRows(): Promise<readonly PickRow[]> {
    const rows = this.page.locator('.quick-input-widget .monaco-list-row');
    await rows.first().waitFor();
    return rows.evaluateAll((elements) =>
      elements.map((row) => ({
        label: row.querySelector('.label-name')?.textContent ?? '',
        description: row.querySelector('.label-description')?.textContent ?? '',
        checked: row.querySelector('[aria-checked="true"]') !== null || row.getAttribute('aria-checked') === 'true',
      })),
    );
  }

  /** Checks or unchecks a row of a quick pick of several. */
  async togglePickRow(label: string): Promise<void> {
    const row = this.pickRow(label);
    const box = row.locator('input[type="checkbox"], .monaco-checkbox, [role="checkbox"]').first();
    await box.click();
  }

  /** Types into the open quick pick or input box, in place of what is there. */
  async typeIntoPick(text: string): Promise<void> {
    await this.#quickInput().waitFor();
    await this.#quickInput().fill(text);
  }

  /** Waits until a quick pick or input box is open. */
  async pickOpen(): Promise<void> {
    await this.#quickInput().waitFor();
  }

  /** The title of the open quick pick. */
  async pickTitle(): Promise<string> {
    return this.page.locator('.quick-input-widget .quick-input-title').innerText();
  }

  /** The open input box with this title. */
  inputBox(title: string): Locator {
    return this.page.locator('.quick-input-widget', {
      has: this.page.locator('.quick-input-title', { hasText: new RegExp(`^${escape(title)}$`) }),
    });
  }

  /** Waits until an item of the status bar says so. */
  async statusText(text: RegExp): Promise<void> {
    await this.page.locator('.part.statusbar .statusbar-item', { hasText: text }).first().waitFor();
  }

  /** A button of the open quick pick: OK, or one in its title. */
  pickButton(label: string): Locator {
    return this.page.locator(
      `.quick-input-widget .monaco-button:has-text("${label}"), .quick-input-widget .action-label[aria-label^="${label}"]`,
    );
  }

  /** Presses Enter in the open quick pick or input box. */
  async acceptPick(): Promise<void> {
    await this.#quickInput().waitFor();
    await this.page.keyboard.press('Enter');
  }

  /** Closes the quick pick, menu or widget that is open, if one is. */
  async dismiss(): Promise<void> {
    const open = this.page.locator('.quick-input-widget:visible, .monaco-menu:visible, .find-widget.visible');
    for (let attempt = 0; attempt < 4 && (await open.count()) > 0; attempt++) await this.page.keyboard.press('Escape');
  }

  /** Waits until no quick pick or input box is open. */
  async pickClosed(): Promise<void> {
    await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  }

  /** Opens a view container by its name in the activity bar. */
  async openContainer(name: string): Promise<void> {
    const item = this.page.locator('.part.activitybar .action-item', {
      has: this.page.locator(`[aria-label^="${name}"]`),
    });
    const label = item.locator('.action-label').first();
    if ((await item.first().getAttribute('class'))?.split(' ').includes('checked')) return;
    await label.click();
    await this.page.locator('.part.sidebar .composite.title', { hasText: new RegExp(name, 'i') }).waitFor();
  }

  /** A view of the side bar or the panel, by its title. */
  tree(title: string): TreePane {
    return new TreePane(this.page, title);
  }

  /** The text of the notifications that are shown. */
  async notifications(): Promise<readonly string[]> {
    return this.page.locator('.notifications-toasts .notification-list-item-message').allInnerTexts();
  }

  /** The text of the items of the status bar. */
  async statusBar(): Promise<readonly string[]> {
    return this.page.locator('.part.statusbar .statusbar-item').allInnerTexts();
  }

  /** Picks an item of the open context menu (or an item of its submenus: give the whole way). */
  async menu(...path: readonly string[]): Promise<void> {
    for (const [depth, label] of path.entries()) {
      const item = this.page.locator('.monaco-menu .action-item', {
        has: this.page.locator('.action-label', { hasText: new RegExp(`^${escape(label)}$`) }),
      });
      if (depth < path.length - 1) await item.last().hover();
      else await this.#clickUntilGone(item.last());
    }
  }

  /** A menu takes no click in its first moments, so that the one that opened it chooses nothing. */
  async #clickUntilGone(item: Locator): Promise<void> {
    for (let tries = 0; tries < 5; tries++) {
      await item.click();
      const isGone = await item.waitFor({ state: 'hidden', timeout: 1000 }).then(
        () => true,
        () => false,
      );
      if (isGone) return;
    }
    throw new Error('The menu stays open, whatever is clicked.');
  }

  /** The labels of the open context menu. */
  async menuItems(): Promise<readonly string[]> {
    const items = this.page.locator('.monaco-menu .action-item:not(.disabled) .action-label:not(.separator)');
    await items.first().waitFor();
    return items.allInnerTexts();
  }

  /** Waits until a file of the folder exists and its text is as wanted; gives the text. */
  async fileText(path: string, wanted: (text: string) => boolean = () => true, within = 20_000): Promise<string> {
    const file = join(this.folder, path);
    const deadline = AbortSignal.timeout(within);
    let last = '';
    for (;;) {
      const changed = nextChange(this.folder, deadline);
      last = await readFile(file, 'utf8').catch(() => '');
      if (last !== '' && wanted(last)) {
        changed.stop();
        return last;
      }
      await changed.happened;
      if (deadline.aborted)
        throw new Error(`${path} did not become what was waited for; it is:\n${last || '(absent)'}`);
    }
  }

  /** The next change of anything in the folder. */
  nextChange(within = 20_000): Promise<void> {
    return nextChange(this.folder, AbortSignal.timeout(within)).happened;
  }

  /** Keeps a picture as dist/screenshots/<name>.png and gives its path. */
  async screenshot(name: string): Promise<string> {
    return this.#picture(this.#pictures.scratch, name);
  }

  /**
   * Takes a picture for README.md: `npm run screenshots` puts it into media/readme/, any other run of the test beside
   * the others. Put `@screenshot` into the test's title.
   */
  async readmePicture(name: string): Promise<string> {
    return this.#picture(this.#pictures.readme, name);
  }

  async #picture(folder: string, name: string): Promise<string> {
    await mkdir(folder, { recursive: true });
    const path = join(folder, `${name.slice(0, 120)}.png`);
    await this.page.screenshot({ path, animations: 'disabled' });
    return path;
  }
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** The next change of anything in a folder, or the deadline. */
function nextChange(folder: string, deadline: AbortSignal): { happened: Promise<void>; stop: () => void } {
  const watcher = watch(folder, { recursive: true });
  let resolve = () => {};
  const happened = new Promise<void>((done) => (resolve = done));
  const stop = () => {
    watcher.close();
    deadline.removeEventListener('abort', stop);
    resolve();
  };
  watcher.once('change', stop);
  watcher.once('error', stop);
  deadline.addEventListener('abort', stop);
  return { happened, stop };
}
