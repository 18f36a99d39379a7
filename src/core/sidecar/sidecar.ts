import type { Document } from 'yaml';
import { ArticleBlock } from './articleBlock';
import { DefinitionBlock } from './definitionBlock';
import { editArticle, editDocument, mapAt, removeAt, setFields } from './documentEdit';
import {
  EMPTY_ARTICLE,
  NO_DUPLICATE_DECISIONS,
  SIDECAR_VERSION,
  type ArticleRecord,
  type DuplicateDecisions,
  type EntityDefinition,
  type SidecarProblem,
  type TagDefinition,
} from './format';
import { splitTop } from './layout';
import { wrongName } from './names';
import { lineEndOf, located } from './places';
import { readDuplicates, readEntity, readTag, type Read } from './readRecords';
import { SectionList } from './sectionList';
import { sectionOf, type Section } from './sections';
import { articleChange, changedFields } from './changes';
import {
  DUPLICATES_KEYS,
  duplicatesFields,
  ENTITY_KEYS,
  entityFields,
  TAG_KEYS,
  tagFields,
  writeFields,
  type Field,
} from './writeRecords';
import { parseWhole, versionProblem } from './wholeFile';
import { WholeReading, type WholeArticle } from './wholeReading';
import type { YamlMap, YamlNode } from './yaml/node';
import { parseAnyYaml } from './yaml/slowParser';

/** What sections of definitions say: most changes leave them alone. */
const DEFINED = new WeakMap<object, ReadonlyMap<string, unknown>>();

/** The longest sidecar that is read, in UTF-16 units. */
export const SIZE_LIMIT = 64 * 1024 * 1024;

/** The lines of one article, to be put back as they were: see `Sidecar.part`. */
export type SidecarPart = ArticleBlock;

/** The lines of a section, to be put back as they were: see `Sidecar.lines`. */
export interface SectionLines {
  readonly key: string;
  readonly text: string;
}

type Opened = { readonly sidecar: Sidecar } | { readonly problems: readonly SidecarProblem[] };

/**
 * The text of a sidecar and where in it everything is. Opening looks only at how lines are indented; an article is parsed when
 * it is asked for. Never changed in place: each `with…` gives another sidecar whose text differs only in what changed, so that
 * comments, unknown keys, their order and the formatting of everything else stay.
 */
export class Sidecar {
  readonly #sections: SectionList;
  #text: string | undefined;
  readonly #whole: WholeReading;
  /** Whether it is understood only as a whole: then it has no sections. */
  readonly #isWhole: boolean;

  constructor(sections: SectionList, text?: string, whole?: YamlMap) {
    this.#sections = sections;
    this.#text = text;
    this.#whole = new WholeReading(this, whole);
    this.#isWhole = whole !== undefined;
  }

  /** A sidecar without anything in it. */
  static readonly EMPTY = new Sidecar(new SectionList('', [], '\n'), '');

  /** Reads a sidecar's text; what cannot be used safely is refused, with the places. */
  static open(text: string): Opened {
    const refuse = (code: SidecarProblem['code'], at: number, data?: SidecarProblem['data']): Opened => {
      return { problems: [located(text, { code, at, path: [], data })] };
    };
    if (text.length > SIZE_LIMIT)
      return { problems: [{ code: 'too-large', line: 0, column: 0, data: { limit: SIZE_LIMIT } }] };
    const nul = text.indexOf('\0');
    if (nul >= 0) return refuse('nul', nul);
    const eol = lineEndOf(text);
    // A last line without an end gets one with the first change: a text that was cut off can be told from a whole one by that.
    const full = text === '' || text.endsWith('\n') ? text : text + eol;
    const layout = splitTop(full);
    if (!layout) return openWhole(text);
    if ('problem' in layout) return refuse(layout.problem.code, layout.problem.at, layout.problem.data);
    const sections: Section[] = [];
    let at = layout.preamble.length;
    for (const part of layout.sections) {
      const section = sectionOf(part);
      if (section && 'problem' in section)
        return refuse(section.problem.code, section.problem.at + at, section.problem.data);
      // A section that is not written in block style is understood with the file as a whole.
      if (!section) return openWhole(text);
      if (part.key === 'version') {
        const problem = versionProblem(part.text);
        if (problem) return refuse(problem.code, problem.at + at, problem.data);
      }
      sections.push(section);
      at += part.text.length;
    }
    return { sidecar: new Sidecar(new SectionList(layout.preamble, sections, eol), text) };
  }

