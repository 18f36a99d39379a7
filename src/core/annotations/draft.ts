import {
  EMPTY_ARTICLE,
  type AnnotationRecord,
  type ArticleRecord,
  type DuplicateDecisions,
  type EntityDefinition,
  type TagDefinition,
} from '../sidecar/format';
import { wrongName } from '../sidecar/names';
import { Sidecar, type SectionLines, type SidecarPart } from '../sidecar/sidecar';
import type { Edit, Refusal } from './edit';

/** A thing in a folder's sidecar that changes as one. */
export type Target =
  | { readonly kind: 'article'; readonly name: string }
  | { readonly kind: 'tag'; readonly name: string }
  | { readonly kind: 'entity'; readonly name: string }
  | { readonly kind: 'duplicates' };

export type TargetValue = ArticleRecord | TagDefinition | EntityDefinition | DuplicateDecisions;

/** What a step changed in one place, so that it can be taken back. */
export interface Change {
  readonly folder: string;
  readonly target: Target;
  readonly before: TargetValue | undefined;
  readonly after: TargetValue | undefined;
  /** Whether there was nothing in the sidecar before. */
  readonly fresh?: boolean;
  /** The very lines, which bring comments and order back. */
  readonly beforePart?: SidecarPart | SectionLines;
  readonly afterPart?: SidecarPart | SectionLines;
}

/** Edits in progress: nothing of it is seen before all of it is done. */
export class Draft {
  readonly #sidecars = new Map<string, Sidecar>();
  readonly #touched = new Map<string, { readonly folder: string; readonly target: Target }>();
  readonly #start: (folder: string) => Sidecar | Refusal;
  readonly #makeId: () => string;
  /** Ids of the annotations that were added. */
  readonly added: string[] = [];

  /** @param start a folder's sidecar as it is, or why it cannot be changed. */
  constructor(start: (folder: string) => Sidecar | Refusal, makeId: () => string) {
    this.#start = start;
    this.#makeId = makeId;
  }

  /** The sidecars as they would be. */
  get sidecars(): ReadonlyMap<string, Sidecar> {
    return this.#sidecars;
  }

