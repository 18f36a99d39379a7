import { readDateline } from './dateline';
import type { DatedLine } from './publicationDate';
import { isPublisher } from './publishers';
import type { ReadLine } from './readLine';

/**
 * Publisher or agency: from a line about the article, then the dateline, then the page's masthead above the headline, then the
 * copyright line.
 */
export function findSource(dated: readonly DatedLine[], headline: ReadLine | undefined): string | undefined {
  const head = dated.filter(({ place }) => place !== 'tail');
  for (const { line } of head) {
    if (line.isMeta && line.meta.source !== undefined) return line.meta.source;
  }
  for (const { line } of head) {
    const source = readDateline(line.text)?.source;
    if (source !== undefined) return source;
  }
  const labelled = dated.find(({ line }) => line.length <= 240 && line.meta.labelledSource !== undefined);
  return labelled?.line.meta.labelledSource ?? masthead(head, headline) ?? copyrightHolder(dated);
}

/** Who wrote it, as the line about the article names them. */
export function findByline(dated: readonly DatedLine[]): string | undefined {
  return dated.find(({ line, place }) => place !== 'tail' && line.isMeta && line.meta.byline !== undefined)?.line.meta
    .byline;
}

/** The paper's name at the top of the page, alone or before the menu ("Brellin Mirror – your town | Subscribe"). */
function masthead(head: readonly DatedLine[], headline: ReadLine | undefined): string | undefined {
  for (const { line, place } of head.slice(0, 6)) {
    if (place !== 'head' || line === headline) return undefined;
    const name = line.text.split(/\s*[|›»>·•]\s*|\s+[–—-]\s+/u)[0].trim();
    if (!isPublisher(name)) continue;
    const paper = name.replace(/\s+(?:(?:sunday|weekend|saturday)\s+)?(?:magazine|supplement|edition)$/iu, '');
    return isPublisher(paper) ? paper : name;
  }
  return undefined;
}

function copyrightHolder(dated: readonly DatedLine[]): string | undefined {
  for (const { line, place } of dated) {
    if (place !== 'tail') continue;
    const match =
      /(?:copyright|©|\(c\))(?:\s*(?:©|\(c\)|by|\d{4}(?:\s?[-–]\s?\d{4})?|,))*\s+((?:the )?\p{Lu}[^.,|;©]{1,50})/iu.exec(
        line.text,
      );
    const holder = match?.[1].replace(/\s+(?:all rights.*|inc|ltd|llc|limited)$/iu, '').trim();
    if (holder !== undefined && isPublisher(holder)) return holder;
  }
  return undefined;
}
