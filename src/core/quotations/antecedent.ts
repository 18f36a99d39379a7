import type { Mention } from '../model';
import type { MentionIndex, Sex } from './mentionIndex';
import { firstEndingAfter } from './reading';

/** How far back a pronoun reaches: UTF-16 units, and mentions. */
export const REACH = 1500;
const MENTIONS = 24;

/** What a pronoun's candidates are weighed by; the units are sentences. */
const SUBJECT = 1.5;
const SPOKE = 1.5;
const SAME_SEX = 1;

/** A preposition or a possessive right before a name: what stands there is no subject. */
const OBJECT =
  /(?:^|\s)(?:of|with|to|for|by|from|about|against|on|at|in|and|told|asked|called)\s+(?:\p{Lu}\S*\s+){0,3}$/u;

/**
 * The person that "he" or "she" at a place stands for: the near, the subjects and the one who spoke last before others, nobody of
 * the other sex, nobody named only within quotations.
 *
 * @param spoke entity id of the person who spoke last, if somebody did nearby
 */
export function personBefore(
  index: MentionIndex,
  place: number,
  sex: Sex | undefined,
  spoke: string | undefined,
): Mention | undefined {
  const { mentions, text } = index;
  let best: Mention | undefined;
  let top = -Infinity;
  let sentences = 0;
  let read = place;
  let seen = 0;
  for (let at = firstEndingAfter(mentions, place) - 1; at >= 0 && seen < MENTIONS; at--, seen++) {
    const mention = mentions[at];
    if (!mention || place - mention.end > REACH) break;
    if (mention.type !== 'person') continue;
    sentences += stopsBetween(text, mention.end, read);
    read = mention.start;
    const known = index.sexOf(mention.entity);
    if ((known && sex && known !== sex) || index.isQuoted(mention)) continue;
    const score =
      (isSubject(text, mention) ? SUBJECT : 0) +
      (mention.entity === spoke ? SPOKE : 0) +
      (known && known === sex ? SAME_SEX : 0) -
      sentences;
    if (score > top) {
      top = score;
      best = mention;
    }
  }
  return best;
}

/** The nearest mention before a place that fits and is not quoted. */
export function mentionBefore(
  index: MentionIndex,
  place: number,
  fits: (mention: Mention) => boolean,
): Mention | undefined {
  let seen = 0;
  for (let at = firstEndingAfter(index.mentions, place) - 1; at >= 0 && seen < MENTIONS; at--, seen++) {
    const mention = index.mentions[at];
    if (!mention || place - mention.end > REACH) return undefined;
    if (fits(mention) && !index.isQuoted(mention)) return mention;
  }
  return undefined;
}

function isSubject(text: string, mention: Mention): boolean {
  const after = text.slice(mention.end, mention.end + 2);
  if (/^['’]s/u.test(after)) return false;
  return !OBJECT.test(text.slice(Math.max(0, mention.start - 40), mention.start));
}

/** Number of sentence ends between two places. */
function stopsBetween(text: string, from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x0a) count++;
    else if ((code === 0x2e || code === 0x21 || code === 0x3f) && text.charCodeAt(i + 1) === 0x20) count++;
  }
  return count;
}
