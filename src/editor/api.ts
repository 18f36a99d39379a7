import type * as vscode from 'vscode';
import type { Article } from '../core/corpus/library';
import type { AnchorState } from '../core/corpus/shown';
import type { Span } from '../core/text/span';
import type { Annotations } from './corpus/annotations';
import type { Articles } from './corpus/articles';
import type { Duplicates } from './corpus/duplicates';
import { toRange } from './platform/convert';

/** What other extensions, and tests, may ask. Version 1: members may be added, none is changed or removed. */
export interface CorpusApi {
  /** Resolves when every article of the workspace's corpora has been read and matched for duplicates. */
  whenReady(): Promise<void>;
  articles(): readonly { uri: vscode.Uri; title: string; date?: string; source?: string }[];
  /** Suggestions and decisions together, as shown in the editor. */
  entities(
    uri: vscode.Uri,
  ): Promise<readonly { range: vscode.Range; text: string; type: string; entity: string; name: string }[]>;
  /** A quotation's range includes its marks; `speaker` is the name as shown. */
  quotations(uri: vscode.Uri): Promise<
    readonly {
      range: vscode.Range;
      kind: 'direct' | 'mixed' | 'scare';
      speaker?: string;
      speakerEntity?: string;
      speakerRange?: vscode.Range;
      cue?: string;
      cueRange?: vscode.Range;
    }[]
  >;
  /**
   * `contained` is the share (0–1) of this article's own words, boilerplate left out, that also stand in the other; `contains`
   * the share of the other's.
   */
  duplicates(uri: vscode.Uri): Promise<
    readonly {
      uri: vscode.Uri;
      contained: number;
      contains: number;
      passages: readonly { range: vscode.Range; other: vscode.Range }[];
    }[]
  >;
  annotations(uri: vscode.Uri): Promise<
    readonly {
      id: string;
      type: string;
      state: AnchorState;
      range?: vscode.Range;
      tags: readonly string[];
      note?: string;
    }[]
  >;
}

export function createApi(articles: Articles, annotations: Annotations, duplicates: Duplicates): CorpusApi {
  const shown = async (uri: vscode.Uri) => {
    const article = await articles.read(uri);
    if (!article) return undefined;
    await annotations.whenLoaded(article.id);
    await annotations.whenFound(article.id);
    return { article, ...annotations.shown(article.id) };
  };
  const range = (article: Article, span: Span | undefined) => span && toRange(article.lines, span);
  return {
    whenReady: async () => {
      await duplicates.whenReady();
      await annotations.whenReady();
    },
    articles: () =>
      articles.all.map(({ uri, id, name }) => {
        const structure = articles.get(id)?.structure;
        return { uri, title: structure?.title ?? name, date: structure?.date, source: structure?.source };
      }),
    entities: async (uri) => {
      const found = await shown(uri);
      if (!found) return [];
      const { article, mentions } = found;
      return mentions.map((mention) => ({
        range: toRange(article.lines, mention),
        text: article.text.slice(mention.start, mention.end),
        type: mention.type,
        entity: mention.entity,
        name: mention.name,
      }));
    },
    quotations: async (uri) => {
      const found = await shown(uri);
      if (!found) return [];
      const { article, quotations } = found;
      return quotations.map((quotation) => ({
        range: toRange(article.lines, quotation),
        kind: quotation.kind,
        speaker: quotation.speaker,
        speakerEntity: quotation.speakerEntity,
        speakerRange: range(article, quotation.speakerSpan),
        cue: quotation.cue,
        cueRange: range(article, quotation.cueSpan),
      }));
    },
    duplicates: async (uri) => {
      const article = await articles.read(uri);
      if (!article) return [];
      await duplicates.whenReady();
      return duplicates.of(article.id).flatMap((duplicate) => {
        const file = articles.file(duplicate.id);
        const other = articles.get(duplicate.id);
        if (!file || !other) return [];
        const { contained, contains } = duplicate;
        const passages = duplicate.passages.map(({ here, there }) => ({
          range: toRange(article.lines, here),
          other: toRange(other.lines, there),
        }));
        return [{ uri: file.uri, contained, contains, passages }];
      });
    },
    annotations: async (uri) => {
      const found = await shown(uri);
      if (!found) return [];
      return annotations.of(found.article.id).map(({ record, state, span }) => ({
        id: record.id,
        type: record.type,
        state,
        range: range(found.article, span),
        tags: record.type === 'passage' ? record.tags : [],
        note: record.note,
      }));
    },
  };
}
