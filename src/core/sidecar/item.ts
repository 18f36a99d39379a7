import { editDocument, mapAt, reindent, setFields } from './documentEdit';
import type { AnnotationRecord } from './format';
import type { LocalProblem } from './readFields';
import { notAMapping, readAnnotation } from './readRecords';
import { spliceFields } from './spliceFields';
import { ANNOTATION_KEYS, writeAnnotation, type Field } from './writeRecords';
import { parseUsualMap } from './yaml/fastParser';
import type { YamlMap } from './yaml/node';
import { parseAnyYaml } from './yaml/slowParser';
import { readUsualItem } from './yaml/usualItem';

interface ItemReading {
  readonly record?: AnnotationRecord;
  /** Places count from the start of the item's text. */
  readonly problems: readonly LocalProblem[];
  readonly linked: boolean;
}

/** The lines of one annotation, with the comments above it. */
export class Item {
  readonly text: string;
  /** Where the line with the dash begins. */
  readonly lead: number;
  readonly #dashIndent: number;
  #reading: ItemReading | undefined;

  constructor(text: string, lead: number, dashIndent: number) {
    this.text = text;
    this.lead = lead;
    this.#dashIndent = dashIndent;
  }

  /** A new annotation in the format's own style. */
  static of(record: AnnotationRecord, dashIndent: number, eol: string): Item {
    const lines = writeAnnotation(record, dashIndent);
    return new Item(lines.map((line) => line + eol).join(''), 0, dashIndent);
  }

  /** Comments whose annotation has gone. */
  static comments(text: string): Item {
    const item = new Item(text, text.length, 0);
    item.#reading = { problems: [], linked: false };
    return item;
  }

  get reading(): ItemReading {
    this.#reading ??= this.#read();
    return this.#reading;
  }

  /** This item's lines in the place of another's, whose comments above stay. */
  under(other: Item): Item {
    if (other.lead === 0) return this;
    return new Item(other.text.slice(0, other.lead) + this.text.slice(this.lead), other.lead, this.#dashIndent);
  }

  /** The item with some keys changed; undefined if the result would not be valid. */
  with(changes: readonly Field[], eol: string): Item | undefined {
    const map = this.#parseUsual() ?? this.#parseAny();
    if (!('kind' in map)) return undefined;
    const spliced = spliceFields(this.text, map, changes, ANNOTATION_KEYS, eol);
    if (spliced !== undefined) return new Item(spliced, this.lead, this.#dashIndent);
    const own = this.text.slice(this.lead);
    const text = editDocument(own, (document) => {
      const target = mapAt(document, [0]);
      if (target) setFields(document, target, changes, ANNOTATION_KEYS);
    });
    if (text === undefined) return undefined;
    const indented = reindent(text, this.#dashIndent);
    const lines = eol === '\n' ? indented : indented.replace(/\r?\n/g, eol);
    return new Item(this.text.slice(0, this.lead) + lines, this.lead, this.#dashIndent);
  }

  #read(): ItemReading {
    const first = this.#firstKey;
    const record = readUsualItem(this.text, first, first - this.lead);
    if (record) return { record, problems: NONE, linked: false };
    const map = this.#parseUsual() ?? this.#parseAny();
    if (!('kind' in map)) return map;
    const { value, problems } = readAnnotation(map);
    return { record: value, problems, linked: false };
  }

  /** Where the first key begins, on the line of the dash. */
  get #firstKey(): number {
    let first = this.lead + this.#dashIndent + 1;
    while (this.text[first] === ' ') first++;
    return first;
  }

  #parseUsual(): YamlMap | undefined {
    const first = this.#firstKey;
    return parseUsualMap(this.text, first, first - this.lead);
  }

  #parseAny(): YamlMap | ItemReading {
    const parsed = parseAnyYaml(this.text);
    if ('problems' in parsed) {
      return { problems: parsed.problems.map((one) => ({ ...one, path: [] })), linked: parsed.linked === true };
    }
    if (parsed.linked || parsed.root?.kind !== 'list' || parsed.root.items.length !== 1) {
      return { problems: NONE, linked: true };
    }
    const [item] = parsed.root.items;
    return item.kind === 'map' ? item : { problems: notAMapping(item).problems, linked: false };
  }
}

const NONE: readonly LocalProblem[] = [];
