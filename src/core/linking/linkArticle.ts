import type { Mention } from '../model';
import { finish, type Steps } from '../steps';
import { entityId } from './entityId';
import { rootOf } from './joining';
import { slugOf } from './fold';
import { joinThings } from './joinThings';
import { linkPeople } from './linkPeople';
import type { LinkReason } from './linkReason';
import { LocalEntity, type Link, type Links } from './localEntity';
import { readNames, type Named, type NameSpanLike } from './mentions';
import { readyLists } from './readyLists';
import { Registry } from './registry';
import { RegistryLinks } from './registryLinks';
import { readThings, reasonOf, type Thing } from './things';

export type { LinkReason } from './linkReason';
export type { NameSpanLike } from './mentions';

/** A mention with the reason for its entity. */
export interface LinkedMention extends Mention {
  readonly why: LinkReason;
  /** The name as this mention gives it, without possessive, article and titles ("Xi" of "President Xi's"). */
  readonly form: string;
  /** The mention was not linked to anybody: a surname without its full name in the article, a body of an unnamed state. */
  readonly suggested?: true;
}

/** Mentions that are made in one go. */
const STEP = 32;

const NO_REGISTRY = new Registry();

/**
 * Mentions of one article linked to entities, in text order: full names to each other, surnames, acronyms and short forms to the
 * full names that this article gives. Rules go by type; where several could be meant, or nobody, the mention is suggested and
 * not linked. What the registry says comes first. Two different full names are never one entity.
 *
 * @param text normalised.
 * @param names spans with types, as the recogniser gives them, in UTF-16 units.
 */
export function linkArticle(
  text: string,
  names: readonly NameSpanLike[],
  registry: Registry = NO_REGISTRY,
): readonly LinkedMention[] {
  return finish(linkSteps(text, names, registry));
}

/** The same, some names at a time. */
export function* linkSteps(
  text: string,
  names: readonly NameSpanLike[],
  registry: Registry = NO_REGISTRY,
): Steps<readonly LinkedMention[]> {
  yield* readyLists();
  const known = new RegistryLinks(yield* readNames(text, names), registry);
  const others = known.names.filter(({ span }) => span.type !== 'person');
  const links = yield* linkThings(yield* readThings(others));
  const taken = new Set(others.map(({ folded }) => folded));
  const people = known.names.filter(({ span }) => span.type === 'person');
  for (const [named, link] of yield* linkPeople(people, taken)) links.set(named, link);
  known.settle(links);
  yield;
  const mentions: LinkedMention[] = [];
  for (const [named, link] of links) {
    mentions.push(mentionOf(named, link, registry));
    if (mentions.length % STEP === 0) yield;
  }
  return mentions.sort((a, b) => a.start - b.start || b.end - a.end);
}

function* linkThings(things: readonly Thing[]): Steps<Links> {
  yield* joinThings(things);
  const links: Links = new Map();
  const entities = new Map<Thing, LocalEntity>();
  for (const thing of things) {
    const root = rootOf(thing);
    let entity = entities.get(root);
    if (!entity) {
      entity = new LocalEntity(root.type, root.shown, root.core.join(' '));
      entities.set(root, entity);
    }
    for (const named of thing.mentions) {
      const suggested = (thing.unlinked ?? root.unlinked) ? { suggested: true as const } : {};
      links.set(named, { entity, why: reasonOf(named, thing, root), ...suggested });
    }
  }
  return links;
}

function mentionOf(named: Named, { entity, why, suggested, form }: Link, registry: Registry): LinkedMention {
  return {
    start: named.span.start,
    end: named.span.end,
    type: entity.type,
    entity: entity.registryId ?? freeId(entity, registry),
    name: entity.name,
    confidence: why.code === 'registry' ? 1 : named.span.confidence * certainty(why),
    why,
    form: form ?? named.surface,
    ...(suggested ? { suggested } : {}),
  };
}

/** The id of an entity that is none of the registry's, though an entry may have the same id for another name. */
function freeId({ key, type }: LocalEntity, registry: Registry): string {
  const id = entityId(key, type);
  if (!registry.has(id)) return id;
  let free = `${slugOf(key)}-${type}`;
  for (let number = 2; registry.has(free); number++) free = `${slugOf(key)}-${type}-${number}`;
  return free;
}

/** How sure a link is, by the rule that made it. */
function certainty(why: LinkReason): number {
  switch (why.code) {
    case 'fullName':
    case 'registry':
    case 'alias':
      return 1;
    case 'acronymOf':
      return why.defined ? 1 : 0.9;
    case 'surnameOf':
      return why.decidedBy === 'only' ? 0.95 : 0.75;
    case 'title':
    case 'variant':
      return 0.9;
    case 'givenNameOf':
    case 'shortOf':
      return 0.8;
    case 'suggestedOnly':
      return 0.4;
  }
}
