/** A section of git's configuration: `[merge "corpus-annotator"]`. */
export interface ConfigSection {
  readonly section: string;
  readonly subsection: string;
  readonly values: Readonly<Record<string, string>>;
}

/**
 * A git configuration file that says what a section is to say, all its other lines as they are. Keys that the section has already
 * get the new value; the format is that of git-config(1), "Configuration file".
 */
export function withConfigSection(text: string, { section, subsection, values }: ConfigSection): string {
  const eol = /\r\n/.test(text) ? '\r\n' : '\n';
  const header = `[${section} "${subsection.replace(/["\\]/g, '\\$&')}"]`;
  const wanted = new Map(Object.entries(values));
  const lines = text === '' ? [] : text.replace(/\r?\n$/, '').split(/\r?\n/);
  const result: string[] = [];
  let inside = false;
  /** After the last line of the section that says something. */
  let end = -1;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    if (/^\s*\[/.test(line)) inside = isHeader(line, section, subsection);
    const key = inside ? /^\s*([A-Za-z][A-Za-z0-9-]*)\s*(?:=|$)/.exec(line)?.[1] : undefined;
    const value = key === undefined ? undefined : valueOf(values, key);
    if (key !== undefined && value !== undefined) {
      // A value that goes on in the next line ends its own with a backslash.
      while (/(?:^|[^\\])(?:\\\\)*\\$/.test(lines[at] ?? '')) at++;
      if (deleteKey(wanted, key)) result.push(`\t${key} = ${quoted(value)}`);
    } else result.push(line);
    if (inside && (result.at(-1) ?? '').trim() !== '') end = result.length;
  }
  const added = [...wanted].map(([key, value]) => `\t${key} = ${quoted(value)}`);
  if (end < 0) result.push(header, ...added);
  else result.splice(end, 0, ...added);
  return result.map((line) => line + eol).join('');
}

/** Names of sections and keys are told apart without case, those of subsections with it. */
function isHeader(line: string, section: string, subsection: string): boolean {
  const found = /^\s*\[\s*([\w.-]+)\s+"((?:[^"\\]|\\.)*)"\s*\]/.exec(line);
  if (!found) return false;
  return found[1].toLowerCase() === section.toLowerCase() && found[2].replace(/\\(.)/g, '$1') === subsection;
}

function valueOf(values: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.entries(values).find(([name]) => name.toLowerCase() === key.toLowerCase())?.[1];
}

function deleteKey(wanted: Map<string, string>, key: string): boolean {
  for (const name of wanted.keys()) if (name.toLowerCase() === key.toLowerCase()) return wanted.delete(name);
  return false;
}

function quoted(value: string): string {
  const escaped = value.replace(/["\\]/g, '\\$&').replaceAll('\n', '\\n').replaceAll('\t', '\\t');
  return `"${escaped}"`;
}
