import * as vscode from 'vscode';
import type { EntityType } from '../../../core/model';
import type { Annotations } from '../../corpus/annotations';
import type { Articles } from '../../corpus/articles';
import type { EntityFindings } from '../../corpus/findings';
import { resolveTarget } from '../../platform/target';
import { tell } from '../../platform/tell';
import { innermost } from './innermost';

/** An entity that a command is about, and the corpus whose registry is meant. */
export interface MeantEntity {
  readonly entity: string;
  readonly name: string;
  readonly type: EntityType;
  /** An article of the corpus. */
  readonly article: string;
  /** Whether one of its mentions in that article was pointed at, and not the entity as a whole. */
  readonly isMention: boolean;
}

/** The entity of an item of the view, or of the mention at the cursor; undefined where there is none, after that was said. */
export async function meantEntity(
  articles: Articles,
  annotations: Annotations,
  argument: unknown,
): Promise<MeantEntity | undefined> {
  if (isEntityNode(argument)) {
    const { entity, name, type, places } = argument.entity;
    const [article] = places.keys();
    return { entity, name, type, article, isMention: false };
  }
  const target = await resolveTarget(articles, argument);
  if (!target) return undefined;
  const article = target.file.id;
  const mention = innermost(annotations.shown(article).mentions, target.selections[0]);
  if (mention) return { entity: mention.entity, name: mention.name, type: mention.type, article, isMention: true };
  tell(vscode.l10n.t('Put the cursor on a name first.'));
  return undefined;
}

/** Whether a command was called on an entity in the view "Entities". */
export function isEntityNode(argument: unknown): argument is { readonly entity: EntityFindings } {
  return (
    typeof argument === 'object' &&
    argument !== null &&
    'kind' in argument &&
    argument.kind === 'entity' &&
    'entity' in argument
  );
}
