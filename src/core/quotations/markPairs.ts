import type { Mark, MarkFamily } from './markScan';

/** Two marks that belong together, or one that lost its partner. */
export interface MarkPair {
  readonly open?: Mark;
  readonly close?: Mark;
  /** Another opener of its family cut this one off: its quotation ends before this place. */
  readonly cutAt?: number;
}

export interface Pairing {
  readonly pairs: readonly MarkPair[];
  /** Openers that the paragraph leaves open, outermost first. */
  readonly open: readonly Mark[];
}

type Role = 'open' | 'reopen' | 'close' | 'nothing';

/** A possessive that might close a quotation is believed only this near to the opener. */
const NEAR = 80;
/** Deeper nesting than this is noise. */
const DEEPEST = 6;

/**
 * Pairs the marks of one paragraph with a stack: one pass back for the look-ahead, one forward.
 *
 * @param leftOpen whether the next paragraph opens with a mark, so that an opener without a closer is in order here
 * @param resumes whether the first mark resumes a quotation of the paragraph before, whatever its own direction (French `»`)
 */
export function pairMarks(marks: readonly Mark[], leftOpen: boolean, resumes = false): Pairing {
  return new Pairer(marks, leftOpen, resumes).pair();
}

class Pairer {
  readonly #marks: readonly Mark[];
  readonly #missing: number;
  readonly #resumes: boolean;
  readonly #stack: Mark[] = [];
  readonly #pairs: MarkPair[] = [];
  /** For each mark the next one of its family. */
  readonly #next: (Mark | undefined)[];
  /** For each mark, how many more closers than openers of its family follow. */
  readonly #surplus: number[];
  /** For each mark, whether the next telling single mark after it closes. */
  readonly #singleCloses: boolean[];

  constructor(marks: readonly Mark[], leftOpen: boolean, resumes: boolean) {
    this.#marks = marks;
    this.#resumes = resumes;
    this.#missing = leftOpen ? 0 : 1;
    const last = new Map<MarkFamily, Mark>();
    const surplus = new Map<MarkFamily, number>();
    this.#next = new Array<Mark | undefined>(marks.length);
    this.#surplus = new Array<number>(marks.length).fill(0);
    this.#singleCloses = new Array<boolean>(marks.length).fill(false);
    let closes = false;
    for (let i = marks.length - 1; i >= 0; i--) {
      const mark = marks[i];
      if (!mark) continue;
      const more = surplus.get(mark.family) ?? 0;
      this.#next[i] = last.get(mark.family);
      this.#surplus[i] = more;
      this.#singleCloses[i] = closes;
      last.set(mark.family, mark);
      surplus.set(mark.family, more + (onlyCloses(mark) ? 1 : onlyOpens(mark) ? -1 : 0));
      if (!isSingle(mark) || onlyOpens(mark)) closes = false;
      else if (mark.strongClose) closes = true;
    }
  }