  /** Does an edit; gives the reason if it cannot be done, and then the draft is of no use any more. */
  apply(edit: Edit): Refusal | undefined {
    switch (edit.kind) {
      case 'batch':
        return firstOf(edit.edits, (one) => this.apply(one));
      case 'addAnnotation':
        return this.#add(edit);
      case 'updateAnnotation':
        return this.#editAnnotation(edit, (one) => ({ ...one, ...edit.fields }) as AnnotationRecord);
      case 'removeAnnotation':
        return this.#editAnnotation(edit, () => undefined);
      case 'setArticle':
        return this.#editArticle(edit, (record) => ({ ...record, ...edit.fields }));
      case 'editArticle':
        return this.#editArticle(edit, edit.edit);
      case 'reanchor':
        return this.#editArticle(edit, (record) => ({
          ...record,
          sha256: edit.sha256,
          annotations: record.annotations.map((one) => {
            const anchor = edit.anchors.get(one.id);
            return anchor ? { ...one, ...anchor } : one;
          }),
        }));
      case 'removeArticle':
        return this.write(edit.folder, { kind: 'article', name: edit.article }, undefined);
      case 'renameArticle':
        return this.#renameArticle(edit);
      case 'setTag':
        return this.write(edit.folder, { kind: 'tag', name: edit.tag }, edit.definition);
      case 'renameTag':
        return this.#renameTag(edit);
      case 'setEntity':
        return this.write(edit.folder, { kind: 'entity', name: edit.entity }, edit.definition);
      case 'mergeEntities':
        return this.#mergeEntities(edit);
      case 'setDuplicates':
        return this.write(edit.folder, { kind: 'duplicates' }, edit.decisions);
    }
  }

  /** Sets what a sidecar says of a thing. */
  write(folder: string, target: Target, value: TargetValue | undefined): Refusal | undefined {
    const sidecar = this.sidecar(folder);
    if (typeof sidecar === 'string') return sidecar;
    if (target.kind === 'article' && !sidecar.canWrite(target.name)) {
      return wrongName(target.name) ? 'bad-name' : 'unreadable';
    }
    this.#note(folder, target, writeTarget(sidecar, target, value));
    return undefined;
  }

  /** Puts lines back as they were. */
  writePart(folder: string, target: Target, part: Change['beforePart']): void {
    const sidecar = this.sidecar(folder);
    if (typeof sidecar === 'string') return;
    if (target.kind === 'article')
      this.#note(folder, target, sidecar.withPart(target.name, part as SidecarPart | undefined));
    else this.#note(folder, target, sidecar.withLines(SECTIONS[target.kind], part as SectionLines | undefined));
  }

  /** Makes a sidecar that says nothing one that is not there. */
  dropBlank(folder: string): void {
    const sidecar = this.#sidecars.get(folder);
    if (sidecar?.isBlank) this.#sidecars.set(folder, Sidecar.EMPTY);
  }

  sidecar(folder: string): Sidecar | Refusal {
    return this.#sidecars.get(folder) ?? this.#start(folder);
  }

  /** What would change, against the state at the start. */
  changes(): Change[] {
    const changes: Change[] = [];
    for (const { folder, target } of this.#touched.values()) {
      const [from, to] = [this.#start(folder), this.sidecar(folder)];
      if (typeof from === 'string' || typeof to === 'string' || from === to) continue;
      const [before, after] = [readTarget(from, target), readTarget(to, target)];
      const [beforePart, afterPart] = [partOf(from, target), partOf(to, target)];
      if (from.hasParts && to.hasParts ? beforePart === afterPart : before === after) continue;
      changes.push({
        folder,
        target,
        before,
        after,
        beforePart,
        afterPart,
        fresh: from.isNothing,
      });
    }
    return changes;
  }

  #note(folder: string, target: Target, sidecar: Sidecar): void {
    this.#sidecars.set(folder, sidecar);
    this.#touched.set(JSON.stringify([folder, target]), { folder, target });
  }

  #editArticle(
    { folder, article }: { readonly folder: string; readonly article: string },
    edit: (record: ArticleRecord) => ArticleRecord,
  ): Refusal | undefined {
    const sidecar = this.sidecar(folder);
    if (typeof sidecar === 'string') return sidecar;
    return this.write(folder, { kind: 'article', name: article }, edit(sidecar.article(article) ?? EMPTY_ARTICLE));
  }

  #add(edit: Edit & { readonly kind: 'addAnnotation' }): Refusal | undefined {
    const id = edit.annotation.id ?? this.#makeId();
    let taken = false;
    const refusal = this.#editArticle(edit, (record) => {
      taken = record.annotations.some((one) => one.id === id);
      const annotation = { ...edit.annotation, id } as AnnotationRecord;
      const sha256 = edit.sha256 ?? record.sha256;
      return {
        ...record,
        ...(sha256 === undefined ? {} : { sha256 }),
        annotations: [...record.annotations, annotation],
      };
    });
    if (!refusal && !taken) this.added.push(id);
    return refusal ?? (taken ? 'id-taken' : undefined);
  }

  #editAnnotation(
    edit: { readonly folder: string; readonly article: string; readonly id: string },
    change: (one: AnnotationRecord) => AnnotationRecord | undefined,
  ): Refusal | undefined {
    let found = false;
    const refusal = this.#editArticle(edit, (record) => ({
      ...record,
      annotations: record.annotations.flatMap((one) => {
        if (one.id !== edit.id) return [one];
        found = true;
        const changed = change(one);
        return changed ? [changed] : [];
      }),
    }));
    return refusal ?? (found ? undefined : 'no-such-annotation');
  }

  #renameArticle(edit: Edit & { readonly kind: 'renameArticle' }): Refusal | undefined {
    const { folder, article, to, toFolder = folder } = edit;
    const [from, target] = [this.sidecar(folder), this.sidecar(toFolder)];
    if (typeof from === 'string') return from;
    if (typeof target === 'string') return target;
    if (wrongName(to)) return 'bad-name';
    if (folder === toFolder && article === to) return undefined;
    if (!from.names().includes(article)) return undefined;
    if (target.names().includes(to)) return 'name-taken';
    if (folder === toFolder) {
      this.#note(folder, { kind: 'article', name: article }, from.rename(article, to));
      this.#note(folder, { kind: 'article', name: to }, this.#sidecars.get(folder) ?? from);
      return undefined;
    }
    if (!from.canWrite(article)) return 'unreadable';
    const record = from.article(article);
    return (
      this.write(folder, { kind: 'article', name: article }, undefined) ??
      this.write(toFolder, { kind: 'article', name: to }, record)
    );
  }

  #renameTag(edit: Edit & { readonly kind: 'renameTag' }): Refusal | undefined {
    const { folder, from, to } = edit;
    const renamed = (tag: string): string => {
      if (tag === from) return to;
      return tag.startsWith(`${from}/`) ? to + tag.slice(from.length) : tag;
    };
    const sidecar = this.sidecar(folder);
    if (typeof sidecar === 'string') return sidecar;
    const defined = sidecar.tags();
    for (const [tag, definition] of defined) {
      if (renamed(tag) === tag) continue;
      const refusal =
        this.write(folder, { kind: 'tag', name: tag }, undefined) ??
        (defined.has(renamed(tag)) ? undefined : this.write(folder, { kind: 'tag', name: renamed(tag) }, definition));
      if (refusal) return refusal;
    }
    const rename = (tags: readonly string[]): readonly string[] => {
      return tags.some((tag) => renamed(tag) !== tag) ? [...new Set(tags.map(renamed))] : tags;
    };
    return this.#rewrite(edit.folders, from, (record) => ({
      ...record,
      tags: rename(record.tags),
      annotations: record.annotations.map((one) => {
        if (one.type !== 'passage' || rename(one.tags) === one.tags) return one;
        return { ...one, tags: rename(one.tags) };
      }),
    }));
  }

  #mergeEntities(edit: Edit & { readonly kind: 'mergeEntities' }): Refusal | undefined {
    const { folder, from, into, folders } = edit;
    const sidecar = this.sidecar(folder);
    if (typeof sidecar === 'string') return sidecar;
    if (from === into) return undefined;
    const entities = sidecar.entities();
    const [old, known] = [entities.get(from), entities.get(into)];
    if (old) {
      const aliases = known ? [...new Set([...known.aliases, old.name, ...old.aliases])] : [];
      const joined = known ? { ...known, aliases: aliases.filter((one) => one !== known.name) } : old;
      const refusal =
        this.write(folder, { kind: 'entity', name: from }, undefined) ??
        this.write(folder, { kind: 'entity', name: into }, joined);
      if (refusal) return refusal;
    }
    return this.#rewrite(folders, from, (record) => ({
      ...record,
      annotations: record.annotations.map((one) => {
        if (one.type === 'entity' && one.entity === from) return { ...one, entity: into };
        return one.type === 'quotation' && one.speaker === from ? { ...one, speaker: into } : one;
      }),
    }));
  }

  /** Edits the articles of some folders whose lines hold a word. */
  #rewrite(
    folders: readonly string[],
    word: string,
    edit: (record: ArticleRecord) => ArticleRecord,
  ): Refusal | undefined {
    for (const folder of new Set(folders)) {
      const sidecar = this.sidecar(folder);
      if (typeof sidecar === 'string') return sidecar;
      for (const name of sidecar.namesWith(word)) {
        if (!sidecar.canWrite(name)) continue;
        const refusal = this.#editArticle({ folder, article: name }, edit);
        if (refusal) return refusal;
      }
    }
    return undefined;
  }
}

