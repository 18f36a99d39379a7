/** One rule of a TextMate grammar, as far as the grammar of articles uses them. */
export interface Rule {
  readonly name?: string;
  readonly match?: string;
  readonly begin?: string;
  readonly end?: string;
  readonly include?: string;
  readonly captures?: Readonly<Record<string, { readonly name: string }>>;
  readonly beginCaptures?: Readonly<Record<string, { readonly name: string }>>;
  readonly endCaptures?: Readonly<Record<string, { readonly name: string }>>;
  readonly patterns?: readonly Rule[];
}

export interface Grammar extends Rule {
  readonly scopeName: string;
  readonly repository: Readonly<Record<string, Rule>>;
}

/** Text with a scope of its own; the scope comes without the grammar's suffix. */
export interface Scoped {
  readonly line: number;
  readonly scope: string;
  readonly text: string;
}

/** The expression in JavaScript's dialect. What the grammar uses is written alike in both, but for the file's start. */
export function toRegExp(source: string, firstLine = true): RegExp {
  return new RegExp(source.replaceAll('\\A', firstLine ? '^' : '(?!)'), 'dgu');
}

/** Every rule of the grammar that has an expression, with the expression's key. */
export function expressions(grammar: Grammar): { readonly where: string; readonly source: string }[] {
  const found: { where: string; source: string }[] = [];
  const walk = (rule: Rule, where: string): void => {
    for (const key of ['match', 'begin', 'end'] as const) {
      const source = rule[key];
      if (source !== undefined) found.push({ where: `${where}.${key}`, source });
    }
    rule.patterns?.forEach((child, index) => walk(child, `${where}[${index}]`));
  };
  walk(grammar, 'grammar');
  for (const [name, rule] of Object.entries(grammar.repository)) walk(rule, name);
  return found;
}

/** Runs the grammar as an editor does, line by line, and gives what it scoped, in text order. */
export function tokenise(grammar: Grammar, text: string): Scoped[] {
  const found: Scoped[] = [];
  const stack: Rule[] = [grammar];
  text.split('\n').forEach((line, number) => {
    const add = (name: string | undefined, span: readonly [number, number] | undefined): void => {
      if (name === undefined || !span || span[0] === span[1]) return;
      const scope = name.replace('.corpus-article', '');
      if (!scope.startsWith('punctuation')) found.push({ line: number, scope, text: line.slice(...span) });
    };
    const captures = (rule: Rule, match: RegExpExecArray, key: 'captures' | 'beginCaptures'): void => {
      for (const [group, { name }] of Object.entries(rule[key] ?? {})) add(name, match.indices?.[Number(group)]);
    };
    const opened: number[] = stack.map(() => 0);
    const close = (end: number): void => {
      const rule = stack.pop();
      const start = opened.pop() ?? 0;
      add(rule?.name, [start, end]);
    };
    for (let at = 0, turns = 0; turns < 1000; turns++) {
      const top = stack[stack.length - 1];
      let best: { match: RegExpExecArray; rule?: Rule } | undefined;
      const offer = (source: string | undefined, rule?: Rule): void => {
        if (source === undefined) return;
        const expression = toRegExp(source, number === 0);
        expression.lastIndex = at;
        const match = expression.exec(line);
        if (match && (!best || match.index < best.match.index)) best = { match, rule };
      };
      if (stack.length > 1) offer(top.end);
      for (const rule of flatten(grammar, top.patterns ?? [])) offer(rule.match ?? rule.begin, rule);
      if (!best) break;
      const { match, rule } = best as { match: RegExpExecArray; rule?: Rule };
      at = match.index + match[0].length;
      if (!rule) {
        close(at);
      } else if (rule.match !== undefined) {
        add(rule.name, [match.index, at]);
        captures(rule, match, 'captures');
        if (match[0] === '') break;
      } else {
        captures(rule, match, 'beginCaptures');
        stack.push(rule);
        opened.push(match.index);
      }
    }
  });
  return found;
}

function flatten(grammar: Grammar, rules: readonly Rule[]): Rule[] {
  return rules.flatMap((rule) => {
    if (rule.include) return flatten(grammar, [grammar.repository[rule.include.slice(1)]]);
    return rule.match === undefined && rule.begin === undefined ? flatten(grammar, rule.patterns ?? []) : [rule];
  });
}
