import type { EntityType } from '../model';
import type { TokenRange } from './paragraph';

/** A name as a range of tokens. Make it with the functions of this file: objects of one shape are read many times as fast. */
export interface TokenName extends TokenRange {
  readonly type: EntityType;
  readonly confidence: number;
  /** For a single word that the model found: how likely it is of each of the model's classes. */
  readonly classes?: Float32Array | undefined;
}

export function tokenName(
  from: number,
  to: number,
  type: EntityType,
  confidence: number,
  classes?: Float32Array,
): TokenName {
  return { from, to, type, confidence, classes };
}

/** The same name with other borders. */
export function withBorders(name: TokenName, from: number, to: number): TokenName {
  return { from, to, type: name.type, confidence: name.confidence, classes: name.classes };
}

/** The same name as one of another type. */
export function withType(name: TokenName, type: EntityType, confidence = name.confidence): TokenName {
  return { from: name.from, to: name.to, type, confidence, classes: name.classes };
}
