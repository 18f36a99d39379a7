/** Orders strings by code units: the same on every machine. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Says which of two articles comes first in the lists: an order that does not depend on when they were added. */
export type Precedence = (a: number, b: number) => boolean;
