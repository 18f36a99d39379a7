// Opens workbenches for the UI tests, and closes them. What a test does with one is in workbench.ts.
import { existsSync } from 'node:fs';
import { basename, isAbsolute, join } from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import { realArticles } from '../workbench/paths.mjs';
import { readableStack } from '../workbench/readableStack.mjs';
import { remoteUri, workbenchUrl, writeSettings } from '../workbench/vscode.mjs';
import { watchUnhandled } from '../workbench/unhandled.mjs';
import { copyWritable, temporaryFolder } from '../workbench/workspace.mjs';
import { Workbench } from './workbench';

/** What the runner started for all tests. */
interface Started {
  readonly extension: string;
  readonly server: { readonly port: number; readonly dataDir: string };
  readonly browser: Browser;
  readonly root: string;
  /** Whether the pictures of README.md are to be made anew. */
  readonly refreshPictures: boolean;
}
const started = (globalThis as unknown as { corpusUi: Started }).corpusUi;

/** The themes that everything is looked at in, by their ids and by the class that the workbench then has. */
export const themes = {
  dark: { id: 'Dark Modern', class: 'vs-dark' },
  light: { id: 'Light Modern', class: 'vs' },
  highContrast: { id: 'Default High Contrast', class: 'hc-black' },
  highContrastLight: { id: 'Default High Contrast Light', class: 'hc-light' },
} as const;

/** How a workbench is opened. */
export interface OpenOptions {
  /**
   * What to open a fresh copy of: a folder, absolute or from the project's root; `real` is the folder of the real articles
   * (skip the test where `hasRealArticles` is false). Without it a folder that holds the sample corpus as `seeds/`.
   */
  readonly folder?: string;
  /** User settings, beside those of a quiet workbench. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** One of the four themes; dark without it. */
  readonly theme?: keyof typeof themes;
  /** The window's size in pixels; 1400 × 900 without it. */
  readonly size?: { readonly width: number; readonly height: number };
  /** Device pixels a pixel: 2 for pictures that people look at. */
  readonly scale?: number;
}

/** Whether this machine has the real articles. */
export const hasRealArticles: boolean = existsSync(realArticles);

interface Open {
  readonly context: BrowserContext;
  readonly workbench: Workbench;
  readonly removeFolder: () => Promise<void>;
  /** Errors of the extension that nobody handled. */
  readonly unhandled: readonly string[];
}
let open: Open[] = [];
const errors: string[] = [];

/** Opens a workbench with the extension on a fresh copy of a folder. It is closed after the test. */
export async function openWorkbench(options: OpenOptions = {}): Promise<Workbench> {
  const { browser, extension, refreshPictures, root, server } = started;
  const scratch = join(root, 'dist', 'screenshots');
  const pictures = { scratch, readme: refreshPictures ? join(root, 'media', 'screenshots') : scratch };
  const theme = themes[options.theme ?? 'dark'];
  const { folder: parent, dispose } = await temporaryFolder('corpus-ui-');
  const source = options.folder === 'real' ? realArticles : (options.folder ?? 'seeds');
  const from = isAbsolute(source) ? source : join(root, source);
  // The folder's name is in the pictures.
  const folder = join(parent, options.folder ? basename(from) : 'corpus');
  await copyWritable(from, options.folder ? folder : join(folder, 'seeds'));
  await writeSettings(server.dataDir, {
    'workbench.colorTheme': theme.id,
    // A blinking cursor or a fading list would make each picture another one.
    'editor.cursorBlinking': 'solid',
    'workbench.reduceMotion': 'on',
    'workbench.list.smoothScrolling': false,
    ...options.settings,
  });

  const context = await browser.newContext({
    viewport: options.size ?? { width: 1400, height: 900 },
    deviceScaleFactor: options.scale ?? 1,
    reducedMotion: 'reduce',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  const workbench = new Workbench(page, folder, pictures);
  const unhandled: string[] = [];
  watchUnhandled(page, (error: string) => unhandled.push(error));
  open.push({ context, workbench, removeFolder: dispose, unhandled });
  const payload = { extensionDevelopmentPath: remoteUri(server.port, extension) };
  await page.goto(workbenchUrl(server.port, folder, payload));
  await workbench.ready(theme.class);
  return workbench;
}

afterEach('close the workbenches', async function () {
  const closing = open;
  open = [];
  const test = this.currentTest;
  for (const { unhandled } of closing) errors.push(...unhandled.map((error) => `in "${test?.fullTitle()}": ${error}`));
  for (const [index, { context, workbench, removeFolder }] of closing.entries()) {
    if (test?.state === 'failed') {
      const name = test.fullTitle().replace(/[^\p{L}\p{N}]+/gu, '-');
      const picture = await workbench
        .screenshot(`failed-${name}${index > 0 ? `-${index}` : ''}`)
        .catch(() => undefined);
      if (picture && test.err) test.err.message += `\nPicture: ${picture}`;
    }
    await context.close();
    await removeFolder();
  }
});

// At the end: a hook that fails after a test would keep the tests after it from running.
after('no error of the extension was left unhandled', async () => {
  const bundle = join(started.extension, 'dist', 'extension.js');
  const readable = await Promise.all(errors.map((error) => readableStack(error, [bundle])));
  if (readable.length > 0) throw new Error(`\n${readable.join('\n')}`);
});
