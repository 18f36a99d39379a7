import { editDocument, mapAt, reindent, setFields } from './documentEdit';
import type { BlockText } from './layout';
import { spliceFields } from './spliceFields';
import { writeFields, type Field } from './writeRecords';
import { nextContent, parseUsualMap } from './yaml/fastParser';
import type { YamlMap, YamlNode } from './yaml/node';
import { writeString } from './yaml/scalars';
import { parseAnyYaml, type YamlProblem } from './yaml/slowParser';

export type DefinitionReading =
  | { readonly node: YamlNode }
  | { readonly problems: readonly YamlProblem[] }
  /** The text refers to another part of the file. */
  | { readonly linked: true };

/** The lines of one tag or entity. */
export class DefinitionBlock {
  readonly name: string;
  readonly text: string;
  readonly lead: number;
  readonly indent: number;
  #reading: DefinitionReading | undefined;

  constructor(block: BlockText, indent: number) {
    this.name = block.name;
    this.text = block.text;
    this.lead = block.lead;
    this.indent = indent;
  }

  /** A new definition in the format's own style. */
  static of(
    name: string,
    fields: readonly Field[],
    order: readonly string[],
    indent: number,
    eol: string,
  ): DefinitionBlock {
    const key = `${' '.repeat(indent)}${writeString(name, 'key')}:${eol}`;
    const empty = new DefinitionBlock({ name, text: key, lead: 0 }, indent);
    return fields.length === 0 ? empty : (empty.with(fields, order, eol) ?? empty);
  }

  get comments(): string {
    return this.text.slice(0, this.lead);
  }

  below(comments: string): DefinitionBlock {
    return new DefinitionBlock(
      { name: this.name, text: comments + this.text, lead: this.lead + comments.length },
      this.indent,
    );
  }

  get reading(): DefinitionReading {
    this.#reading ??= this.#read();
    return this.#reading;
  }

  /** The block with some keys changed; undefined if the file must be edited as a whole. */
  with(changes: readonly Field[], order: readonly string[], eol: string): DefinitionBlock | undefined {
    const { reading } = this;
    if (!('node' in reading)) return undefined;
    if (changes.length === 0) return this;
    const { node } = reading;
    if (node.kind === 'map') {
      const spliced = spliceFields(this.text, node, changes, order, eol);
      if (spliced !== undefined) return this.#derive(spliced);
    } else if (this.text.slice(this.lead).trimEnd().endsWith(':')) {
      const rank = (field: Field): number => order.indexOf(field[0]);
      const lines = writeFields(
        changes.toSorted((a, b) => rank(a) - rank(b)),
        this.indent + 2,
      );
      return this.#derive(this.text.trimEnd() + eol + lines.map((line) => line + eol).join(''));
    }
    const own = editDocument(this.text.slice(this.lead), (document) => {
      const map = mapAt(document, [this.name]);
      if (map) setFields(document, map, changes, order);
    });
    if (own === undefined) return undefined;
    const indented = reindent(own, this.indent);
    return this.#derive(this.comments + (eol === '\n' ? indented : indented.replace(/\r?\n/g, eol)));
  }

  #derive(text: string): DefinitionBlock {
    return new DefinitionBlock({ name: this.name, text, lead: this.lead }, this.indent);
  }

  #read(): DefinitionReading {
    const usual = this.#parseUsual();
    if (usual) return { node: usual };
    const parsed = parseAnyYaml(this.text);
    if ('problems' in parsed) return parsed.linked ? { linked: true } : { problems: parsed.problems };
    if (parsed.linked || parsed.root?.kind !== 'map' || parsed.root.entries.length !== 1) return { linked: true };
    return { node: parsed.root.entries[0].value };
  }

  #parseUsual(): YamlMap | undefined {
    const lineEnd = this.text.indexOf('\n', this.lead);
    if (!this.text.slice(this.lead, lineEnd).trimEnd().endsWith(':')) return undefined;
    const first = nextContent(this.text, lineEnd + 1);
    if (first >= this.text.length) return undefined;
    const indent = first - this.text.lastIndexOf('\n', first) - 1;
    return indent > this.indent ? parseUsualMap(this.text, first, indent) : undefined;
  }
}
