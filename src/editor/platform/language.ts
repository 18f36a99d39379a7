/** The language that articles of a corpus are given while they are open; package.json contributes it. */
export const articleLanguage = 'corpus-article';
