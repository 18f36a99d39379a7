import * as vscode from 'vscode';
import type { Edit } from '../../../core/annotations/edit';
import type { AnnotationStore } from '../../../core/annotations/store';
import { entityId } from '../../../core/linking/entityId';
import { foldName } from '../../../core/linking/fold';
import type { EntityType } from '../../../core/model';
import type { EntityDefinition, RegistryType } from '../../../core/sidecar/format';
import type { Articles } from '../../corpus/articles';
import { tell } from '../../platform/tell';

/** Dates and nationalities are found but never enter a registry. */
export function isRegistrable(type: EntityType): type is RegistryType {
  return type !== 'date' && type !== 'nationality';
}

/** What a person has said of the entities of one corpus: the registry in the sidecar of its folder. */
export class CorpusRegistry {
  readonly #label: string;
  readonly folder: string;

  /** @param article any article of the corpus. */
  constructor(
    readonly store: AnnotationStore,
    articles: Articles,
    article: string,
  ) {
    const corpus = articles.file(article)?.corpus;
    this.folder = corpus?.uri.toString() ?? '';
    this.#label = corpus?.label ?? '';
  }

  get(entity: string): EntityDefinition | undefined {
    return this.#entries.get(entity);
  }

  get #entries(): ReadonlyMap<string, EntityDefinition> {
    return this.store.sidecar(this.folder).entities();
  }

  /** An id that no entry has, nor any of some more. */
  newId(name: string, type: EntityType, taken: ReadonlySet<string> = new Set()): string {
    const entries = this.#entries;
    const wanted = entityId(foldName(name), type) || 'entity';
    let id = wanted;
    for (let count = 2; entries.has(id) || taken.has(id); count++) id = `${wanted}-${count}`;
    return id;
  }

  /** The edit that gives an entity its entry. */
  set(entity: string, definition: EntityDefinition): Edit {
    return { kind: 'setEntity', folder: this.folder, entity, definition };
  }

  /** Makes edits as one step that can be undone, and says so, or why not. */
  change(label: string, edits: readonly Edit[]): void {
    if (this.store.apply({ kind: 'batch', label, edits }).kind === 'done') return tell(label);
    const message = vscode.l10n.t(
      'The registry in annotations.yaml of {0} cannot be changed now. See the Problems view.',
      this.#label,
    );
    void vscode.window.showWarningMessage(message);
  }
}
