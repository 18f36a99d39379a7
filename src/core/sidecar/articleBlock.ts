import { editArticle, editDocument, mapAt, reindent } from './documentEdit';
import type { AnnotationRecord, ArticleRecord } from './format';
import { Item } from './item';
import { splitArticle, type ArticleLayout, type BlockText } from './layout';
import type { LocalProblem } from './readFields';
import { notAMapping, readAnnotation, readArticleFields } from './readRecords';
import { articleChange, changedFields, type ArticleChange } from './changes';
import { spliceFields } from './spliceFields';
import { annotationFields, ARTICLE_KEYS, writeFields, type Field } from './writeRecords';
import { endOfLine, lineStart, nextContent, parseKey, parseUsualMap } from './yaml/fastParser';
import type { YamlMap, YamlNode } from './yaml/node';
import { writeString } from './yaml/scalars';
import { parseAnyYaml } from './yaml/slowParser';

/** What an article's block says. */
export interface ArticleReading {
  /** Absent if the block is no article: then it is left as it is. */
  readonly record?: ArticleRecord;
  /** Places count from the start of the block's text. */
  readonly problems: readonly LocalProblem[];
  /** Whether the block cannot be understood without the rest of the file: it has anchors or aliases. */
  readonly linked: boolean;
}

interface Pieces {
  readonly head: string;
  readonly first: number;
  readonly indent: number;
  readonly list: string;
  readonly dashIndent: number;
  readonly items: readonly Item[];
  readonly tail: string;
}

/** The lines of one article in a sidecar: read when asked for, changed by the line, never changed in place. */
export class ArticleBlock {
  readonly name: string;
  readonly indent: number;
  #text: string | undefined;
  readonly #lead: number;
  #pieces: Pieces | 'opaque' | undefined;
  #reading: ArticleReading | undefined;
  #lines: number | undefined;

  /** Use `of` or `fromLines`. */
  constructor(name: string, indent: number, lead: number, content: string | Pieces) {
    this.name = name;
    this.indent = indent;
    this.#lead = lead;
    if (typeof content === 'string') this.#text = content;
    else this.#pieces = content;
  }

  static of(block: BlockText, indent: number): ArticleBlock {
    return new ArticleBlock(block.name, indent, block.lead, block.text);
  }

  get text(): string {
    if (this.#text === undefined) {
      const pieces = this.#pieces as Pieces;
      this.#text = [pieces.head, pieces.list, ...pieces.items.map((item) => item.text), pieces.tail].join('');
    }
    return this.#text;
  }

  /** How many lines the block has. */
  get lines(): number {
    if (this.#lines === undefined) {
      this.#lines = 0;
      for (let at = this.text.indexOf('\n'); at >= 0; at = this.text.indexOf('\n', at + 1)) this.#lines++;
    }
    return this.#lines;
  }

  get reading(): ArticleReading {
    this.#reading ??= this.#read();
    return this.#reading;
  }

  /** Where in the block's text the annotation of an id begins, or the article itself for no id. */
  placeOf(id?: string): number | undefined {
    const pieces = this.#split();
    if (id === undefined) return this.#lead + this.indent;
    if (pieces === 'opaque') return this.text.includes(id) ? this.text.indexOf(id) : undefined;
    let at = pieces.head.length + pieces.list.length;
    for (const item of pieces.items) {
      if (item.reading.record?.id === id) return at + item.lead + pieces.dashIndent;
      at += item.text.length;
    }
    return undefined;
  }

  /** The items of the annotations that are exactly as in `record`, if they are indented so. */
  itemsOf(dashIndent: number, record: ArticleRecord): ReadonlyMap<string, Item> {
    const found = new Map<string, Item>();
    const pieces = this.#split();
    if (pieces === 'opaque' || pieces.dashIndent !== dashIndent) return found;
    const wanted = new Map(record.annotations.map((one) => [one.id, one]));
    for (const item of pieces.items) {
      const own = item.reading.record;
      const other = own && wanted.get(own.id);
      if (other && changedFields(annotationFields(own), annotationFields(other), true).length === 0)
        found.set(own.id, item);
    }
    return found;
  }