  pair(): Pairing {
    let lonely = true;
    this.#marks.forEach((mark, i) => {
      const role = this.#roleOf(mark, i);
      if (role === 'nothing') return;
      if (role === 'open') {
        if (this.#stack.length < DEEPEST) this.#stack.push(mark);
        return;
      }
      const at = this.#partnerOf(mark);
      const partner = this.#stack[at];
      if (!partner) {
        // A closing mark alone: the first of its paragraph closes what the paragraph began with.
        if (lonely && !isSingle(mark) && mark.strongClose && !mark.afterDigit) this.#pairs.push({ close: mark });
        lonely = false;
        return;
      }
      if (isSingle(mark) && !this.#closesSingle(mark, i, at, partner)) return;
      lonely = false;
      this.#stack.length = at;
      this.#pairs.push(role === 'reopen' ? { open: partner, cutAt: mark.start } : { open: partner, close: mark });
      if (role === 'reopen') this.#stack.push(mark);
    });
    return { pairs: this.#pairs, open: this.#stack };
  }

  #roleOf(mark: Mark, i: number): Role {
    if (i === 0 && this.#resumes) return 'open';
    switch (mark.family) {
      case 'straight':
        return this.#straight(mark, i);
      case 'curly':
        return this.#curly(mark, i);
      case 'doubled':
        return this.#doubled(mark, i);
      case 'single':
      case 'singleCurly':
        return this.#single(mark, i);
      case 'guillemet':
      case 'angle':
        return this.#guillemet(mark, i);
      default:
        return mark.glyph % 2 === 0 ? 'open' : this.#isOpen(mark.family) ? 'close' : 'nothing';
    }
  }

  #straight(mark: Mark, i: number): Role {
    const next = this.#next[i];
    if (this.#isOpen('straight')) {
      if (mark.spaced) return 'close';
      // `a 5" pipe"`: two closers in a row and nothing to close twice.
      if (mark.afterDigit && !mark.canOpen && next && onlyCloses(next) && !this.#nests('straight', i)) return 'nothing';
      if (!mark.canOpen) return 'close';
      if (this.#nests('straight', i)) return 'open';
      return mark.misspaced || mark.canClose ? 'close' : 'reopen';
    }
    const mixed = this.#isOpen('curly') || this.#isOpen('doubled');
    if (mark.canOpen && !(mixed && mark.canClose)) return 'open';
    if (mark.spaced) return mixed ? 'close' : next ? 'open' : 'nothing';
    if (mixed) return 'close';
    if (mark.glued && next && onlyCloses(next)) return 'open';
    return mark.strongClose ? 'close' : 'nothing';
  }

  #curly(mark: Mark, i: number): Role {
    const isOpen = this.#isOpen('curly');
    if (mark.glyph === RIGHT_DOUBLE) {
      if (isOpen || this.#isOpen('straight') || this.#isOpen('doubled')) return 'close';
      const next = this.#next[i];
      // Swedish and Finnish open and close with the same mark.
      if (onlyOpens(mark)) return next && next.glyph === RIGHT_DOUBLE && onlyCloses(next) ? 'open' : 'nothing';
      return mark.strongClose ? 'close' : 'nothing';
    }
    if (mark.glyph === LEFT_DOUBLE) {
      const low = this.#stack.findLast((open) => open.family === 'curly')?.glyph === LOW_DOUBLE;
      if (low && !onlyOpens(mark)) return 'close';
      if (onlyCloses(mark) && mark.strongClose) return isOpen || this.#isOpen('straight') ? 'close' : 'nothing';
      if (mark.spaced && isOpen) return 'close';
    }
    if (!isOpen || this.#nests('curly', i)) return 'open';
    return 'reopen';
  }

  #doubled(mark: Mark, i: number): Role {
    if (mark.glyph === BACKTICK || mark.glyph === LEFT_SINGLE) return 'open';
    if (this.#isOpen('doubled')) return 'close';
    if (onlyOpens(mark)) return this.#next[i] ? 'open' : 'nothing';
    if (this.#isOpen('straight') || this.#isOpen('curly')) return mark.afterDigit ? 'nothing' : 'close';
    return mark.strongClose ? 'close' : 'nothing';
  }

  #guillemet(mark: Mark, i: number): Role {
    const top = this.#stack.findLast((open) => open.family === mark.family);
    const pointsLeft = mark.glyph === 0xab || mark.glyph === 0x2039;
    if (pointsLeft) return top && top.glyph !== mark.glyph && !onlyOpens(mark) ? 'close' : 'open';
    if (top && (top.glyph !== mark.glyph || !onlyOpens(mark))) return 'close';
    return mark.canOpen && this.#next[i] ? 'open' : 'nothing';
  }

  #single(mark: Mark, i: number): Role {
    if (mark.glyph === BACKTICK) {
      const next = this.#next[i];
      return mark.canOpen && next && next.glyph !== BACKTICK && next.canClose ? 'open' : 'nothing';
    }
    if (mark.glyph === RIGHT_SINGLE) return mark.canClose ? 'close' : 'nothing';
    if (mark.canOpen && !(mark.canClose && this.#partnerOf(mark) >= 0)) return 'open';
    return mark.canClose ? 'close' : 'nothing';
  }

  /** A single mark closes only the innermost quotation, and a possessive only if nothing better follows. */
  #closesSingle(mark: Mark, i: number, at: number, partner: Mark): boolean {
    if (at !== this.#stack.length - 1) return false;
    if (mark.strongClose) return true;
    return !this.#singleCloses[i] && mark.start - partner.start < NEAR;
  }

  /** Whether an opener within an open quotation of its family has a closer of its own to come. */
  #nests(family: MarkFamily, i: number): boolean {
    let depth = 0;
    for (const open of this.#stack) if (open.family === family) depth++;
    return (this.#surplus[i] ?? 0) >= depth + this.#missing;
  }

  #isOpen(family: MarkFamily): boolean {
    return this.#stack.some((open) => open.family === family);
  }

  /** Index in the stack of the opener that the mark would close: of its own family first, then of one that writers mix with it. */
  #partnerOf(mark: Mark): number {
    const own = this.#stack.findLastIndex((open) => open.family === mark.family);
    if (own >= 0) return own;
    if (isSingle(mark)) return this.#stack.findLastIndex(isSingle);
    return MIXED.has(mark.family) ? this.#stack.findLastIndex((open) => MIXED.has(open.family)) : -1;
  }
}

const BACKTICK = 0x60;
const LEFT_SINGLE = 0x2018;
const RIGHT_SINGLE = 0x2019;
const LEFT_DOUBLE = 0x201c;
const RIGHT_DOUBLE = 0x201d;
const LOW_DOUBLE = 0x201e;
/** Doubles that writers mix: `“foo"`. */
const MIXED: ReadonlySet<MarkFamily> = new Set<MarkFamily>(['straight', 'curly', 'doubled']);

/** Whether the mark is of a single kind, which apostrophes look like. */
export function isSingle(mark: Mark): boolean {
  return mark.family === 'single' || mark.family === 'singleCurly';
}

function onlyCloses(mark: Mark): boolean {
  if (mark.family === 'curly' && mark.glyph === RIGHT_DOUBLE) return !mark.canOpen || mark.canClose;
  return mark.canClose && !mark.canOpen;
}

function onlyOpens(mark: Mark): boolean {
  return mark.canOpen && !mark.canClose;
}
