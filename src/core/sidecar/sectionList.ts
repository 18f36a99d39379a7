import type { ArticleBlock } from './articleBlock';
import { SIDECAR_VERSION } from './format';
import type { SectionText } from './layout';
import { countLines } from './places';
import { isText, KeyedSection, type ArticlesSection, type DefinitionsSection, type Section } from './sections';
import { TOP_KEYS } from './writeRecords';

/** The sections of a sidecar in the file's order, below what stands above them all. Never changed in place. */
export class SectionList {
  constructor(
    readonly preamble: string,
    readonly all: readonly Section[],
    /** How lines end that are added. */
    readonly eol: string,
  ) {}

  /** Whether there is nothing, not even a comment. */
  get isNothing(): boolean {
    return this.preamble === '' && this.all.length === 0;
  }

  /** What the text is made of, in order. */
  pieces(): readonly string[] {
    return [this.preamble, ...this.all.flatMap((section) => (isText(section) ? [section.text] : section.pieces()))];
  }

  get(key: string): Section | undefined {
    return this.all.find((section) => section.key === key);
  }

  get articles(): ArticlesSection | undefined {
    return this.get('articles') as ArticlesSection | undefined;
  }

  /** The section of the articles, or one that has none yet. */
  get someArticles(): ArticlesSection {
    return this.articles ?? new KeyedSection('articles', `articles:${this.eol}`, 2, []);
  }

  definitions(key: 'tags' | 'entities'): DefinitionsSection | undefined {
    return this.get(key) as DefinitionsSection | undefined;
  }

  /** The section of the definitions, or one that has none yet. */
  someDefinitions(key: 'tags' | 'entities'): DefinitionsSection {
    return this.definitions(key) ?? new KeyedSection(key, `${key}:${this.eol}`, 2, []);
  }

  /** The list with a section in place of the one of its key, or at its place in the format where there is none. */
  with(section: Section): SectionList {
    if (isText(section) ? section.text === '' : section.isBare) return this.without(section.key);
    const version: SectionText = { key: 'version', text: `version: ${SIDECAR_VERSION}${this.eol}`, lead: 0 };
    const sections: Section[] = this.all.length === 0 ? [version] : [...this.all];
    const at = sections.findIndex((one) => one.key === section.key);
    if (at >= 0) sections[at] = section;
    else {
      const rank = TOP_KEYS.findIndex((key) => key === section.key);
      const later = sections.findIndex((one) => TOP_KEYS.findIndex((key) => key === one.key) > rank);
      sections.splice(later < 0 ? sections.length : later, 0, section);
    }
    return new SectionList(this.preamble, sections, this.eol);
  }

  without(key: string): SectionList {
    return new SectionList(
      this.preamble,
      this.all.filter((one) => one.key !== key),
      this.eol,
    );
  }

  /** Where in the text a section begins. */
  offsetOf(key: string): number {
    let offset = this.preamble.length;
    for (const section of this.all) {
      if (section.key === key) break;
      offset += isText(section) ? section.text.length : section.length;
    }
    return offset;
  }

  /** Where in the text the lines of an article begin. */
  offsetOfArticle(name: string): number {
    const { articles } = this;
    let offset = this.offsetOf('articles') + (articles?.head.length ?? 0);
    for (const block of articles?.blocks ?? []) {
      if (block.name === name) break;
      offset += block.text.length;
    }
    return offset;
  }

  /** Zero-based line of a place in the lines of an article. */
  lineOf(block: ArticleBlock, place: number): number | undefined {
    let line = countLines(this.preamble);
    for (const section of this.all) {
      if (section.key !== 'articles' || isText(section)) {
        line += countLines(section.text);
        continue;
      }
      line += countLines(section.head);
      for (const one of (section as ArticlesSection).blocks) {
        if (one === block) return line + countLines(block.text.slice(0, place));
        line += one.lines;
      }
    }
    return undefined;
  }
}
