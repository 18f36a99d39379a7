/** What is wrong with the name of an article; undefined if it can only lead to a file in the sidecar's own folder or below. */
export function wrongName(
  name: string,
): 'empty' | 'too-long' | 'absolute' | 'backslash' | 'dots' | 'control' | undefined {
  if (name === '') return 'empty';
  if (name.length > 1024) return 'too-long';
  if (name.startsWith('/') || /^[A-Za-z]:/.test(name)) return 'absolute';
  if (name.includes('\\')) return 'backslash';
  if (/[\u0000-\u001f\u007f]/.test(name)) return 'control';
  if (name.split('/').some((part) => part === '' || part === '.' || part === '..')) return 'dots';
  return undefined;
}

/** Orders names, ids and tags by UTF-16 code units: the same everywhere, whatever the language. */
export function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
