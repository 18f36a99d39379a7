import type { DocumentFilter } from 'vscode';

/** The language that articles of a corpus are given while they are open; package.json contributes it. */
export const articleLanguage = 'corpus-article';

/** Which documents are articles, for what is registered for them. */
export const articleDocuments: DocumentFilter = { language: articleLanguage };

/** Which documents are sidecars. */
export const sidecarDocuments: DocumentFilter = { pattern: '**/annotations.yaml' };