  /** How its lines end; undefined if it has none. */
  get lineEnd(): string | undefined {
    return this.isNothing ? undefined : this.#sections.eol;
  }

  /** The same with other line ends; this very sidecar where it has these. */
  withLineEnd(eol: string | undefined): Sidecar {
    if (eol === undefined || this.isNothing || this.#sections.eol === eol) return this;
    const opened = Sidecar.open(this.text.replace(/\r?\n/g, eol));
    return 'sidecar' in opened ? opened.sidecar : this;
  }

  get text(): string {
    return (this.#text ??= this.pieces().join(''));
  }

  /** What the text is made of, in order; two sidecars with equal pieces have the same text. */
  pieces(): readonly string[] {
    return this.#isWhole ? [this.text] : this.#sections.pieces();
  }

  /** The names of the articles that it speaks of, in the file's order. */
  names(): readonly string[] {
    return this.#isWhole ? this.#whole.names('articles') : (this.#sections.articles?.names ?? []);
  }

  /** The names of the articles whose lines hold a word: a quick look before they are parsed. */
  namesWith(word: string): readonly string[] {
    const { articles } = this.#sections;
    // A word that YAML escapes, or any word in a file that is not cut into articles, may stand there in another form.
    if (this.#isWhole || !articles || !/^[\w/. -]+$/.test(word)) return this.names();
    return articles.blocks.filter((block) => block.text.includes(word)).map((block) => block.name);
  }

  /** What it says of an article; undefined if nothing, or if the article's lines cannot be understood (see `problemsOf`). */
  article(name: string): ArticleRecord | undefined {
    return this.#readArticle(name)?.record;
  }

  /** Whether what it says of an article can be changed. */
  canWrite(name: string): boolean {
    if (wrongName(name)) return false;
    const reading = this.#readArticle(name);
    if (!reading) return true;
    // Lines that are no YAML, such as a file cut off in writing ends with, are to be mended before anything is written among them.
    return reading.record !== undefined && !reading.problems.some(({ code }) => code === 'syntax');
  }

  /** What is wrong with an article's lines. Annotations that are wrong are not given and stay as they are. */
  problemsOf(name: string): readonly SidecarProblem[] {
    const reading = this.#readArticle(name);
    if (!reading || reading.problems.length === 0) return [];
    const offset = this.#isReadWhole(name) ? 0 : this.#sections.offsetOfArticle(name);
    // What cannot be understood after a slip comes of the slip: only the first place is to be mended.
    const slip = reading.problems.find(({ code }) => code === 'syntax');
    const told = reading.problems.filter((problem) => problem.code !== 'syntax' || problem === slip);
    return told.map((problem) => {
      return located(this.text, { ...problem, at: problem.at + offset, path: ['articles', name, ...problem.path] });
    });
  }

  /** What is wrong with the definitions of tags and entities and the decisions about duplicates. */
  definitionProblems(): readonly SidecarProblem[] {
    const problems: SidecarProblem[] = [];
    for (const key of ['tags', 'entities'] as const) {
      for (const [name, read, offset] of this.#definitions<unknown>(key, key === 'tags' ? readTag : readEntity)) {
        for (const one of read.problems) {
          problems.push(located(this.text, { ...one, at: one.at + offset, path: [key, name, ...one.path] }));
        }
      }
    }
    const duplicates = this.#duplicates();
    for (const one of duplicates?.read.problems ?? []) {
      problems.push(
        located(this.text, { ...one, at: one.at + (duplicates?.offset ?? 0), path: ['duplicates', ...one.path] }),
      );
    }
    return problems;
  }

  /** All problems: reads every article. */
  problems(): readonly SidecarProblem[] {
    return [...this.definitionProblems(), ...this.names().flatMap((name) => this.problemsOf(name))];
  }

  /** The tag set; the same map as long as it says the same. */
  tags(): ReadonlyMap<string, TagDefinition> {
    return this.#defined('tags', readTag);
  }

  /** The registry of entities; the same map as long as it says the same. */
  entities(): ReadonlyMap<string, EntityDefinition> {
    return this.#defined('entities', readEntity);
  }

  duplicates(): DuplicateDecisions {
    return this.#duplicates()?.read.value ?? NO_DUPLICATE_DECISIONS;
  }

  /** Zero-based line on which an annotation begins, or its article for no id. */
  lineOf(name: string, id?: string): number | undefined {
    if (this.#isWhole) return this.#whole.lineOf(name, id);
    const block = this.#sections.articles?.get(name);
    const place = block?.placeOf(id);
    return block && place !== undefined ? this.#sections.lineOf(block, place) : undefined;
  }

  /**
   * A sidecar that says `record` of an article; undefined says nothing of it, and its lines go. Where `extra` is absent in a
   * record, unknown keys stay as they are. An article of which nothing is said leaves no lines. Gives this very sidecar if
   * nothing changes, or if the article cannot be written (see `canWrite`).
   *
   * @param donor another sidecar, whose lines are taken for annotations that it has as `record` has them.
   */
  withArticle(name: string, record: ArticleRecord | undefined, donor?: Sidecar): Sidecar {
    if (!this.canWrite(name)) return this;
    if (this.#isWhole) return this.#withWholeArticle(name, record);
    const { someArticles: articles, eol } = this.#sections;
    const block = articles.get(name);
    if (!record) return block ? this.#withSection(articles.without(name)) : this;
    if (block) {
      const next = block.with(record, eol, donor?.part(name));
      if (!next) return this.#escalated().#withWholeArticle(name, record);
      if (next === block) return this;
      if (next.isEmpty && !block.isEmpty) return this.#withSection(articles.without(name));
      return this.#withSection(articles.with(next));
    }
    const empty = ArticleBlock.empty(name, articles.indent, eol);
    const made = empty.with(record, eol, donor?.part(name));
    if (!made || made === empty) return this;
    return this.#withSection(articles.with(made));
  }

  /** The lines of an article as they are, to be put back by `withPart`; undefined if it has none of its own. */
  part(name: string): SidecarPart | undefined {
    return this.#isWhole ? undefined : this.#sections.articles?.get(name);
  }

  /** Whether `part` and `withPart` work: the file is written in the usual way. */
  get hasParts(): boolean {
    return !this.#isWhole;
  }

  /** Puts an article's lines back. */
  withPart(name: string, part: SidecarPart | undefined): Sidecar {
    if (this.#isWhole) return this;
    const { someArticles: articles } = this.#sections;
    return this.#withSection(part ? articles.with(part) : articles.without(name));
  }

  /** The lines of the tag set, the registry or the decisions about duplicates, to be put back by `withLines`. */
  lines(key: 'tags' | 'entities' | 'duplicates'): SectionLines | undefined {
    return this.#sections.get(key);
  }

  withLines(key: 'tags' | 'entities' | 'duplicates', lines: SectionLines | undefined): Sidecar {
    if (this.#isWhole) return this;
    return lines ? this.#withSection(lines as Section) : new Sidecar(this.#sections.without(key));
  }

  /** Puts the lines of several articles back, or takes them out. */
  withParts(parts: ReadonlyMap<string, SidecarPart | undefined>): Sidecar {
    if (this.#isWhole || parts.size === 0) return this;
    return this.#withSection(this.#sections.someArticles.withAll(parts));
  }

  /** A sidecar that says of `to` what this one says of `from`. Nothing changes if there is nothing to say or `to` is taken. */
  rename(from: string, to: string): Sidecar {
    if (from === to || wrongName(to) || this.names().includes(to)) return this;
    if (this.#isWhole) {
      const record = this.article(from);
      return record ? this.#withWholeArticle(from, undefined).#withWholeArticle(to, record) : this;
    }
    const { articles } = this.#sections;
    const block = articles?.get(from);
    return articles && block ? this.#withSection(articles.without(from).with(block.renamed(to))) : this;
  }

  /** A sidecar with a tag defined so, or not at all. */
  withTag(tag: string, definition: TagDefinition | undefined): Sidecar {
    const before = this.tags().get(tag);
    const fields =
      definition &&
      changedFields(before ? tagFields(before) : [], tagFields(definition), definition.extra !== undefined);
    return this.#withDefinition('tags', tag, fields, TAG_KEYS);
  }

  /** A sidecar with an entity defined so, or not at all. */
  withEntity(id: string, definition: EntityDefinition | undefined): Sidecar {
    const before = this.entities().get(id);
    const fields =
      definition &&
      changedFields(before ? entityFields(before) : [], entityFields(definition), definition.extra !== undefined);
    return this.#withDefinition('entities', id, fields, ENTITY_KEYS);
  }

  withDuplicates(decisions: DuplicateDecisions): Sidecar {
    const section = this.#sections.get('duplicates');
    const before = duplicatesFields(this.duplicates());
    const changes = changedFields(before, duplicatesFields(decisions), decisions.extra !== undefined);
    if (changes.length === 0 || this.#duplicates()?.read.value === undefined) return this;
    if (section || this.#isWhole) {
      const path = ['duplicates'];
      const edit = (document: Document): void => {
        const map = mapAt(document, path);
        if (map) setFields(document, map, changes, DUPLICATES_KEYS);
        if (map?.items.length === 0) removeAt(document, path);
      };
      if (this.#isWhole) return this.#edited(edit);
      const text = editDocument(section?.text ?? '', edit);
      if (text === undefined) return this;
      const lines = this.#sections.eol === '\n' ? text : text.replace(/\r?\n/g, this.#sections.eol);
      const rest = lines.trim() === '{}' ? '' : lines;
      return this.#withSection({ key: 'duplicates', text: rest, lead: 0 });
    }
    const lines = [`duplicates:`, ...writeFields(changes, 2)];
    return this.#withSection({
      key: 'duplicates',
      text: lines.map((line) => line + this.#sections.eol).join(''),
      lead: 0,
    });
  }

  /** Whether an article's lines are understood only with the file as a whole. */
  #isReadWhole(name: string): boolean {
    return this.#isWhole || this.#sections.articles?.get(name)?.reading.linked === true;
  }

  #readArticle(name: string): WholeArticle | undefined {
    return this.#isReadWhole(name) ? this.#whole.article(name) : this.#sections.articles?.get(name)?.reading;
  }

  /** The same text, understood as a whole. */
  #escalated(): Sidecar {
    const { root } = this.#whole;
    return root ? new Sidecar(new SectionList('', [], this.#sections.eol), this.text, root) : this;
  }

  #withWholeArticle(name: string, record: ArticleRecord | undefined): Sidecar {
    const before = this.article(name);
    if (!record && !before) return this;
    const change = record && articleChange(before ?? EMPTY_ARTICLE, record);
    if (record && !change) return this;
    return this.#edited((document) => {
      const path = ['articles', name];
      if (!change) return removeAt(document, path);
      const map = mapAt(document, path);
      if (map) editArticle(document, map, change);
    });
  }

  #edited(edit: (document: Document) => void): Sidecar {
    if (!this.#isWhole) return this;
    const text = editDocument(this.text, edit);
    if (text === undefined) return this;
    const opened = Sidecar.open(this.#sections.eol === '\n' ? text : text.replace(/\r?\n/g, this.#sections.eol));
    return 'sidecar' in opened ? opened.sidecar : this;
  }

  /** Whether its text is ''. */
  get isNothing(): boolean {
    return !this.#isWhole && this.#sections.isNothing;
  }

  /** Whether it says nothing at all, not even in a comment. */
  get isBlank(): boolean {
    return this.text === '' || this.text === `version: ${SIDECAR_VERSION}${this.#sections.eol}`;
  }

  #withSection(section: Section): Sidecar {
    return new Sidecar(this.#sections.with(section));
  }

  #withDefinition(
    key: 'tags' | 'entities',
    name: string,
    changes: readonly Field[] | undefined,
    order: readonly string[],
  ): Sidecar {
    if (this.#isWhole) {
      return this.#edited((document) => {
        if (!changes) return removeAt(document, [key, name]);
        const map = mapAt(document, [key, name]);
        if (map) setFields(document, map, changes, order);
      });
    }
    const section = this.#sections.someDefinitions(key);
    const block = section.get(name);
    if (!changes) return block ? this.#withSection(section.without(name)) : this;
    const { eol } = this.#sections;
    if (!block) return this.#withSection(section.with(DefinitionBlock.of(name, changes, order, section.indent, eol)));
    const next = block.with(changes, order, eol);
    if (next === block) return this;
    if (!next) return this.#escalated().#withDefinition(key, name, changes, order);
    return this.#withSection(section.with(next));
  }

  #defined<T>(key: 'tags' | 'entities', read: (node: YamlNode, name: string) => Read<T>): ReadonlyMap<string, T> {
    const section: object = this.#sections.definitions(key) ?? this;
    const known = DEFINED.get(section);
    if (known) return known as ReadonlyMap<string, T>;
    const found = new Map<string, T>();
    for (const [name, { value }] of this.#definitions(key, read)) if (value !== undefined) found.set(name, value);
    // What refers to another part of the file may change with that.
    const alone = this.#sections.definitions(key)?.blocks.every((block) => !('linked' in block.reading));
    if (alone) DEFINED.set(section, found);
    return found;
  }

  *#definitions<T>(
    key: 'tags' | 'entities',
    read: (node: YamlNode, name: string) => Read<T>,
  ): Generator<readonly [name: string, read: Read<T>, offset: number]> {
    if (this.#isWhole) {
      const node = this.#whole.node(key);
      for (const entry of node?.kind === 'map' ? node.entries : []) yield [entry.key, read(entry.value, entry.key), 0];
      return;
    }
    const section = this.#sections.definitions(key);
    let offset = this.#sections.offsetOf(key) + (section?.head.length ?? 0);
    for (const block of section?.blocks ?? []) {
      const { reading } = block;
      if ('node' in reading) yield [block.name, read(reading.node, block.name), offset];
      else if ('problems' in reading)
        yield [block.name, { problems: reading.problems.map((one) => ({ ...one, path: [] })) }, offset];
      else {
        const node = this.#whole.node(key, block.name);
        if (node) yield [block.name, read(node, block.name), 0];
      }
      offset += block.text.length;
    }
  }

  #duplicates(): { readonly read: Read<DuplicateDecisions>; readonly offset: number } | undefined {
    if (this.#isWhole) {
      const node = this.#whole.node('duplicates');
      return { read: node ? readDuplicates(node) : { value: NO_DUPLICATE_DECISIONS, problems: [] }, offset: 0 };
    }
    const section = this.#sections.get('duplicates');
    if (!section) return { read: { value: NO_DUPLICATE_DECISIONS, problems: [] }, offset: 0 };
    const parsed = parseAnyYaml(section.text);
    const offset = this.#sections.offsetOf('duplicates');
    if ('problems' in parsed)
      return { read: { problems: parsed.problems.map((one) => ({ ...one, path: [] })) }, offset };
    const node = parsed.root?.kind === 'map' ? parsed.root.entries[0]?.value : undefined;
    return { read: node ? readDuplicates(node) : { value: NO_DUPLICATE_DECISIONS, problems: [] }, offset };
  }
}

function openWhole(text: string): Opened {
  const parsed = parseWhole(text);
  if ('problems' in parsed) return parsed;
  const eol = lineEndOf(text);
  return { sidecar: new Sidecar(new SectionList('', [], eol), text, parsed.root) };
}
