import type { Span } from '../text/span';

/** What decided between several people of one surname; `office` where a head of state is introduced only later. */
export type DecidedBy = 'only' | 'title' | 'recency' | 'prominence' | 'generation' | 'office';

interface Of {
  /** The full name that is meant. */
  readonly of: string;
  /** Where the text gives it: its first mention before this one, else the first. */
  readonly antecedent: Span;
}

/** Why a mention stands for its entity. The editor makes the sentence. */
export type LinkReason =
  /** The mention is the entity's name itself. */
  | { readonly code: 'fullName' }
  /** The sidecar's registry has this name, or this alias. */
  | { readonly code: 'registry'; readonly by: 'name' | 'alias' }
  /** The same name written in another way: an initial, other order, with or without a legal form or a country. */
  | ({ readonly code: 'variant'; readonly how: Variant } & Of)
  /** A surname, or the part of a name that the press uses for one. */
  | ({ readonly code: 'surnameOf'; readonly decidedBy: DecidedBy } & Of)
  /** A surname with a title before it that only this person bears. */
  | ({ readonly code: 'title'; readonly title: string } & Of)
  /** A given name that only one person of the article has. */
  | ({ readonly code: 'givenNameOf' } & Of)
  /** The initials of a longer name; `defined` where the text itself sets one in parentheses after the other. */
  | ({ readonly code: 'acronymOf'; readonly defined: boolean } & Of)
  /** The first words of a longer name ("Qihu" for "Qihu 360"). */
  | ({ readonly code: 'shortOf' } & Of)
  /** A name that stands for another everywhere ("US" for the United States). */
  | { readonly code: 'alias'; readonly of: string }
  /** Not linked: a part of a name, and no one, or several, in this article that it could stand for. */
  | { readonly code: 'suggestedOnly'; readonly candidates: readonly string[]; readonly because: Unlinked };

export type Variant = 'initials' | 'order' | 'country' | 'domain' | 'role' | 'spelling';

/** Why a part of a name was not linked. */
export type Unlinked = 'noAntecedent' | 'several' | 'otherTitle' | 'otherType' | 'generic';
