// Keeps README.md's tables of commands and settings the same as the manifest: `npm run readme` writes them.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './paths.mjs';

/** The README with its tables as the manifest says. */
export async function readmeWithTables() {
  const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const readme = await readFile(join(root, 'README.md'), 'utf8');
  const { commands, configuration, keybindings, menus } = manifest.contributes;
  const hidden = new Set(menus.commandPalette.filter(({ when }) => when === 'false').map(({ command }) => command));
  const keys = new Map(keybindings.map(({ command, key }) => [command, keyName(key)]));
  const commandRows = commands
    .filter(({ command }) => !hidden.has(command))
    .map(({ command, title }) => [title, keys.has(command) ? `\`${keys.get(command)}\`` : '', `\`${command}\``]);
  const settingRows = configuration.flatMap(({ properties }) =>
    Object.entries(properties).map(([id, { default: value, markdownDescription }]) => [
      `\`${id}\``,
      `\`${JSON.stringify(value)}\``,
      markdownDescription.replace(/`#([\w.]+)#`/g, '`$1`'),
    ]),
  );
  return replaced(
    replaced(readme, 'commands', table(['command', 'key', 'id'], commandRows)),
    'settings',
    table(['setting', 'default', 'what it does'], settingRows),
  );
}

function replaced(text, name, content) {
  const marker = new RegExp(`<!-- ${name} -->(?:[\\s\\S]*?<!-- /${name} -->)?`);
  return text.replace(marker, () => `<!-- ${name} -->\n\n${content}\n\n<!-- /${name} -->`);
}

function table(head, rows) {
  const cells = [head, head.map(() => '---'), ...rows];
  return cells.map((row) => `| ${row.map((cell) => cell.replace(/\|/g, '\\|')).join(' | ')} |`).join('\n');
}

function keyName(key) {
  return key
    .split('+')
    .map((part) => part[0].toUpperCase() + part.slice(1))
    .join('+');
}

if (import.meta.url === pathToFileURL(process.argv[1]).href)
  await writeFile(join(root, 'README.md'), await readmeWithTables());
