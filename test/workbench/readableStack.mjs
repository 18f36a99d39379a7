// Stack traces of bundles, with the places of the sources.
import { readFile } from 'node:fs/promises';
import { SourceMap } from 'node:module';

/** A frame: `    at name (scheme://host/path/file.js#mark:12:34)`, with or without the parentheses and all but the path. */
const frame = /^(\s+at .*?)\(?(?:[\w+.-]+:\/\/)?([^\s()]*?\.js)(#[\w-]+)?:(\d+):(\d+)\)?$/;

/**
 * Puts the places of the sources into a stack trace.
 *
 * @param {string} stack
 * @param {readonly string[]} bundles the paths of bundles that have a map beside them
 */
export async function readableStack(stack, bundles) {
  const maps = [];
  for (const path of bundles) {
    const text = await readFile(`${path}.map`, 'utf8').catch(() => undefined);
    if (text) maps.push({ path: path.replaceAll('\\', '/'), map: new SourceMap(JSON.parse(text)) });
  }
  const lines = stack.split('\n').map((line) => {
    const [, head, file, evaluated, row, column] = frame.exec(line) ?? [];
    const map = file && maps.find(({ path }) => file.endsWith(path))?.map;
    if (!map) return line;
    // The worker evaluates a bundle as the body of a function, whose head is two lines.
    const origin = map.findEntry(Number(row) - 1 - (evaluated ? 2 : 0), Number(column) - 1);
    if (!origin.originalSource) return line;
    const source = origin.originalSource.replace(/^(\.\.\/)+/, '');
    return `${head}(${source}:${origin.originalLine + 1}:${origin.originalColumn + 1})`;
  });
  return lines.filter((line) => !/node_modules\/mocha|mocha\.js/.test(line)).join('\n');
}