  /** Whether nothing would be lost if the block went: it says nothing and holds no comment. */
  get isEmpty(): boolean {
    const pieces = this.#split();
    if (pieces === 'opaque' || pieces.items.length > 0 || pieces.list !== '' || pieces.tail !== '') return false;
    return pieces.first >= pieces.head.length && !pieces.head.slice(this.#lead).includes('#');
  }

  /** Comments above the article, which stay when the article goes. */
  get comments(): string {
    return this.text.slice(0, this.#lead);
  }

  below(comments: string): ArticleBlock {
    return new ArticleBlock(this.name, this.indent, this.#lead + comments.length, comments + this.text);
  }

  /** The same lines for an article of another name. */
  renamed(name: string): ArticleBlock {
    const at = this.#lead + this.indent;
    const colon = parseKey(this.text, at, endOfLine(this.text, at))?.end ?? at;
    const text = `${this.text.slice(0, at)}${writeString(name, 'key')}:${this.text.slice(colon)}`;
    return new ArticleBlock(name, this.indent, this.#lead, text);
  }

  /**
   * The block that says what `record` says, different from this one only where it must be.
   * Undefined if this block's text alone does not tell how: the file must be edited as a whole.
   *
   * @param donor another block of the article, whose lines are taken for annotations that it has as `record` has them.
   */
  with(record: ArticleRecord, eol: string, donor?: ArticleBlock): ArticleBlock | undefined {
    const { record: old, linked } = this.reading;
    if (!old || linked) return undefined;
    const change = articleChange(old, record);
    if (!change) return this;
    const pieces = this.#split();
    return (
      (pieces === 'opaque'
        ? undefined
        : this.#splice(pieces, change, eol, donor?.itemsOf(pieces.dashIndent, record))) ?? this.#rewrite(change, eol)
    );
  }

  #splice(
    pieces: Pieces,
    change: ArticleChange,
    eol: string,
    given?: ReadonlyMap<string, Item>,
  ): ArticleBlock | undefined {
    const fields = this.#spliceFields(pieces, change.fields, eol);
    if (!fields) return undefined;
    const items = change.update.size + change.remove.size + change.add.length > 0;
    if (!items) return this.#derive({ ...pieces, ...fields });
    const placed = placeItems(pieces, change, eol, given);
    if (!placed) return undefined;
    let { list } = pieces;
    if (placed.length > 0 && list === '') list = `${' '.repeat(pieces.indent)}annotations:${eol}`;
    if (placed.length === 0 && !list.includes('#')) list = '';
    return this.#derive({ ...pieces, ...fields, list, items: placed });
  }

  #spliceFields(
    pieces: Pieces,
    changes: readonly Field[],
    eol: string,
  ): { head: string; first: number; tail: string } | undefined {
    const { head, first, tail, indent } = pieces;
    if (changes.length === 0) return { head, first, tail };
    const tailMap = nextContent(tail, 0) >= tail.length ? undefined : mapOf(tail, nextContent(tail, 0), indent);
    const inTail = (field: Field): boolean => tailMap?.entries.some((entry) => entry.key === field[0]) === true;
    const newTail = tailMap ? spliceFields(tail, tailMap, changes.filter(inTail), ARTICLE_KEYS, eol) : tail;
    if (newTail === undefined) return undefined;
    const own = changes.filter((field) => !inTail(field));
    if (first >= head.length) {
      const newHead =
        head +
        writeFields(own, indent)
          .map((line) => line + eol)
          .join('');
      return { head: newHead, first: nextContent(newHead, head.length), tail: newTail };
    }
    const map = mapOf(head, first, indent);
    const newHead = map && spliceFields(head, map, own, ARTICLE_KEYS, eol);
    if (newHead === undefined) return undefined;
    // Where the first key went, a comment may stand now.
    return { head: newHead, first: nextContent(newHead, lineStart(newHead, first)), tail: newTail };
  }

  /** Edits the block as a tree: the way for blocks that are not written in the usual way. */
  #rewrite(change: ArticleChange, eol: string): ArticleBlock | undefined {
    const text = editDocument(this.text, (document) => {
      const map = mapAt(document, [this.name]);
      if (map) editArticle(document, map, change);
    });
    if (text === undefined) return undefined;
    const indented = reindent(text, this.indent);
    return ArticleBlock.fromLines(this.name, eol === '\n' ? indented : indented.replace(/\r?\n/g, eol), this.indent);
  }

  /** A block that says nothing of its article. */
  static empty(name: string, indent: number, eol: string): ArticleBlock {
    return ArticleBlock.fromLines(name, `${' '.repeat(indent)}${writeString(name, 'key')}:${eol}`, indent);
  }

  /** A block from its text, which may begin with comments. */
  static fromLines(name: string, text: string, indent: number): ArticleBlock {
    const content = nextContent(text, 0);
    const lead = content < text.length ? lineStart(text, content) : 0;
    return new ArticleBlock(name, indent, lead, text);
  }

  #derive(pieces: Pieces): ArticleBlock {
    return new ArticleBlock(this.name, this.indent, this.#lead, pieces);
  }

  #split(): Pieces | 'opaque' {
    this.#pieces ??= splitPieces({ name: this.name, text: this.text, lead: this.#lead }, this.indent);
    return this.#pieces;
  }

  #read(): ArticleReading {
    const pieces = this.#split();
    return pieces === 'opaque' ? this.#readOpaque() : readPieces(pieces);
  }

