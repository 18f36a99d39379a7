import { readArticleNode, type ArticleReading } from './articleBlock';
import type { SidecarProblem } from './format';
import { lineAt, offsetAt } from './places';
import type { LocalProblem } from './readFields';
import { parseWhole } from './wholeFile';
import { entryOf, type YamlMap, type YamlNode } from './yaml/node';

/** What is said of an article; places count from the start of what was read: the file, or the article's block. */
export type WholeArticle = Omit<ArticleReading, 'linked'>;

/**
 * A sidecar as a YAML parser sees the whole file, for what cannot be understood from its parts alone. It is parsed when it is first
 * asked for, and each article is read once.
 */
export class WholeReading {
  readonly #of: { readonly text: string };
  #opened: ReturnType<typeof parseWhole> | undefined;
  readonly #articles = new Map<string, WholeArticle>();

  /** @param root the file as it was parsed already. */
  constructor(of: { readonly text: string }, root?: YamlMap) {
    this.#of = of;
    this.#opened = root && { root };
  }

  /** Undefined if the file cannot be used as a whole. */
  get root(): YamlMap | undefined {
    return 'root' in this.#open ? this.#open.root : undefined;
  }

  node(...path: readonly string[]): YamlNode | undefined {
    let node: YamlNode | undefined = this.root;
    for (const key of path) node = node?.kind === 'map' ? entryOf(node, key)?.value : undefined;
    return node;
  }

  /** The keys of a section, in the file's order. */
  names(key: string): readonly string[] {
    const node = this.node(key);
    return node?.kind === 'map' ? node.entries.map((entry) => entry.key) : [];
  }

  /** Undefined if nothing is said of the article. */
  article(name: string): WholeArticle | undefined {
    const opened = this.#open;
    if ('problems' in opened) return { problems: opened.problems.map((one) => this.#local(one)) };
    const known = this.#articles.get(name);
    if (known) return known;
    const node = this.node('articles', name);
    const reading = node && readArticleNode(node);
    if (reading) this.#articles.set(name, reading);
    return reading;
  }

  /** Zero-based line on which an annotation begins, or its article for no id. */
  lineOf(name: string, id: string | undefined): number | undefined {
    const node = this.node('articles', name);
    const list = node?.kind === 'map' ? entryOf(node, 'annotations')?.value : undefined;
    const item = list?.kind === 'list' ? list.items.find((one) => one.kind === 'map' && isOfId(one, id)) : undefined;
    const at = id === undefined ? node?.at : item?.at;
    return at === undefined ? undefined : lineAt(this.#of.text, at);
  }

  get #open(): ReturnType<typeof parseWhole> {
    return (this.#opened ??= parseWhole(this.#of.text));
  }

  #local(problem: SidecarProblem): LocalProblem {
    return { ...problem, at: offsetAt(this.#of.text, problem), path: [] };
  }
}

function isOfId(map: YamlMap, id: string | undefined): boolean {
  const value = entryOf(map, 'id')?.value;
  return value?.kind === 'scalar' && (value.source ?? value.value) === id;
}
