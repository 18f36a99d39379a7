import type { Span } from '../../../src/core/text/span';

interface CompromiseDocument {
  quotations(): { json(options: { offset: true }): { offset?: { start: number; length: number } }[] };
}

/** compromise's quotations, speakers and cues it does not give. */
export async function compromiseQuotations(): Promise<(text: string) => readonly Span[]> {
  const module = (await import(/* the library of the bench */ 'compromise' as string)) as {
    default: (text: string) => CompromiseDocument;
  };
  return (text) =>
    module
      .default(text)
      .quotations()
      .json({ offset: true })
      .flatMap(({ offset }) => (offset ? [{ start: offset.start, end: offset.start + offset.length }] : []));
}
