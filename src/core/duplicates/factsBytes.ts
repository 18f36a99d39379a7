import type { Reader, Writer } from './bytes';
import { nothingShared, type PairFacts } from './pairFacts';

/** Writes the facts about a pair in about as many bytes as they have numbers. */
export function writeFacts(writer: Writer, { runs, agrees, agreesAsWhole, linked, replaced }: PairFacts): void {
  writer.number(runs.length / 4);
  if (runs.length === 0) return;
  let i = 0;
  let j = 0;
  let block = 0;
  for (let k = 0; k < runs.length; k += 4) {
    writer.signed(runs[k] - i);
    writer.signed(runs[k + 1] - j);
    writer.number(runs[k + 2]);
    writer.signed(runs[k + 3] - block);
    i = runs[k] + runs[k + 2];
    j = runs[k + 1] + runs[k + 2];
    block = runs[k + 3];
  }
  writer.number(agrees.length);
  for (const agree of agrees) writer.number(agree);
  writer.number(agreesAsWhole ? 1 : 0);
  writer.number(linked);
  writer.number(replaced);
}

/** Reads what `writeFacts` wrote. */
export function readFacts(reader: Reader): PairFacts {
  const count = reader.number();
  if (count === 0) return nothingShared;
  const runs = new Int32Array(4 * count);
  let i = 0;
  let j = 0;
  let block = 0;
  for (let k = 0; k < runs.length; k += 4) {
    runs[k] = i + reader.signed();
    runs[k + 1] = j + reader.signed();
    runs[k + 2] = reader.number();
    runs[k + 3] = block += reader.signed();
    i = runs[k] + runs[k + 2];
    j = runs[k + 1] + runs[k + 2];
  }
  const agrees = new Uint8Array(reader.number());
  for (let k = 0; k < agrees.length; k++) agrees[k] = reader.number();
  const agreesAsWhole = reader.number() === 1;
  return { runs, agrees, agreesAsWhole, linked: reader.number(), replaced: reader.number() };
}
