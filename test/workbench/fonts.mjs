// The fonts of the browser that tests run in: the same on every machine, so that pictures are alike and no machine's lack of
// fonts (a bare one has none, and the browser then ends) changes a test. They are npm packages.
import { cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeOnce } from './cache.mjs';
import { npm } from './install.mjs';

/** Packages, and the files that are wanted of each. */
const packages = {
  // Latin, Greek, Cyrillic, Arabic, symbols; with and without fixed width.
  'dejavu-fonts-ttf@2.37.3': /DejaVuSans(-Bold|-Oblique|-BoldOblique|Mono|Mono-Bold|Mono-Oblique)?\.ttf$/,
  '@expo-google-fonts/noto-sans-sc@0.4.3': /400Regular.*\.ttf$/,
  '@expo-google-fonts/noto-emoji@0.4.7': /400Regular.*\.ttf$/,
};

const configuration = (folder) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/files</dir>
  <cachedir>${folder}/cached</cachedir>
  <alias binding="same"><family>monospace</family><prefer><family>DejaVu Sans Mono</family></prefer></alias>
  <alias binding="same"><family>sans-serif</family><prefer><family>DejaVu Sans</family></prefer></alias>
</fontconfig>
`;

/**
 * Gets the fonts, fetching them the first time.
 *
 * @returns {Promise<string>} the file for FONTCONFIG_FILE
 */
export async function fontConfiguration() {
  const folder = await makeOnce('fonts-1', async (partial) => {
    console.log('Fetching fonts …');
    const files = join(partial, 'files');
    await mkdir(files);
    await writeFile(join(partial, 'package.json'), '{ "private": true }\n');
    await npm(['install', '--ignore-scripts', ...Object.keys(packages)], partial);
    const modules = join(partial, 'node_modules');
    for (const [spec, wanted] of Object.entries(packages)) {
      const module = join(modules, spec.slice(0, spec.lastIndexOf('@')));
      const names = await readdir(module, { recursive: true });
      for (const name of names.filter((file) => wanted.test(file))) {
        await cp(join(module, name), join(files, name.replaceAll(/[\\/]/g, '-')));
      }
    }
    await rm(modules, { recursive: true });
  });
  const file = join(folder, 'fonts.conf');
  // Written each time: the cache may have been moved.
  await writeFile(file, configuration(folder));
  return file;
}
