/** Characters that mean something in a regular expression and nothing in a glob. */
const special = /[.+^$()|\\]/;

/** The regular expression that matches what VS Code's glob patterns match: `*`, `?`, `**`, `{a,b}`, `[a-z]`, on paths with `/`. */
export function globToRegExp(glob: string): RegExp {
  let source = '';
  let depth = 0;
  for (let at = 0; at < glob.length; at++) {
    const char = glob[at];
    if (char === '*' && glob[at + 1] === '*') {
      // `**/` also matches no folder at all; a trailing `**` matches everything below.
      const isFolder = glob[at + 2] === '/';
      source += isFolder ? '(?:[^/]*/)*' : '.*';
      at += isFolder ? 2 : 1;
    } else if (char === '*') source += '[^/]*';
    else if (char === '?') source += '[^/]';
    else if (char === '[') {
      const close = glob.indexOf(']', at + 2);
      if (close < 0) source += '\\[';
      else {
        const inside = glob
          .slice(at + 1, close)
          .replace(/\\/g, '\\\\')
          .replace(/^!/, '^');
        source += `[${inside}]`;
        at = close;
      }
    } else if (char === '{') {
      source += '(?:';
      depth++;
    } else if (char === '}' && depth > 0) {
      source += ')';
      depth--;
    } else if (char === ',' && depth > 0) source += '|';
    else source += special.test(char) || char === '{' || char === '}' || char === ']' ? `\\${char}` : char;
  }
  try {
    return new RegExp(`^${source}${')'.repeat(depth)}$`, 'u');
  } catch {
    // A pattern that makes no sense ("[z-a]") matches nothing rather than stopping the rest.
    return /$^/;
  }
}

/** Whether a path relative to the corpus folder is an article: some include pattern matches and no exclude pattern does. */
export function pathFilter(include: readonly string[], exclude: readonly string[]): (path: string) => boolean {
  const wanted = include.map(globToRegExp);
  const unwanted = exclude.map(globToRegExp);
  return (path) => wanted.some((glob) => glob.test(path)) && !unwanted.some((glob) => glob.test(path));
}
