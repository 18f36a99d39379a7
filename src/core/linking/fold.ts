import { memo } from './memo';

/** Letters that Unicode does not take apart into a base letter and a mark. */
const LETTERS: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
};

/**
 * A name as it counts for comparison: lower case, no diacritics on Latin letters, no apostrophes, hyphens as spaces, no dots
 * but those of a domain name. `U.S.` and `US`, `Kim Jong-un` and `KIM JONG UN`, `José` and `Jose` fold to the same.
 */
export const foldName: (name: string) => string = memo((name) => {
  if (/^[a-z0-9]+(?: [a-z0-9]{2,})*$/.test(name)) return name;
  const plain = /^[\x20-\x7e]*$/.test(name)
    ? name.toLowerCase()
    : name
        .normalize('NFKD')
        .toLowerCase()
        .replace(/(?<=\p{Script=Latin}[\u0300-\u036f]*)[\u0300-\u036f]/gu, '')
        .replace(/[øłđðþßæœı]/g, (letter) => LETTERS[letter])
        .normalize('NFC');
  return plain
    .replace(/(?<![\p{L}\p{N}])(\p{L})\.\s(?=\p{L}(?:\.|$|\s))/gu, '$1')
    .replace(/['’‘`´ʼʻ"“”„«»]/g, '')
    .replace(/(?<![\p{L}\p{N}]{2})\.|\.(?![\p{L}]{2})/gu, '')
    .replace(/[‐‑‒–—―-]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
});

/** An id made of a folded name: its letters and figures, joined by hyphens. `entity` if there are none. */
export const slugOf: (folded: string) => string = memo(
  (folded) => folded.replace(/[^\p{L}\p{M}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '') || 'entity',
);
