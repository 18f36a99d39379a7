import { isSpace } from './chars';

const NAME = String.raw`\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3}`;
const REPORT = new RegExp(
  String.raw`[,!?…] (?:(?:he|she|they|it|${NAME}) (?:said|says|told|added|wrote)|(?:said|says|added|wrote) (?:the |a |${NAME}))(?!\p{L})`,
  'u',
);

/** Where the words of a quotation end that has no closing mark: before `, he said` if there is such, else with the stretch, trimmed. */
export function brokenEnd(text: string, start: number, limit: number): number {
  const report = REPORT.exec(text.slice(start, limit));
  if (report) return start + report.index + 1;
  let end = limit;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return end;
}

/** Whether the author's voice is heard after an opening mark that nothing closes (`"No, he said.`): then it is not continued. */
export function isReported(text: string, start: number, limit: number): boolean {
  return REPORT.test(text.slice(start, limit));
}
