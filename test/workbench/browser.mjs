// A real browser: the machine's Chrome or Chromium where there is one, else the one that is an npm package.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';
import { makeOnce } from './cache.mjs';
import { Explained } from './explained.mjs';
import { fontConfiguration } from './fonts.mjs';
import { root } from './paths.mjs';

const run = promisify(execFile);

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Letters stand where they are laid out, whatever the machine's settings: pictures are alike.
  '--font-render-hinting=none',
];

/** A browser of this machine, or undefined. */
function systemBrowser() {
  if (process.env.CHROME_PATH) return process.env.CHROME_PATH;
  const names = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'chrome'];
  const places = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  places.push('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome');
  places.push('/Applications/Chromium.app/Contents/MacOS/Chromium');
  return places.find((place) => existsSync(place));
}

/** Unpacks the browser that is an npm package, with the libraries and fonts that it carries for bare machines. */
async function packagedBrowser() {
  const manifest = join(root, 'node_modules', '@sparticuz', 'chromium', 'package.json');
  const { version } = JSON.parse(await readFile(manifest, 'utf8'));
  return makeOnce(`chromium-${version}`, async (folder) => {
    // The package unpacks into the temporary folder, where another user's may lie, and its libraries only where it believes
    // itself on a certain host; so it is told both, in a process of its own.
    const code = "import('@sparticuz/chromium').then(({ default: chromium }) => chromium.executablePath())";
    const env = { ...process.env, TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' };
    await run(process.execPath, ['--eval', code], { cwd: root, env });
    if (!existsSync(join(folder, 'chromium'))) throw new Error('@sparticuz/chromium did not unpack its browser.');
  });
}

/** Whether a program's libraries are not all on this machine. */
async function lacksLibraries(program) {
  return run('ldd', [program]).then(
    ({ stdout }) => /not found/.test(stdout),
    () => true,
  );
}

/** What the unpacked browser needs of libraries, beside the person's environment. */
async function packagedEnvironment(folder) {
  if (!(await lacksLibraries(join(folder, 'chromium')))) return {};
  return { LD_LIBRARY_PATH: [join(folder, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':') };
}

/**
 * Starts the browser, without a window unless one is asked for.
 *
 * @param {{ headed?: boolean }} options
 * @returns {Promise<import('playwright-core').Browser>}
 */
export async function launchBrowser({ headed = false } = {}) {
  const system = systemBrowser();
  const linux = process.platform === 'linux';
  const environment = { ...process.env, ...(linux && { FONTCONFIG_FILE: await fontConfiguration() }) };
  if (system) return chromium.launch({ executablePath: system, args: flags, headless: !headed, env: environment });
  if (!linux || process.arch !== 'x64') {
    throw new Explained('No browser was found: install Chrome or Chromium, or name it in CHROME_PATH.');
  }
  if (headed)
    throw new Explained('The browser of the npm package has no window: install Chrome or Chromium for --headed.');
  const folder = await packagedBrowser();
  return chromium.launch({
    executablePath: join(folder, 'chromium'),
    args: flags,
    env: { ...environment, ...(await packagedEnvironment(folder)) },
  });
}