function firstOf<T>(list: readonly T[], find: (one: T) => Refusal | undefined): Refusal | undefined {
  for (const one of list) {
    const refusal = find(one);
    if (refusal) return refusal;
  }
  return undefined;
}

const SECTIONS = { tag: 'tags', entity: 'entities', duplicates: 'duplicates' } as const;

/** The lines that a thing is in: its own for an article, the whole section's for what is defined. */
export function partOf(sidecar: Sidecar, target: Target): Change['beforePart'] {
  return target.kind === 'article' ? sidecar.part(target.name) : sidecar.lines(SECTIONS[target.kind]);
}

/** What a sidecar says of a thing. */
export function readTarget(sidecar: Sidecar, target: Target): TargetValue | undefined {
  switch (target.kind) {
    case 'article':
      return sidecar.article(target.name);
    case 'tag':
      return sidecar.tags().get(target.name);
    case 'entity':
      return sidecar.entities().get(target.name);
    case 'duplicates':
      return sidecar.duplicates();
  }
}

function writeTarget(sidecar: Sidecar, target: Target, value: TargetValue | undefined): Sidecar {
  switch (target.kind) {
    case 'article':
      return sidecar.withArticle(target.name, value as ArticleRecord | undefined);
    case 'tag':
      return sidecar.withTag(target.name, value as TagDefinition | undefined);
    case 'entity':
      return sidecar.withEntity(target.name, value as EntityDefinition | undefined);
    case 'duplicates':
      return sidecar.withDuplicates((value as DuplicateDecisions | undefined) ?? { not: [], representative: [] });
  }
}
