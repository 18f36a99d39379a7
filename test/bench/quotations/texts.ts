/** News-like text written by a program: every kind of attribution, invented people. Same seed, same text. */
export function newsText(units: number, seed = 7): string {
  let state = seed;
  const random = (): number => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const clause = (): string =>
    `${pick(SUBJECTS)} ${pick(VERBS)} ${pick(OBJECTS)}${random() < 0.5 ? ` ${pick(ENDS)}` : ''}`;
  const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
  const paragraph = (): string => {
    const name = pick(NAMES);
    const said = pick(['said', 'told reporters', 'added', 'explained', 'warned']);
    const kind = random();
    if (kind < 0.25) return `“${capital(clause())},” ${name} ${said}. “${capital(clause())}.”`;
    if (kind < 0.4) return `"${capital(clause())}," said ${name}, ${pick(ROLES)}. ${capital(clause())}.`;
    if (kind < 0.5) return `${name} called it "${pick(OBJECTS)}", according to ${pick(ROLES)}.`;
    if (kind < 0.55) return `‘${capital(clause())}. It isn’t over, and the workers’ rights are safe.’`;
    return `${capital(clause())}. ${capital(clause())}, ${name} ${said}, and ${clause()}. ${capital(clause())}.`;
  };
  const parts: string[] = [];
  for (let length = 0; length < units;) {
    const next = paragraph();
    parts.push(next);
    length += next.length + 2;
  }
  return parts.join('\n\n').slice(0, units);
}

const NAMES = [
  'Mira Reske',
  'Viktor Lasko',
  'Dana Quist',
  'he',
  'she',
  'the spokesperson',
  'Lasko and Quist',
  'Oren Thal',
];
const ROLES = [
  'director of the River Office',
  'a spokesperson from Calvanta',
  'the head of the union',
  'a source with the board',
];
const SUBJECTS = [
  'the dam',
  'the river board',
  'every town in the valley',
  'the company',
  'a third of the stations',
  'nobody',
];
const VERBS = ['will hold', 'has measured', "didn't see", 'wants to share', 'lost', 'is going to repair'];
const OBJECTS = [
  'the level of the water',
  'a modest step',
  'what was promised in 1996',
  'the gauges',
  'a new, difficult issue',
];
const ENDS = [
  'for years to come',
  'before the flood',
  "at the world's end",
  'in the spring',
  'as far as anybody knows',
];
