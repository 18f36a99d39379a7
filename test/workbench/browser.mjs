// A real browser: the machine's Chrome or Chromium where there is one, else the one that is an npm package.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Explained } from './explained.mjs';
import { chromium } from 'playwright-core';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
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

/** Whether the libraries that the packaged browser carries for bare machines are wanted here. */
function lacksLibraries() {
  const folders = ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/usr/lib64', '/usr/lib', '/lib64'];
  return !folders.some((folder) => existsSync(join(folder, 'libnss3.so')));
}

/**
 * Starts the browser, without a window unless one is asked for.
 *
 * @param {{ headed?: boolean }} options
 * @returns {Promise<import('playwright-core').Browser>}
 */
export async function launchBrowser({ headed = false } = {}) {
  const system = systemBrowser();
  if (system) return chromium.launch({ executablePath: system, args: flags, headless: !headed });
  if (process.platform !== 'linux') throw new Explained('Install Chrome or Chromium, or name it in CHROME_PATH.');
  // Read by the package when it is imported: it then unpacks its own libnss3 and points LD_LIBRARY_PATH there.
  if (lacksLibraries()) process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs22.x';
  const { default: packaged } = await import('@sparticuz/chromium');
  packaged.setGraphicsMode = false;
  return chromium.launch({
    executablePath: await packaged.executablePath(),
    args: [...packaged.args.filter(keep), ...flags],
  });
}

/** What the packaged browser asks for, less what does not suit a page with workers and an origin of its own. */
function keep(flag) {
  return !/single-process|no-zygote|headless|disable-web-security|disable-site-isolation|allow-running-insecure/.test(
    flag,
  );
}
