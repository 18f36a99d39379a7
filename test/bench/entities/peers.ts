import type { NameSpan } from '../../../src/core/entities/nameRecogniser';
import type { EntityType } from '../../../src/core/model';

/** A library that finds names, or some of them, in a text. */
export interface Peer {
  readonly name: string;
  find(text: string): NameSpan[];
}

interface CompromiseView {
  json(options: { offset: true }): { offset?: { start: number; length: number } }[];
}
interface CompromiseDocument {
  people(): CompromiseView;
  organizations(): CompromiseView;
  places(): CompromiseView;
}

/** compromise: people, organisations and places. What it puts around a name (marks, spaces, titles) is its own affair, but marks are taken off. */
export async function compromise(): Promise<Peer> {
  const module = (await import(/* a library of the bench */ 'compromise' as string)) as {
    default: (text: string) => CompromiseDocument;
  };
  const find = (text: string): NameSpan[] => {
    const document = module.default(text);
    const spans: NameSpan[] = [];
    const views: [CompromiseView, EntityType][] = [
      [document.people(), 'person'],
      [document.organizations(), 'organization'],
      [document.places(), 'place'],
    ];
    for (const [view, type] of views) {
      for (const { offset } of view.json({ offset: true })) {
        if (offset) spans.push({ ...trimmed(text, offset.start, offset.start + offset.length), type, confidence: 1 });
      }
    }
    return spans.sort((a, b) => a.start - b.start);
  };
  return { name: 'compromise 14.17.0', find };
}

interface WinkItems {
  each(visit: (item: WinkItem) => void): void;
}
interface WinkItem {
  out(what?: unknown): string;
}
interface Wink {
  its: { type: unknown; span: unknown };
  readDoc(text: string): { entities(): WinkItems; tokens(): WinkItems };
}

/** wink-nlp with its model for English: it names no people, organisations or places, only dates and numbers; run for its speed and its dates. */
export async function wink(): Promise<Peer> {
  const { default: winkNLP } = (await import('wink-nlp' as string)) as { default: (model: unknown) => Wink };
  const { default: model } = (await import('wink-eng-lite-web-model' as string)) as { default: unknown };
  const nlp = winkNLP(model);
  const find = (text: string): NameSpan[] => {
    const spans: NameSpan[] = [];
    let from = 0;
    nlp
      .readDoc(text)
      .entities()
      .each((item) => {
        const words = item.out();
        const at = text.indexOf(words, from);
        if (at < 0) return;
        from = at + words.length;
        if (item.out(nlp.its.type) === 'DATE') spans.push({ start: at, end: from, type: 'date', confidence: 1 });
      });
    return spans;
  };
  return { name: 'wink-nlp 2.4.0', find };
}

function trimmed(text: string, start: number, end: number): { start: number; end: number } {
  const edge = /[\s"'“”‘’.,;:!?()[\]«»—–-]/u;
  while (start < end && edge.test(text[start])) start++;
  while (end > start && edge.test(text[end - 1])) end--;
  return { start, end };
}
