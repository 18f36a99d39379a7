import type { LinkedMention } from '../linking/linkArticle';
import type { LinkReason } from '../linking/linkReason';
import type { EntityType, Quotation } from '../model';
import type { Analysis } from './library';

/** What one entity's mentions have in common: type, id and name. */
type PackedEntity = readonly [EntityType, string, string];

/** Start, length, number of the entity, confidence, and where they say more than the name itself: form, reason, that it is suggested. */
type PackedMention = readonly [number, number, number, number, (string | 0)?, (LinkReason | 0)?, 1?];

/** An analysis in a third of the letters: what all mentions of an entity have in common is there once. */
export interface PackedAnalysis {
  readonly entities: readonly PackedEntity[];
  readonly mentions: readonly PackedMention[];
  readonly quotations: readonly Quotation[];
}

export function packAnalysis({ mentions, quotations }: Omit<Analysis, 'isTooLong'>): PackedAnalysis {
  const entities: PackedEntity[] = [];
  const numbers = new Map<string, number>();
  const packed = mentions.map(({ start, end, type, entity, name, confidence, why, form, suggested }): PackedMention => {
    let number = numbers.get(entity) ?? -1;
    if (number < 0 || entities[number][0] !== type || entities[number][2] !== name) {
      number = entities.push([type, entity, name]) - 1;
      numbers.set(entity, number);
    }
    const given = form === name ? 0 : form;
    const reason = why.code === 'fullName' ? 0 : why;
    if (suggested) return [start, end - start, number, confidence, given, reason, 1];
    if (reason !== 0) return [start, end - start, number, confidence, given, reason];
    return given === 0 ? [start, end - start, number, confidence] : [start, end - start, number, confidence, given];
  });
  return { entities, mentions: packed, quotations };
}

/**
 * The analysis that was packed, undefined for anything else.
 *
 * @param length of the text: an analysis that points beyond it is none of this text.
 */
export function unpackAnalysis(value: unknown, length: number): Analysis | undefined {
  if (!isPacked(value)) return undefined;
  const mentions: LinkedMention[] = [];
  for (const [start, units, number, confidence, form, why, suggested] of value.mentions) {
    const entity = value.entities[number];
    const end = start + units;
    if (!Array.isArray(entity) || !isPlace(start, end, length)) return undefined;
    const [type, id, name] = entity;
    mentions.push({
      start,
      end,
      type,
      entity: id,
      name,
      confidence,
      why: why || { code: 'fullName' },
      form: form || name,
      ...(suggested ? { suggested: true as const } : {}),
    });
  }
  for (const { start, end } of value.quotations) if (!isPlace(start, end, length)) return undefined;
  return { mentions, quotations: value.quotations, isTooLong: false };
}

function isPlace(start: unknown, end: unknown, length: number): boolean {
  return typeof start === 'number' && typeof end === 'number' && start >= 0 && start <= end && end <= length;
}

function isPacked(value: unknown): value is PackedAnalysis {
  if (typeof value !== 'object' || value === null) return false;
  if (!('entities' in value) || !('mentions' in value) || !('quotations' in value)) return false;
  const { entities, mentions, quotations } = value;
  if (!Array.isArray(entities) || !Array.isArray(mentions) || !Array.isArray(quotations)) return false;
  return mentions.every(Array.isArray) && quotations.every((one) => typeof one === 'object' && one !== null);
}
