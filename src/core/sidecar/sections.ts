import { ArticleBlock } from './articleBlock';
import { DefinitionBlock } from './definitionBlock';
import { EMPTY_VALUE, splitKeyed, type LayoutProblem, type SectionText } from './layout';
import { byCodeUnits } from './names';

interface Block<B> {
  readonly name: string;
  readonly text: string;
  /** The comments above the block. */
  readonly comments: string;
  /** The block with more comments above it. */
  below(comments: string): B;
}

/** A section whose keys are blocks: articles, tags or entities. Never changed in place. */
export class KeyedSection<B extends Block<B>> {
  readonly key: string;
  readonly head: string;
  readonly indent: number;
  readonly blocks: readonly B[];
  /** Comments below the last block. */
  readonly tail: string;
  readonly #index: ReadonlyMap<string, number>;

  constructor(
    key: string,
    head: string,
    indent: number,
    blocks: readonly B[],
    tail = '',
    index?: ReadonlyMap<string, number>,
  ) {
    this.key = key;
    this.head = head;
    this.indent = indent;
    this.blocks = blocks;
    this.tail = tail;
    this.#index = index ?? new Map(blocks.map((block, at) => [block.name, at]));
  }

  get text(): string {
    return this.pieces().join('');
  }

  /** The text's length, told without putting the text together. */
  get length(): number {
    return this.blocks.reduce((sum, block) => sum + block.text.length, this.head.length + this.tail.length);
  }

  /** What the text is made of. */
  pieces(): string[] {
    const pieces = this.blocks.map((block) => block.text);
    return [this.head, ...pieces, this.tail];
  }

  /** Whether there is nothing but the key. */
  get isBare(): boolean {
    return this.blocks.length === 0 && this.tail === '' && this.head.trimEnd() === `${this.key}:`;
  }

  get names(): readonly string[] {
    return this.blocks.map((block) => block.name);
  }

  get(name: string): B | undefined {
    const at = this.#index.get(name);
    return at === undefined ? undefined : this.blocks[at];
  }

  /** The section with a block put in place of the one of its name, or in the order of names where there is none. */
  with(block: B): KeyedSection<B> {
    const at = this.#index.get(block.name);
    if (at !== undefined) {
      return new KeyedSection(this.key, this.head, this.indent, this.blocks.with(at, block), this.tail, this.#index);
    }
    if (this.blocks.length === 0) {
      // `articles: {}` becomes a key with lines below it.
      const head = this.head.replace(new RegExp(`^(${this.key}:)${EMPTY_VALUE.source.slice(1)}`, 'm'), '$1');
      return new KeyedSection(this.key, head, this.indent, [block], this.tail);
    }
    let place = this.blocks.length;
    while (place > 0 && byCodeUnits(this.blocks[place - 1].name, block.name) > 0) place--;
    return new KeyedSection(this.key, this.head, this.indent, this.blocks.toSpliced(place, 0, block), this.tail);
  }

  /** The section with several blocks put in or taken out at once. */
  withAll(changes: ReadonlyMap<string, B | undefined>): KeyedSection<B> {
    if (changes.size < 8) {
      return [...changes].reduce<KeyedSection<B>>(
        (section, [name, block]) => (block ? section.with(block) : section.without(name)),
        this,
      );
    }
    const blocks = this.blocks.map((block) => changes.get(block.name) ?? block);
    const added = [...changes.values()].filter(
      (block): block is B => block !== undefined && !this.#index.has(block.name),
    );
    let section = new KeyedSection(this.key, this.head, this.indent, mergedByName(blocks, added), this.tail);
    for (const [name, block] of changes) if (!block) section = section.without(name);
    return section;
  }

  /** The section without a block; the comments above it stay. */
  without(name: string): KeyedSection<B> {
    const at = this.#index.get(name);
    if (at === undefined) return this;
    const { comments } = this.blocks[at];
    const blocks = this.blocks.toSpliced(at, 1);
    if (comments !== '' && at < blocks.length) blocks[at] = blocks[at].below(comments);
    const tail = at < blocks.length ? this.tail : comments + this.tail;
    return new KeyedSection(this.key, this.head, this.indent, blocks, tail);
  }
}

/** Puts blocks into a list, each before the first that is named after it. */
function mergedByName<B extends { readonly name: string }>(blocks: readonly B[], added: readonly B[]): B[] {
  const sorted = added.toSorted((a, b) => byCodeUnits(a.name, b.name));
  const result: B[] = [];
  let at = 0;
  for (const block of blocks) {
    while (at < sorted.length && sorted[at].name < block.name) result.push(sorted[at++]);
    result.push(block);
  }
  return [...result, ...sorted.slice(at)];
}

export type ArticlesSection = KeyedSection<ArticleBlock>;
export type DefinitionsSection = KeyedSection<DefinitionBlock>;

export type Section = ArticlesSection | DefinitionsSection | SectionText;

/** Cuts a section into blocks where it is of that kind. */
export function sectionOf(section: SectionText): Section | { readonly problem: LayoutProblem } | undefined {
  const { key } = section;
  if (key !== 'articles' && key !== 'tags' && key !== 'entities') return section;
  const layout = splitKeyed(section, key === 'articles');
  if (!layout || 'problem' in layout) return layout;
  const { head, indent, blocks } = layout;
  if (key === 'articles')
    return new KeyedSection(
      key,
      head,
      indent,
      blocks.map((block) => ArticleBlock.of(block, indent)),
    );
  return new KeyedSection(
    key,
    head,
    indent,
    blocks.map((block) => new DefinitionBlock(block, indent)),
  );
}

export function isText(section: Section | undefined): section is SectionText {
  return section !== undefined && !(section instanceof KeyedSection);
}
