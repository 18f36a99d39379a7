/**
 * A title for an article whose text gives none, from its file's name: without the extension, separators as spaces. A name
 * that is a number or a hash stays as it is.
 */
export function titleFromFileName(name: string): string {
  const base = name.slice(name.lastIndexOf('/') + 1).replace(/(?<=.)\.[^.]{1,8}$/u, '');
  const words = base.replace(/[_+]+|(?<=\p{L})-+(?=\p{L})/gu, ' ').trim();
  return /\p{L}{3}/u.test(words.replace(/\b[0-9a-f]{8,}\b/giu, '')) ? words : base;
}
