import { classOf, labelCount, nameClasses, positionOf } from './labels';

/**
 * What one feature says is not said of each label by itself but of its parts: of "no name", of the class and of the place in the name; a
 * label's score is the sum over its parts. That is half the weights, and what is learned of "first token of a person" also counts
 * for "first token of a place".
 */
export const factorCount = 1 + nameClasses.length + 4;

/** For each label the factor of its class ("no name" is its own class), and of its position; the latter is `factorCount` for "no name". */
export const classFactor = Uint8Array.from({ length: labelCount }, (_, label) => 1 + classOf(label));
export const positionFactor = Uint8Array.from({ length: labelCount }, (_, label) =>
  label === 0 ? factorCount : 1 + nameClasses.length + positionOf(label),
);
