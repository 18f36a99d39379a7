import { l10n } from 'vscode';
import type { FamilyMember, FamilySegment } from './familyModel';

/** Text from files made safe for HTML. */
function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}

/**
 * The drawing as a page of its own: nothing is loaded, only its own script runs, and everything in it can be reached by key. Shared
 * stretches are filled, those that one article has alone are hatched, so that the drawing is read without colour too.
 */
export function familyPage(members: readonly FamilyMember[]): string {
  const nonce = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
  const longest = Math.max(1, ...members.map(({ length }) => length));
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'">
<title>${escaped(l10n.t('Duplicate Family'))}</title>
<style nonce="${nonce}">
  body { font: var(--vscode-font-weight) var(--vscode-font-size) var(--vscode-font-family); color: var(--vscode-foreground); padding: 1em 1.5em; }
  .legend { margin: 0 0 1.2em -1em; }
  section { margin: 0 0 1.6em; }
  h2 { font-size: 1.05em; margin: 0 0 .2em; }
  p { margin: .2em 0; color: var(--vscode-descriptionForeground); }
  .bar { display: flex; height: 1.6em; margin: .5em 0; gap: 1px; }
  button { border: 1px solid var(--vscode-contrastBorder, transparent); padding: 0; min-width: 3px; cursor: pointer; }
  button:focus-visible { outline: 2px solid var(--vscode-focusBorder); outline-offset: 1px; }
  .shared, .key.shared { background: var(--vscode-charts-blue); }
  .own, .key.own { background: repeating-linear-gradient(45deg, var(--vscode-charts-yellow) 0 3px, var(--vscode-editor-background) 3px 6px); }
  .key { display: inline-block; width: 1.2em; height: .8em; margin: 0 .4em 0 1em; }
  .link { all: unset; cursor: pointer; color: var(--vscode-textLink-foreground); font-weight: 600; }
  .link:focus-visible { outline: 1px solid var(--vscode-focusBorder); }
</style>
</head>
<body>
<p class="legend"><span class="key shared"></span>${escaped(l10n.t('stands in another article of the family'))}
<span class="key own"></span>${escaped(l10n.t('stands here alone'))}</p>
${members.map((member) => drawMember(member, longest, nonce)).join('\n')}
<script nonce="${nonce}">
  const vscode = acquireVsCodeApi();
  document.addEventListener('click', (event) => {
    const place = event.target.closest('[data-place]');
    if (place) vscode.postMessage(JSON.parse(place.dataset.place));
  });
</script>
</body>
</html>`;
}

function drawMember(member: FamilyMember, longest: number, nonce: string): string {
  const { id, name, title, origin, isRepresentative, length, segments, relations } = member;
  const own = segments.filter(({ isShared }) => !isShared).reduce((sum, { start, end }) => sum + end - start, 0);
  const share = Math.round((own / Math.max(1, length)) * 100);
  const widths = segments.map(({ start, end }, index) => {
    const width = ((end - start) / longest) * 100;
    return `.${cssName(member.name)}-${index} { width: ${width.toFixed(3)}%; }`;
  });
  const head = [name, origin, isRepresentative ? l10n.t('represents the family') : '']
    .filter((part) => part)
    .join(' · ');
  return `<section aria-label="${escaped(title)}">
<style nonce="${nonce}">${widths.join(' ')}</style>
<h2><button class="link" data-place="${place(id)}">${escaped(title)}</button></h2>
<p>${escaped(head)}</p>
<div class="bar" role="group" aria-label="${escaped(l10n.t('The article from beginning to end'))}">
${segments.map((segment, index) => drawSegment(id, segment, `${cssName(name)}-${index}`)).join('')}
</div>
<p>${escaped(l10n.t('{0} % of it stands here alone.', share))}</p>
${relations.map((one) => `<p>${escaped(one)}</p>`).join('\n')}
</section>`;
}

function drawSegment(id: string, segment: FamilySegment, width: string): string {
  const label = segment.isShared
    ? l10n.t('Shared, {0} characters: go there', segment.end - segment.start)
    : l10n.t('Only here, {0} characters: go there', segment.end - segment.start);
  const kind = segment.isShared ? 'shared' : 'own';
  return `<button class="${kind} ${width}" data-place="${place(id, segment)}" title="${escaped(label)}" aria-label="${escaped(label)}"></button>`;
}

function place(id: string, segment?: FamilySegment): string {
  const span = segment && { start: segment.start, end: segment.end };
  return escaped(JSON.stringify({ uri: id, ...(span ? { span } : {}) }));
}

function cssName(name: string): string {
  return `m${Array.from(name, (char) => char.charCodeAt(0).toString(36)).join('')}`;
}