  #readOpaque(): ArticleReading {
    const parsed = parseAnyYaml(this.text);
    if ('problems' in parsed) {
      return { problems: parsed.problems.map((one) => ({ ...one, path: [] })), linked: parsed.linked === true };
    }
    const root = parsed.root;
    if (parsed.linked || root?.kind !== 'map' || root.entries.length !== 1) return { problems: [], linked: true };
    return { ...readArticleNode(root.entries[0].value), linked: false };
  }
}

/** Reads an article from a parsed mapping. */
export function readArticleNode(node: YamlNode): {
  readonly record?: ArticleRecord;
  readonly problems: readonly LocalProblem[];
} {
  const nothing = node.kind === 'scalar' && node.value === null;
  if (node.kind !== 'map' && !nothing) return notAMapping(node);
  const entries = node.kind === 'map' ? node.entries : [];
  const { value, problems } = readArticleFields(entries, node.at);
  if (!value) return { problems };
  const list = entries.find((entry) => entry.key === 'annotations')?.value;
  if (!list || (list.kind === 'scalar' && list.value === null)) return { record: value, problems };
  if (list.kind !== 'list') {
    const wrong: LocalProblem = { code: 'wrong-type', at: list.at, path: ['annotations'], data: { expected: 'list' } };
    return { problems: [...problems, wrong] };
  }
  const annotations = new Map<string, AnnotationRecord>();
  const found: LocalProblem[] = [...problems];
  for (const item of list.items) {
    const read = item.kind === 'map' ? readAnnotation(item) : notAMapping(item);
    noteAnnotation(read, item.at, annotations, found);
  }
  return { record: { ...value, annotations: [...annotations.values()] }, problems: found };
}

function noteAnnotation(
  read: { readonly value?: AnnotationRecord; readonly problems: readonly LocalProblem[] },
  at: number,
  annotations: Map<string, AnnotationRecord>,
  problems: LocalProblem[],
): void {
  for (const problem of read.problems) problems.push({ ...problem, path: ['annotations', ...problem.path] });
  if (!read.value) return;
  const { id } = read.value;
  if (annotations.has(id)) problems.push({ code: 'duplicate-id', at, path: ['annotations', id], data: { key: id } });
  else annotations.set(id, read.value);
}

function splitPieces(block: BlockText, indent: number): Pieces | 'opaque' {
  const layout: ArticleLayout | undefined = splitArticle(block, indent);
  if (!layout) return 'opaque';
  if (layout.first < layout.head.length) {
    const inHead = /(?:^|\n) *annotations *:/.test(layout.head.slice(layout.first - layout.indent));
    // A list in brackets: the block is edited as a tree.
    if (inHead) return 'opaque';
  }
  const items = layout.items.map((item) => new Item(item.text, item.lead, layout.dashIndent));
  return { ...layout, items };
}

/** The mapping whose first key is at `first`, in a piece of an article's block; undefined if the piece is not just that. */
function mapOf(text: string, first: number, indent: number): YamlMap | undefined {
  const usual = parseUsualMap(text, first, indent);
  if (usual) return usual;
  const parsed = parseAnyYaml(text);
  if ('problems' in parsed || parsed.linked || parsed.root?.kind !== 'map') return undefined;
  const { root } = parsed;
  if (root.entries.length === 0) return undefined;
  const [entry] = root.entries;
  if (entry.at === first) return root;
  // A head begins with the article's own key.
  return root.entries.length === 1 && entry.value.kind === 'map' && entry.value.at === first ? entry.value : undefined;
}

