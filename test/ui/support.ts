// Opens workbenches for the UI tests, and closes them. What a test does with one is in workbench.ts.
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join } from 'node:path';
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
export const started = (globalThis as unknown as { corpusUi: Started }).corpusUi;

/** The themes that everything is looked at in: their ids, the class that the workbench then has, and their names. */
export const themes = {
  dark: { id: 'Dark Modern', class: 'vs-dark', label: 'Dark Modern' },
  light: { id: 'Light Modern', class: 'vs', label: 'Light Modern' },
  highContrast: { id: 'Default High Contrast', class: 'hc-black', label: 'Dark High Contrast' },
  highContrastLight: { id: 'Default High Contrast Light', class: 'hc-light', label: 'Light High Contrast' },
} as const;

/** How a workbench is opened. */
export interface OpenOptions {
  /**
   * What to open a fresh copy of: a folder, absolute or from the project's root; `real` is the folder of the real articles
   * (skip the test where `hasRealArticles` is false), `none` is a window without a folder. Without it a folder that holds
   * the sample corpus as `seeds/`.
   */
  readonly folder?: string;
  /** Files of the folder, by their paths in it, in place of the sample corpus; beside the folder where one is given. */
  readonly files?: Readonly<Record<string, string>>;
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
  /** It stays open for all tests of a suite. */
  readonly isShared: boolean;
  readonly context: BrowserContext;
  readonly workbench: Workbench;
  readonly removeFolder: () => Promise<void>;
  /** Errors of the extension that nobody handled. */
  readonly unhandled: string[];
}
let open: Open[] = [];
const errors: string[] = [];

/** Opens a workbench with the extension on a fresh copy of a folder. It is closed after the test. */
export function openWorkbench(options: OpenOptions = {}): Promise<Workbench> {
  return openOne(options, false);
}

/**
 * Opens one workbench for all tests of the suite that this is called in, which saves seconds a test. Each test leaves it so
 * that the others need not know: what it opened or annotated may stay, what it switched off is on again.
 */
export function shareWorkbench(options: OpenOptions = {}): () => Workbench {
  let workbench: Workbench | undefined;
  before('open a workbench', async () => {
    workbench = await openOne(options, true);
  });
  // What a test that failed has left open.
  beforeEach(async () => workbench?.dismiss());
  after('close the workbench', async () => {
    await close((one) => one.workbench === workbench);
  });
  return () => {
    if (!workbench) throw new Error('The workbench opens before the first test, not before.');
    return workbench;
  };
}

async function openOne(options: OpenOptions, isShared: boolean): Promise<Workbench> {
  const { browser, extension, refreshPictures, root, server } = started;
  const scratch = join(root, 'dist', 'screenshots');
  const pictures = { scratch, readme: refreshPictures ? join(root, 'media', 'readme') : scratch };
  const theme = themes[options.theme ?? 'dark'];
  const { folder: parent, dispose } = await temporaryFolder('corpus-ui-');
  // The folder's name is in the pictures.
  const folder = join(parent, options.folder === undefined ? 'corpus' : basename(options.folder));
  await fill(folder, options);
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
  open.push({ isShared, context, workbench, removeFolder: dispose, unhandled });
  const payload = { extensionDevelopmentPath: remoteUri(server.port, extension) };
  await page.goto(workbenchUrl(server.port, options.folder === 'none' ? undefined : folder, payload));
  await workbench.ready(theme.class);
  return workbench;
}

/** Copies or writes what the folder is to hold. */
async function fill(folder: string, { folder: source, files }: OpenOptions): Promise<void> {
  const { root } = started;
  await mkdir(folder, { recursive: true });
  if (source === undefined && !files) await copyWritable(join(root, 'seeds'), join(folder, 'seeds'));
  if (source === 'real') await copyWritable(realArticles, folder);
  else if (source !== undefined && source !== 'none')
    await copyWritable(isAbsolute(source) ? source : join(root, source), folder);
  for (const [path, text] of Object.entries(files ?? {})) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

/** Closes the workbenches that are meant. */
async function close(isMeant: (one: Open) => boolean): Promise<void> {
  const closing = open.filter(isMeant);
  open = open.filter((one) => !closing.includes(one));
  for (const { context, removeFolder } of closing) {
    await context.close();
    await removeFolder();
  }
}

afterEach('close the workbenches', async function () {
  const test = this.currentTest;
  for (const { unhandled } of open) {
    errors.push(...unhandled.splice(0).map((error) => `in "${test?.fullTitle()}": ${error}`));
  }
  for (const [index, { workbench }] of open.entries()) {
    if (test?.state === 'failed') {
      const name = test.fullTitle().replace(/[^\p{L}\p{N}]+/gu, '-');
      const picture = await workbench
        .screenshot(`failed-${name}${index > 0 ? `-${index}` : ''}`)
        .catch(() => undefined);
      if (picture && test.err) test.err.message += `\nPicture: ${picture}`;
    }
  }
  await close(({ isShared }) => !isShared);
});

// At the end: a hook that fails after a test would keep the tests after it from running.
after('no error of the extension was left unhandled', async () => {
  const bundle = join(started.extension, 'dist', 'extension.js');
  const readable = await Promise.all(errors.map((error) => readableStack(error, [bundle])));
  if (readable.length > 0) throw new Error(`\n${readable.join('\n')}`);
});
