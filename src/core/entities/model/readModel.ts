import { finish, type Steps } from '../../steps';
import { ByteReader } from './byteReader';
import { factorCount } from './factors';
import { hashBytes } from '../../text/hash';
import { transitionSize } from './labels';
import { NameModel } from './nameModel';
import { emptyRows, rowSize, Weights } from './weights';
import { type ClusterTree, withMiddleLeaves } from './wordFacts';
import { leafContext, WordTable } from './wordTable';

/** First bytes of a model file, and the version of its format and of the features that it was trained on. */
export const modelMagic = 0x314d4e43;
export const modelVersion = 2;

/** Bytes before the part that the checksum is over: magic, version, length of the file, checksum. */
export const modelHeadLength = 16;

/** Why a model could not be read. */
export type ModelProblem = 'not-a-model' | 'other-version' | 'damaged';

/** Reads a model file as `writeModel` of the training program makes it. Never throws. */
export function readModel(bytes: Uint8Array): NameModel | ModelProblem {
  return finish(modelSteps(bytes));
}

/** The same, a part at a time: the whole is a matter of some ten milliseconds. */
export function* modelSteps(bytes: Uint8Array): Steps<NameModel | ModelProblem> {
  const reader = new ByteReader(bytes);
  if (bytes.length < 8 || reader.uint32() !== modelMagic) return 'not-a-model';
  if (reader.uint32() !== modelVersion) return 'other-version';
  const length = reader.uint32();
  const sum = reader.uint32();
  if (length !== bytes.length || sum !== hashBytes(bytes.subarray(modelHeadLength))) return 'damaged';
  yield;
  const clusters = readClusters(reader);
  yield;
  const words = yield* readWords(reader);
  yield;
  const paragraphWeights = yield* readWeights(reader);
  yield;
  const paragraphTransitions = readTransitions(reader);
  const articleWeights = yield* readWeights(reader);
  yield;
  const articleTransitions = readTransitions(reader);
  if (reader.isExhausted) return 'damaged';
  return new NameModel({ words, clusters, paragraphWeights, paragraphTransitions, articleWeights, articleTransitions });
}

/** The finest clusters in the order of the tree: for each coarser level, how many leaves each of its clusters has. */
function readClusters(reader: ByteReader): ClusterTree {
  const leaves = reader.uint32();
  const level = (): number[] => {
    const sizes = reader.bytes(reader.uint32());
    const ids: number[] = [];
    for (let id = 0; id < sizes.length; id++) for (let leaf = 0; leaf < sizes[id]; leaf++) ids.push(id);
    ids.length = Math.min(ids.length, leaves);
    return ids;
  };
  const tree = { coarse: Uint8Array.from(level()), middle: Uint16Array.from(level()), fine: Uint16Array.from(level()) };
  return withMiddleLeaves(tree);
}

function* readWords(reader: ByteReader): Steps<WordTable> {
  const count = reader.uint32();
  const keys = reader.sortedNumbers(count, reader.uint32());
  yield;
  const flags = new Uint8Array(reader.symbols(new Uint8Array(count)));
  yield;
  const contextOf = Uint8Array.from({ length: 256 }, (_, bits) => leafContext(bits));
  const contexts = new Uint8Array(count);
  for (let at = 0; at < count; at++) contexts[at] = contextOf[flags[at]];
  const leaves = reader.symbols(contexts);
  yield;
  return new WordTable(keys, leaves, flags);
}

function* readWeights(reader: ByteReader): Steps<Weights> {
  const scale = reader.float32();
  const count = reader.uint32();
  const keys = reader.sortedNumbers(count, reader.uint32());
  yield;
  // Which factors of a row have a weight, as bits; then those weights.
  const masks = reader.symbols(new Uint8Array(count));
  yield;
  const factors = new Uint8Array(count * factorCount);
  const places = new Uint32Array(count * factorCount);
  let total = 0;
  for (let row = 0; row < count; row++) {
    for (let rest = masks[row]; rest !== 0; rest &= rest - 1) {
      const factor = 31 - Math.clz32(rest & -rest);
      factors[total] = factor;
      places[total++] = row * rowSize + factor;
    }
  }
  yield;
  const values = reader.symbols(factors.subarray(0, total));
  yield;
  const rows = emptyRows(count);
  for (let at = 0; at < total; at++) rows[places[at]] = values[at];
  yield;
  return new Weights(keys, rows, scale);
}

function readTransitions(reader: ByteReader): Float32Array {
  return Float32Array.from({ length: transitionSize * transitionSize }, () => reader.float32());
}
