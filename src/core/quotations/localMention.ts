import type { Mention } from '../model';

/** A name and its type, as far as the reading of a paragraph asks; positions within the paragraph. */
export type LocalMention = Pick<Mention, 'start' | 'end' | 'type'>;