function readPieces(pieces: Pieces): ArticleReading {
  const problems: LocalProblem[] = [];
  const head = readFields(pieces.head, pieces.first, pieces.indent, 0);
  const tailAt = nextContent(pieces.tail, 0);
  const beforeTail = (): number =>
    pieces.head.length + pieces.list.length + pieces.items.reduce((sum, item) => sum + item.text.length, 0);
  const tail = tailAt >= pieces.tail.length ? undefined : readFields(pieces.tail, tailAt, pieces.indent, beforeTail());
  if ('refused' in head) return head.refused;
  if (tail && 'refused' in tail) return tail.refused;
  const keys = new Set(head.entries.map((entry) => entry.key));
  if (pieces.list !== '') keys.add('annotations');
  const twice = tail?.entries.find((entry) => keys.has(entry.key));
  if (twice) {
    const at = twice.at + beforeTail();
    return { problems: [{ code: 'duplicate-key', at, path: [twice.key], data: { key: twice.key } }], linked: false };
  }
  const fields = readArticleFields([...head.entries, ...(tail?.entries ?? [])], head.at);
  problems.push(...fields.problems);

  const annotations = new Map<string, AnnotationRecord>();
  let at = pieces.head.length + pieces.list.length;
  for (const item of pieces.items) {
    const { record, problems: wrong, linked } = item.reading;
    if (linked) return { problems: [], linked: true };
    const moved = wrong.map((problem) => ({ ...problem, at: problem.at + at }));
    noteAnnotation({ value: record, problems: moved }, at + item.lead + pieces.dashIndent, annotations, problems);
    at += item.text.length;
  }
  const record = fields.value && { ...fields.value, annotations: [...annotations.values()] };
  return { record, problems, linked: false };
}

function readFields(
  text: string,
  first: number,
  indent: number,
  offset: number,
): { entries: YamlMap['entries']; at: number } | { refused: ArticleReading } {
  if (first >= text.length || first < 0) return { entries: [], at: offset };
  const usual = parseUsualMap(text, first, indent);
  if (usual) return { entries: shifted(usual, offset), at: first + offset };
  const parsed = parseAnyYaml(text);
  if ('problems' in parsed) {
    const problems = parsed.problems.map((one) => ({ ...one, at: one.at + offset, path: [] }));
    return { refused: { problems: parsed.linked ? [] : problems, linked: parsed.linked === true } };
  }
  if (parsed.linked) return { refused: { problems: [], linked: true } };
  const map = mapOf(text, first, indent);
  if (!map) return { refused: { problems: [], linked: true } };
  return { entries: shifted(map, offset), at: first + offset };
}

function shifted(map: YamlMap, offset: number): YamlMap['entries'] {
  if (offset === 0) return map.entries;
  return map.entries.map((entry) => ({ ...entry, value: { ...entry.value, at: entry.value.at + offset } }));
}

/** The items after the change, in order; undefined if one of them cannot be changed by the line. */
function placeItems(
  pieces: Pieces,
  change: ArticleChange,
  eol: string,
  given?: ReadonlyMap<string, Item>,
): Item[] | undefined {
  const kept: Item[] = [];
  const moving: Item[] = [];
  const seen = new Set<string>();
  for (const item of pieces.items) {
    const id = item.reading.record?.id;
    const first = id !== undefined && !seen.has(id);
    if (id !== undefined) seen.add(id);
    if (first && change.remove.has(id)) {
      // What a person wrote above it was not part of it.
      if (item.lead > 0) kept.push(Item.comments(item.text.slice(0, item.lead)));
      continue;
    }
    const fields = first ? change.update.get(id) : undefined;
    const updated = fields ? (given?.get(id ?? '')?.under(item) ?? item.with(fields, eol)) : item;
    if (!updated) return undefined;
    kept.push(updated);
    if (fields) moving.push(updated);
  }
  let list = kept;
  if (!isSorted(kept)) {
    list = kept.filter((item) => !moving.includes(item));
    for (const item of moving) insert(list, item);
  }
  for (const annotation of change.add)
    insert(list, given?.get(annotation.id) ?? Item.of(annotation, pieces.dashIndent, eol));
  return list;
}

function isSorted(items: readonly Item[]): boolean {
  let last: AnnotationRecord | undefined;
  for (const item of items) {
    const { record } = item.reading;
    if (!record) continue;
    if (last && comesAfter(last, record)) return false;
    last = record;
  }
  return true;
}

function insert(items: Item[], item: Item): void {
  const { record } = item.reading;
  const before = record ? items.findIndex((one) => one.reading.record && comesAfter(one.reading.record, record)) : -1;
  items.splice(before < 0 ? items.length : before, 0, item);
}

function comesAfter(a: AnnotationRecord, b: AnnotationRecord): boolean {
  return a.start > b.start || (a.start === b.start && a.id > b.id);
}
