// `npm start`: the workbench with the extension, on the sample corpus or on a folder of yours.
// Only Node's own modules until the packages are installed.
import { spawn, spawnSync } from 'node:child_process';
import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Explained } from './explained.mjs';
import { installMissing } from './install.mjs';
import { root } from './paths.mjs';

const help = `npm start                          the workbench on this project, with the sample corpus
npm start -- --folder /path        … on another folder of articles
npm start -- --port 8080           … at this port; without it a free one is taken
npm start -- --desktop             in the VS Code of this machine`;

function options() {
  try {
    const { values } = parseArgs({
      options: {
        folder: { type: 'string' },
        port: { type: 'string' },
        desktop: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    if (values.port !== undefined && !(/^\d+$/.test(values.port) && Number(values.port) < 65536))
      throw new Error(`--port ${values.port} is not a port.`);
    return values;
  } catch (error) {
    throw new Explained(`${error.message}\n\n${help}`);
  }
}

/** The folder to open, absolute. npm runs this in the project's folder and tells where the person is. */
async function folderOf(path) {
  if (path === undefined) return root;
  const folder = resolve(process.env.INIT_CWD ?? process.cwd(), path);
  const found = await stat(folder).catch(() => undefined);
  if (!found) throw new Explained(`There is no folder ${folder}.`);
  if (!found.isDirectory()) throw new Explained(`${folder} is not a folder.`);
  return folder;
}

/** The article to open first, or undefined: the sample corpus shows itself at once. */
async function firstArticle(folder) {
  for (const place of [join(folder, 'seeds'), folder]) {
    const names = await readdir(place).catch(() => []);
    const first = names.filter((name) => /^\d{3}_[0-9a-f]{16}\.txt$/.test(name)).sort()[0];
    if (first) return join(place, first);
  }
  return undefined;
}

function openDesktop(folder) {
  const code = process.platform === 'win32' ? 'code.cmd' : 'code';
  const args = [`--extensionDevelopmentPath=${root}`, folder];
  const run = spawnSync(code, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (run.error?.code === 'ENOENT') {
    throw new Explained(
      'There is no `code` on the PATH. In VS Code run "Shell Command: Install \'code\' command in PATH", or leave --desktop out.',
    );
  }
  if (run.error) throw run.error;
  if (run.status !== 0) throw new Explained(`code ended with ${run.status}.`);
}

/** Shows an address in the person's browser, where there is a screen; says nothing otherwise. */
function showInBrowser(url) {
  if (process.env.CI || process.env.BROWSER === 'none') return;
  const screen = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (!screen) return;
  const [opener, args] =
    { darwin: ['open', [url]], win32: ['cmd', ['/c', 'start', '', url.replaceAll('&', '^&')]] }[process.platform] ??
    /** @type {const} */ (['xdg-open', [url]]);
  const child = spawn(opener, args, { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}

async function main() {
  const values = options();
  if (values.help) {
    console.log(help);
    return;
  }
  const folder = await folderOf(values.folder);
  await installMissing();
  const { buildAll, formatFailure } = await import('./build.mjs');
  try {
    await buildAll();
  } catch (error) {
    throw new Explained(await formatFailure(error));
  }
  if (values.desktop) {
    openDesktop(folder);
    return;
  }

  const { remoteUri, startServer, workbenchUrl } = await import('./vscode.mjs');
  let server;
  let ending = false;
  const end = async () => {
    // Asked twice, it goes at once: the server is killed with this process.
    if (ending || !server) process.exit(1);
    ending = true;
    await server.dispose();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, end);
  server = await startServer({ port: values.port === undefined ? undefined : Number(values.port) });
  void server.ended.then(() => {
    if (ending) return;
    console.error(`VS Code's server has ended.\n${server.log()}`);
    process.exit(1);
  });

  const article = await firstArticle(folder);
  const url = workbenchUrl(server.port, folder, {
    extensionDevelopmentPath: remoteUri(server.port, root),
    ...(article && { openFile: remoteUri(server.port, article) }),
  });
  console.log(`\n  ${url}\n\nThe articles are in the view Corpus of the activity bar. Ctrl-C ends it.`);
  showInBrowser(url);
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Explained ? error.message : error);
  process.exitCode = 1;
}
