import { factorCount } from '../core/entities/model/factors';
import { hashBytes } from '../core/text/hash';
import { modelHeadLength, modelMagic, modelVersion } from '../core/entities/model/readModel';
import { leafContext } from '../core/entities/model/wordTable';
import { ByteWriter } from './byteWriter';
import type { SmallWeights } from './shrink';

/** All that goes into a model file. */
export interface ModelContent {
  readonly leafCount: number;
  readonly clusterSizes: readonly (readonly number[])[];
  readonly wordKeys: Uint32Array;
  readonly wordLeaves: Uint16Array;
  readonly wordFlags: Uint8Array;
  readonly paragraph: SmallWeights;
  readonly paragraphTransitions: Float32Array;
  readonly article: SmallWeights;
  readonly articleTransitions: Float32Array;
}

/** A model file: columns of symbols, each in as few bits as its frequency allows. The package's own compression finds nothing more. */
export function writeModel(content: ModelContent): Uint8Array {
  const body = new ByteWriter();
  body.uint32(content.leafCount);
  for (const sizes of content.clusterSizes) {
    body.uint32(sizes.length);
    body.bytes(sizes);
  }
  body.uint32(content.wordKeys.length);
  body.sortedNumbers(content.wordKeys);
  body.symbols(Uint16Array.from(content.wordFlags), new Uint8Array(content.wordFlags.length));
  body.symbols(content.wordLeaves, content.wordFlags.map(leafContext));
  writeWeights(body, content.paragraph);
  for (const weight of content.paragraphTransitions) body.float32(weight);
  writeWeights(body, content.article);
  for (const weight of content.articleTransitions) body.float32(weight);
  const bytes = body.result();
  const head = new ByteWriter();
  head.uint32(modelMagic);
  head.uint32(modelVersion);
  head.uint32(bytes.length + modelHeadLength);
  head.uint32(hashBytes(bytes));
  const file = new Uint8Array(bytes.length + modelHeadLength);
  file.set(head.result());
  file.set(bytes, modelHeadLength);
  return file;
}

function writeWeights(writer: ByteWriter, { keys, rows, scale }: SmallWeights): void {
  const masks: number[] = [];
  const factors: number[] = [];
  const values: number[] = [];
  for (let row = 0; row < keys.length; row++) {
    let mask = 0;
    for (let factor = 0; factor < factorCount; factor++) {
      const value = rows[row * factorCount + factor];
      if (value === 0) continue;
      mask |= 1 << factor;
      factors.push(factor);
      values.push(value + 128);
    }
    masks.push(mask);
  }
  writer.float32(scale);
  writer.uint32(keys.length);
  writer.sortedNumbers(keys);
  writer.symbols(Uint16Array.from(masks), new Uint8Array(masks.length));
  writer.symbols(Uint16Array.from(values), Uint8Array.from(factors));
}
