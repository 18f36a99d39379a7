import { SIDECAR_NAME } from '../sidecar/format';

/** The name of the merge driver, in `.gitattributes` and in git's configuration. */
export const DRIVER = 'corpus-annotator';

/** The line that gives sidecars to the merge driver. */
export const ATTRIBUTES_LINE = `${SIDECAR_NAME} merge=${DRIVER}`;

/**
 * A `.gitattributes` file that gives every sidecar to the merge driver, its other lines as they are; the very text if it does
 * so already. The last line that speaks of a file's merging counts.
 */
export function withMergeAttribute(text: string): string {
  const eol = /\r\n/.test(text) ? '\r\n' : '\n';
  const said = text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .map((line) => line.trim().split(/[ \t]+/))
    .filter(([pattern]) => pattern === SIDECAR_NAME)
    .flatMap(([, ...attributes]) => attributes.filter((one) => /^[-!]?merge(?:=|$)/.test(one)));
  if (said.at(-1) === `merge=${DRIVER}`) return text;
  const ended = text === '' || text.endsWith('\n') ? text : text + eol;
  return `${ended}${ATTRIBUTES_LINE}${eol}`;
}
