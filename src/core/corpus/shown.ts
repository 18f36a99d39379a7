import { entityId } from '../linking/entityId';
import { foldName } from '../linking/fold';
import type { LinkedMention } from '../linking/linkArticle';
import type { Mention, Quotation } from '../model';
import type { AnnotationRecord, EntityRecord, PassageRecord, QuotationRecord } from '../sidecar/format';
import { bySpan, overlaps, type Span } from '../text/span';
import type { Dictionary } from './dictionary';
import type { Analysis } from './library';
import { mergeSpans } from './uniqueSpans';

export type AnchorState = 'exact' | 'moved' | 'fuzzy' | 'ambiguous' | 'orphaned';

/** An annotation and where it is in the text as it is now. */
export interface PlacedAnnotation<R extends AnnotationRecord = AnnotationRecord> {
  readonly record: R;
  readonly state: AnchorState;
  /** Absent if nobody knows where it is: ambiguous and orphaned. For a fuzzy one, the proposed place. */
  readonly span?: Span;
  /** The places it could be, where there are several. */
  readonly candidates?: readonly Span[];
}

/** Whether a person has decided on a suggestion; a rejected one is not shown. */
export interface Decided {
  /** The annotation that holds the decision. */
  readonly decision?: string;
}

export type ShownMention = Mention & Decided & { readonly suggestion?: LinkedMention };
export type ShownQuotation = Quotation & Decided;
export type ShownPassage = PlacedAnnotation<PassageRecord> & { readonly span: Span };

/** Everything that is to be seen in one article: suggestions and decisions together, each in text order. */
export interface Shown {
  readonly mentions: readonly ShownMention[];
  readonly quotations: readonly ShownQuotation[];
  readonly passages: readonly ShownPassage[];
  /** Annotations that need a person: fuzzy, ambiguous, orphaned. */
  readonly review: readonly PlacedAnnotation[];
}

/** A place that is certain: one that may be shown as the annotation's own. */
export function isPlaced(annotation: PlacedAnnotation): annotation is PlacedAnnotation & { readonly span: Span } {
  return annotation.span !== undefined && (annotation.state === 'exact' || annotation.state === 'moved');
}

/** Lays a person's decisions over what the program found. */
export function show(
  text: string,
  analysis: Analysis,
  annotations: readonly PlacedAnnotation[],
  dictionary: Dictionary | undefined,
): Shown {
  const placed = annotations.filter(isPlaced);
  const ofType = <T extends AnnotationRecord['type']>(type: T) =>
    placed.filter((one): one is ShownOf<T> => one.record.type === type);
  return {
    mentions: decideMentions(text, analysis.mentions, ofType('entity'), dictionary),
    quotations: decideQuotations(analysis.quotations, ofType('quotation'), dictionary),
    passages: placedPassages(annotations),
    review: annotations.filter((one) => !isPlaced(one)),
  };
}

/** The tagged passages whose place is certain, in text order: what is shown of them without anything that the program finds. */
export function placedPassages(annotations: readonly PlacedAnnotation[]): readonly ShownPassage[] {
  return annotations
    .filter(isPlaced)
    .filter((one): one is ShownPassage => one.record.type === 'passage')
    .sort((a, b) => bySpan(a.span, b.span));
}

type ShownOf<T extends AnnotationRecord['type']> = PlacedAnnotation<Extract<AnnotationRecord, { type: T }>> & {
  readonly span: Span;
};

const same = (a: Span, b: Span) => a.start === b.start && a.end === b.end;
const keyOf = ({ start, end }: Span) => `${start}-${end}`;

/** Tells in O(log n) whether a span overlaps one of many. */
function overlapTest(spans: readonly Span[]): (span: Span) => boolean {
  const covering = mergeSpans(spans);
  return (span) => {
    let low = 0;
    let high = covering.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (covering[middle].end <= span.start) low = middle + 1;
      else high = middle;
    }
    return low < covering.length && overlaps(covering[low], span);
  };
}

function decideMentions(
  text: string,
  found: readonly LinkedMention[],
  decisions: readonly (PlacedAnnotation<EntityRecord> & { readonly span: Span })[],
  dictionary: Dictionary | undefined,
): ShownMention[] {
  const rejected = decisions.filter(({ record }) => record.status === 'rejected');
  const accepted = decisions.filter(({ record }) => record.status === 'accepted');
  const refused = new Set(rejected.map(({ span }) => keyOf(span)));
  const isTaken = overlapTest(accepted.map(({ span }) => span));
  const kept: ShownMention[] = found
    .filter((mention) => !refused.has(keyOf(mention)) && !isTaken(mention))
    .map((mention) => ({ ...mention, suggestion: mention }));
  for (const { record, span } of accepted) {
    const suggestion = found.find((mention) => same(mention, span)) ?? found.find((mention) => overlaps(mention, span));
    kept.push({
      ...span,
      ...acceptedEntity(text.slice(span.start, span.end), record, suggestion, dictionary),
      confidence: 1,
    });
  }
  return kept.sort(bySpan);
}

/** Who an accepted mention is: the entry of the registry, else whoever the program knows by that name, else the name itself. */
function acceptedEntity(
  words: string,
  record: EntityRecord,
  suggestion: LinkedMention | undefined,
  dictionary: Dictionary | undefined,
): Pick<ShownMention, 'type' | 'entity' | 'name' | 'decision'> {
  const said = record.entity ?? suggestion?.name ?? words;
  const known = dictionary?.registry.get(said);
  const type = record.entityType ?? known?.type ?? suggestion?.type ?? 'other';
  if (known) return { type, entity: said, name: known.name, decision: record.id };
  const entity =
    suggestion?.name === said && suggestion.type === type ? suggestion.entity : entityId(foldName(said), type);
  return { type, entity, name: said, decision: record.id };
}

function decideQuotations(
  found: readonly Quotation[],
  decisions: readonly (PlacedAnnotation<QuotationRecord> & { readonly span: Span })[],
  dictionary: Dictionary | undefined,
): ShownQuotation[] {
  const rejected = decisions.filter(({ record }) => record.status === 'rejected');
  const accepted = decisions.filter(({ record }) => record.status === 'accepted');
  const refused = new Set(rejected.map(({ span }) => keyOf(span)));
  const isTaken = overlapTest(accepted.map(({ span }) => span));
  const kept: ShownQuotation[] = found.filter((quotation) => !refused.has(keyOf(quotation)) && !isTaken(quotation));
  for (const { record, span } of accepted) {
    const suggestion = found.find((quotation) => same(quotation, span));
    const known = record.speaker === undefined ? undefined : dictionary?.registry.get(record.speaker);
    kept.push({
      ...suggestion,
      ...span,
      kind: record.kind ?? suggestion?.kind ?? 'direct',
      ...(record.speaker === undefined
        ? {}
        : {
            speaker: known?.name ?? record.speaker,
            speakerEntity: known ? record.speaker : undefined,
            // The words that named the program's guess say nothing about another speaker.
            ...(suggestion?.speakerEntity === record.speaker ? {} : { speakerSpan: undefined }),
          }),
      ...(record.cue === undefined ? {} : { cue: record.cue }),
      decision: record.id,
    });
  }
  return kept.sort(bySpan);
}
