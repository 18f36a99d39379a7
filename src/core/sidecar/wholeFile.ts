import { SIDECAR_VERSION, type SidecarProblem } from './format';
import { wrongName } from './names';
import { located } from './places';
import type { LocalProblem } from './readFields';
import { entryOf, type YamlMap, type YamlNode } from './yaml/node';
import { parseAnyYaml } from './yaml/slowParser';

/** A sidecar as a YAML parser sees it, or why it cannot be used. */
export function parseWhole(
  text: string,
): { readonly root: YamlMap } | { readonly problems: readonly SidecarProblem[] } {
  const parsed = parseAnyYaml(text);
  if ('problems' in parsed) return { problems: parsed.problems.map((one) => located(text, { ...one, path: [] })) };
  const root = parsed.root ?? { kind: 'map', at: 0, block: true, entries: [] };
  if (root.kind !== 'map') {
    return { problems: [located(text, { code: 'wrong-type', at: root.at, path: [], data: { expected: 'mapping' } })] };
  }
  const problems: LocalProblem[] = [];
  const version = entryOf(root, 'version');
  const wrong = version && wrongVersion(version.value);
  if (wrong) problems.push(wrong);
  for (const key of ['articles', 'tags', 'entities']) {
    const node = entryOf(root, key)?.value;
    if (!node || (node.kind === 'scalar' && node.value === null)) continue;
    if (node.kind !== 'map')
      problems.push({ code: 'wrong-type', at: node.at, path: [key], data: { expected: 'mapping' } });
    else if (key === 'articles') {
      for (const entry of node.entries) {
        const reason = wrongName(entry.key);
        if (reason) problems.push({ code: 'bad-name', at: entry.at, path: [key], data: { found: entry.key, reason } });
      }
    }
  }
  return problems.length > 0 ? { problems: problems.map((one) => located(text, one)) } : { root };
}

/** What is wrong with the section that says the version of the format. */
export function versionProblem(text: string): LocalProblem | undefined {
  const parsed = parseAnyYaml(text);
  if ('problems' in parsed) return { ...parsed.problems[0], path: ['version'] };
  const value = parsed.root?.kind === 'map' ? entryOf(parsed.root, 'version')?.value : undefined;
  return value && wrongVersion(value);
}

function wrongVersion(value: YamlNode): LocalProblem | undefined {
  const version = value.kind === 'scalar' ? value.value : undefined;
  const base = { at: value.at, path: ['version'] };
  if (version === SIDECAR_VERSION) return undefined;
  if (typeof version === 'number' && version > SIDECAR_VERSION) {
    return { ...base, code: 'later-version', data: { found: version, known: SIDECAR_VERSION } };
  }
  return { ...base, code: 'bad-value', data: { expected: String(SIDECAR_VERSION), found: String(version) } };
}
