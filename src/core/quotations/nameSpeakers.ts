import type { Mention, Quotation } from '../model';
import type { Steps } from '../steps';
import type { ParagraphView } from './paragraphView';
import type { Decision } from './reading';
import { Speakers, type Named, type PlacedSource } from './speakers';

/** A decision and its paragraph. */
export interface Placed {
  readonly decision: Decision;
  readonly view: ParagraphView;
}

/** Said by somebody with at least this likelihood, words are a quotation and not scare quotes; whole sentences need less. */
const SAID = 0.3;
const SENTENCE_SAID = 0.05;
/** Sentences of this many UTF-16 units are a quotation even where nobody is seen to say them. */
const LONG = 30;

/** The decisions about a text as quotations, in text order, with the speakers' names. */
export function* nameSpeakers(
  text: string,
  placed: readonly Placed[],
  candidates: readonly Mention[],
): Steps<readonly Quotation[]> {
  const outermost = placed.flatMap(({ decision: { span }, view: { here } }) =>
    span.depth === 0 ? [{ start: span.start + here.start, end: span.end + here.start }] : [],
  );
  const speakers = new Speakers(text, candidates, outermost);
  const found: Quotation[] = [];
  /** The speakers of the quotations around the one at hand, by depth. */
  const around: (Named | undefined)[] = [];
  const sources = sourcesOf(placed);
  for (const [i, { decision, view }] of placed.entries()) {
    const { span, said } = decision;
    const { start } = view.here;
    const source = sources[i];
    if (span.kind === 'title') continue;
    const direct = span.kind === 'direct';
    const spoken = said >= (direct ? SENTENCE_SAID : SAID);
    const kind = direct && (spoken || span.end - span.start >= LONG) ? 'direct' : spoken ? 'mixed' : 'scare';
    const named = spoken && source ? speakers.name(source, around[span.depth - 1]) : undefined;
    around[span.depth] = named;
    found.push({
      start: span.start + start,
      end: span.end + start,
      kind,
      ...(named && source ? { ...named, ...cueOf(text, source) } : {}),
    });
    yield;
  }
  return found;
}

/**
 * The phrase that speaks for each quotation: its own, or the one of the quotation before where it is carried on. A quotation that
 * goes on in the next paragraph without a speaker of its own has the one that it gets there ("…," said the mediator).
 */
function sourcesOf(placed: readonly Placed[]): readonly (PlacedSource | undefined)[] {
  let last: PlacedSource | undefined;
  const sources = placed.map((one) => {
    const { is, span } = one.decision;
    const source = is === 'carried' ? last : is === 'said' ? placedSource(one) : undefined;
    if (span.depth === 0 && source) last = source;
    return source;
  });
  let later: PlacedSource | undefined;
  for (let i = placed.length - 1; i >= 0; i--) {
    const { is, span } = placed[i]?.decision ?? {};
    if (!span || span.depth > 0) continue;
    if (is === 'said') later = sources[i];
    else if (span.continued && later && placed[i - 1]?.view !== placed[i]?.view) sources[i] = later;
    if (!span.continues) later = undefined;
  }
  return sources;
}

function placedSource({ decision: { source, span }, view: { here, lead } }: Placed): PlacedSource | undefined {
  if (!source) return undefined;
  const stretch = source.away && lead ? lead : here;
  return {
    phrase: source,
    by: stretch.start,
    firstMention: stretch.first,
    depth: span.depth,
    quoteEnd: span.end + here.start,
  };
}

function cueOf(text: string, { phrase, by }: PlacedSource): Pick<Quotation, 'cue' | 'cueSpan'> {
  const cueSpan = { start: phrase.cue.start + by, end: phrase.cue.end + by };
  const cue = text.slice(cueSpan.start, cueSpan.end);
  return /\p{L}/u.test(cue) ? { cue, cueSpan } : {};
}
