import { initialsOf, isAcronym } from './acronyms';
import { governedFrom } from './capitals';
import type { CorpusEntity, MentionRef } from './corpusEntity';
import { entityId } from './entityId';
import { foldName } from './fold';
import type { EntityType } from '../model';
import { shortForms } from './personName';

/** Something that a person may want to decide: names that could be one entity's, and are not linked. */
export type LinkSuggestion =
  /** A part of a name that its articles do not complete, and the entities of the corpus that it could stand for. */
  | {
      readonly code: 'part';
      readonly form: string;
      readonly type: EntityType;
      readonly mentions: readonly MentionRef[];
      readonly candidates: readonly string[];
    }
  /** An acronym of one article, a long form of another. */
  | { readonly code: 'acronym'; readonly entity: string; readonly candidates: readonly string[] }
  /** Full names that differ in initials of middle names only. */
  | { readonly code: 'initials'; readonly entity: string; readonly candidates: readonly string[] }
  /** A capital, and the country whose government it may stand for ("Washington denied it"). */
  | { readonly code: 'capital'; readonly entity: string; readonly candidates: readonly string[] }
  /** A short name that different articles complete differently. */
  | { readonly code: 'shortName'; readonly entity: string; readonly candidates: readonly string[] };

/**
 * What a person may want to join, parts of names first, the most frequent before.
 *
 * @param entities those of the corpus, in their order.
 * @param loose mentions that were not linked.
 * @param longForms the long names of the corpus that an organisation's id may be short for.
 */
export function suggestLinks(
  entities: readonly CorpusEntity[],
  loose: readonly MentionRef[],
  longForms: (id: string) => readonly string[],
): LinkSuggestion[] {
  return [...parts(entities, loose), ...names(entities, longForms)];
}

function parts(entities: readonly CorpusEntity[], loose: readonly MentionRef[]): LinkSuggestion[] {
  const byForm = new Map<string, MentionRef[]>();
  for (const ref of loose) push(byForm, `${ref.mention.type} ${foldName(ref.mention.form)}`, ref);
  if (byForm.size === 0) return [];
  const people = new Map<string, string[]>();
  for (const { id, type, name } of entities) {
    if (type !== 'person') continue;
    for (const [form, strength] of shortForms(foldName(name).split(' '))) {
      if (strength >= 2 && byForm.has(`person ${form}`)) push(people, form, id);
    }
  }
  return [...byForm]
    .sort(([a, m], [b, n]) => n.length - m.length || (a < b ? -1 : 1))
    .map(([, found]): LinkSuggestion => {
      const mentions = [...found].sort((a, b) => compare(a.article, b.article) || a.mention.start - b.mention.start);
      const { type, form } = mentions[0].mention;
      return {
        code: 'part',
        form,
        type,
        mentions,
        candidates: type === 'person' ? (people.get(foldName(form)) ?? []) : [],
      };
    });
}

function names(entities: readonly CorpusEntity[], longForms: (id: string) => readonly string[]): LinkSuggestion[] {
  const found: LinkSuggestion[] = [];
  const ids = new Set(entities.map(({ id }) => id));
  const byInitials = new Map<string, string[]>();
  const byEnds = new Map<string, string[]>();
  for (const { id, type, name } of entities) {
    const words = foldName(name).split(' ');
    if (type === 'organization') for (const initials of initialsOf(words)) push(byInitials, initials, id);
    if (type === 'person' && words.length >= 2 && words.slice(1, -1).every((word) => word.length === 1)) {
      push(byEnds, `${words[0]} ${words[words.length - 1]}`, id);
    }
  }
  for (const { id, type, name } of entities) {
    const folded = foldName(name);
    if (type === 'organization') {
      const candidates = isAcronym(name) ? (byInitials.get(folded) ?? []).filter((other) => other !== id) : [];
      if (candidates.length > 0) found.push({ code: 'acronym', entity: id, candidates });
      const long = longForms(id);
      if (long.length > 1) found.push({ code: 'shortName', entity: id, candidates: [...long].sort() });
    }
    const country = type === 'place' ? governedFrom(folded) : undefined;
    const state = country === undefined ? undefined : entityId(foldName(country), 'place');
    if (state !== undefined && ids.has(state)) found.push({ code: 'capital', entity: id, candidates: [state] });
  }
  for (const [entity, ...candidates] of byEnds.values()) {
    if (candidates.length > 0) found.push({ code: 'initials', entity, candidates });
  }
  return found;
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
