// What package.json promises is what the code does, and the other way round.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { callsWithLiteral, literals, none, root, sources } from './sources';

interface MenuItem {
  readonly command?: string;
  readonly submenu?: string;
  readonly when?: string;
  readonly group?: string;
}
interface Setting {
  readonly scope?: string;
  readonly order?: number;
  readonly markdownDescription?: string;
  readonly type?: unknown;
  readonly default?: unknown;
}
interface Manifest {
  readonly version: string;
  readonly main: string;
  readonly browser: string;
  readonly engines: { readonly vscode: string };
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly contributes?: {
    readonly commands?: readonly { command: string; title: string; category?: string; enablement?: string }[];
    readonly keybindings?: readonly { command: string; key: string; mac?: string; when?: string }[];
    readonly menus?: Readonly<Record<string, readonly MenuItem[]>>;
    readonly submenus?: readonly { id: string; label: string }[];
    readonly views?: Readonly<Record<string, readonly { id: string; name: string; when?: string }[]>>;
    readonly viewsContainers?: Readonly<Record<string, readonly { id: string }[]>>;
    readonly viewsWelcome?: readonly { view: string; when?: string; contents: string }[];
    readonly colors?: readonly { id: string; description?: string; defaults: Readonly<Record<string, string>> }[];
    readonly configuration?: Configuration | readonly Configuration[];
    readonly walkthroughs?: readonly { steps: readonly { description: string; when?: string }[] }[];
  };
}
interface Configuration {
  readonly title?: string;
  readonly properties?: Readonly<Record<string, Setting>>;
}

/** The context keys of VS Code itself that a when-clause may use. */
const builtInKeys = new Set(
  [
    'editorTextFocus editorFocus textInputFocus editorHasSelection editorReadonly editorLangId editorIsOpen inDiffEditor',
    'resourceScheme resourceFilename resourceExtname resourceDirname resourcePath resourceLangId resource resourceSet',
    'view viewItem focusedView activeEditor activeViewlet sideBarFocus listFocus inputFocus textCompareEditorActive',
    'isWeb isLinux isMac isWindows isWorkspaceTrusted workspaceFolderCount workbenchState virtualWorkspace',
    'explorerResourceIsFolder listMultiSelection true false isInDiffEditor isInDiffRightEditor',
  ].flatMap((line) => line.split(' ')),
);

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;
const contributes = manifest.contributes ?? {};
const code = sources('src').filter(({ path }) => path.startsWith('src/editor/') || path === 'src/extension.ts');
const commands = (contributes.commands ?? []).map(({ command }) => command);
const registered = code.flatMap((file) => callsWithLiteral(file, /^register\w*Command$/));
const words = new Set(code.flatMap((file) => literals(file)));
const settings = [contributes.configuration ?? []].flat().flatMap(({ properties }) => Object.entries(properties ?? {}));

/** Every when-clause, with the place where it stands. */
function whenClauses(): readonly { at: string; when: string }[] {
  const items = [
    ...Object.entries(contributes.menus ?? {}).flatMap(([menu, entries]) =>
      entries.map(({ command, submenu, when }) => ({ at: `${menu}: ${command ?? submenu ?? '?'}`, when })),
    ),
    ...(contributes.keybindings ?? []).map(({ command, when }) => ({ at: `key of ${command}`, when })),
    ...(contributes.viewsWelcome ?? []).map(({ view, when }) => ({ at: `welcome of ${view}`, when })),
    ...(contributes.commands ?? []).map(({ command, enablement }) => ({ at: command, when: enablement })),
    ...Object.values(contributes.views ?? {}).flatMap((views) => views.map(({ id, when }) => ({ at: id, when }))),
  ];
  return items.flatMap(({ at, when }) => (when === undefined ? [] : [{ at, when }]));
}

/** The context keys that a when-clause reads. */
function keysOf(when: string): readonly string[] {
  const keys: string[] = [];
  for (const part of when.split(/&&|\|\|/)) {
    const text = part.replace(/^[\s(!]+/, '');
    const key = /^[\w.:-]+/.exec(text)?.[0];
    if (key) keys.push(key);
  }
  return keys;
}

function repeated(values: readonly string[]): readonly string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

describe('package.json', () => {
  it('has one bundle for every host', () => {
    assert.equal(manifest.main, './dist/extension.js');
    assert.equal(manifest.browser, manifest.main);
  });

  it('takes its types from the oldest VS Code that it supports', () => {
    const [, minor] = /^\^1\.(\d+)\.0$/.exec(manifest.engines.vscode) ?? [];
    assert.match(manifest.devDependencies['@types/vscode'] ?? '', new RegExp(`^1\\.${minor}\\.`));
  });

  it('needs nothing at run time but yaml', () => {
    assert.deepEqual(Object.keys(manifest.dependencies), ['yaml']);
  });

  it('names files that are there', () => {
    const text = JSON.stringify({ ...manifest, main: '', browser: '', scripts: {} });
    const files = [...text.matchAll(/"((?:\.\/)?(?:media|syntaxes)\/[^"]+\.\w+)"/g)].map(([, file]) => file!);
    none(files.filter((file) => !existsSync(join(root, file))));
  });
});

describe('commands', () => {
  it('are named, titled and grouped under Corpus', () => {
    for (const { command, title, category } of contributes.commands ?? []) {
      assert.match(command, /^corpus\.[a-zA-Z.]+$/);
      assert.equal(category, 'Corpus', command);
      assert.match(title, /^[A-Z]/, command);
    }
    none(repeated(commands));
  });

  it('are all registered, once', function () {
    if (registered.length === 0) this.skip();
    none(commands.filter((command) => !registered.includes(command)));
    none(repeated(registered));
  });

  it('are all declared', () => {
    // A command for links and code actions alone is not for people: it starts with an underscore.
    none(registered.filter((command) => !command.startsWith('_corpus.') && !commands.includes(command)));
  });

  it('of menus and keys exist', () => {
    const known = new Set([...commands, ...(contributes.submenus ?? []).map(({ id }) => id)]);
    const used = [
      ...Object.values(contributes.menus ?? {}).flatMap((items) =>
        items.map(({ command, submenu }) => command ?? submenu ?? ''),
      ),
      ...(contributes.keybindings ?? []).map(({ command }) => command),
    ];
    none(used.filter((command) => !known.has(command)));
  });

  it('of links in the welcome views exist', () => {
    const texts = [
      ...(contributes.viewsWelcome ?? []).map(({ contents }) => contents),
      ...(contributes.walkthroughs ?? []).flatMap(({ steps }) => steps.map(({ description }) => description)),
    ];
    const linked = texts.flatMap((text) =>
      [...text.matchAll(/\(command:(corpus\.[\w.]+)/g)].map(([, command]) => command!),
    );
    // VS Code makes a command of each view that shows it.
    const shown = Object.values(contributes.views ?? {}).flatMap((views) => views.map(({ id }) => `${id}.focus`));
    none(linked.filter((command) => !commands.includes(command) && !shown.includes(command)));
  });
});

describe('keys', () => {
  it('are given once each', () => {
    const keys = contributes.keybindings ?? [];
    none(repeated(keys.map(({ key, when }) => `${key} when ${when ?? ''}`)));
    none(repeated(keys.flatMap(({ mac, when }) => (mac ? [`${mac} when ${when ?? ''}`] : []))));
  });

  it('are bound only where an article or a view of the extension has the focus', () => {
    for (const { command, when } of contributes.keybindings ?? []) assert.match(when ?? '', /corpus\b/, command);
  });
});

describe('when-clauses', () => {
  it('use context keys that exist', function () {
    const config = new Set(settings.map(([id]) => `config.${id}`));
    const known = (key: string): boolean =>
      builtInKeys.has(key) || config.has(key) || /^\d+$/.test(key) || (key.startsWith('corpus.') && words.has(key));
    const unknown = whenClauses().flatMap(({ at, when }) =>
      keysOf(when)
        .filter((key) => !known(key))
        .map((key) => `${key} (${at})`),
    );
    if (code.length === 0) this.skip();
    none(unknown);
  });

  it('name views that exist', () => {
    const views = new Set(Object.values(contributes.views ?? {}).flatMap((group) => group.map(({ id }) => id)));
    const named = whenClauses().flatMap(({ when }) =>
      [...when.matchAll(/\bview == ([\w.]+)/g)].map(([, view]) => view!),
    );
    const welcomed = (contributes.viewsWelcome ?? []).map(({ view }) => view);
    none([...named, ...welcomed].filter((view) => !views.has(view)));
  });
});

describe('views', () => {
  it('are all made by the code', function () {
    const ids = Object.values(contributes.views ?? {}).flatMap((views) => views.map(({ id }) => id));
    const made = code.flatMap((file) =>
      callsWithLiteral(file, /^(?:createTreeView|register\w*TreeDataProvider|register\w*ViewProvider)$/),
    );
    if (made.length === 0) this.skip();
    none(ids.filter((id) => !words.has(id)));
  });
});

describe('colours', () => {
  it('have a default in every kind of theme', () => {
    for (const { id, defaults, description } of contributes.colors ?? []) {
      assert.match(id, /^corpus\./);
      assert.deepEqual(Object.keys(defaults).sort(), ['dark', 'highContrast', 'highContrastLight', 'light'], id);
      for (const [kind, value] of Object.entries(defaults)) {
        assert.match(value, /^(#[0-9a-fA-F]{6}([0-9a-fA-F]{2})?|[a-z][\w.]+)$/, `${id} in ${kind}`);
      }
      assert.ok(description, id);
    }
    none(repeated((contributes.colors ?? []).map(({ id }) => id)));
  });

  it('are all used, and all that are used are declared', function () {
    if (code.length === 0) this.skip();
    const declared = (contributes.colors ?? []).map(({ id }) => id);
    const used = code.flatMap(({ text }) =>
      [...text.matchAll(/ThemeColor\(\s*'(corpus\.[\w.]+)'/g)].map(([, id]) => id!),
    );
    none(used.filter((id) => !declared.includes(id)));
    none(declared.filter((id) => !words.has(id)));
  });
});

describe('settings', () => {
  it('say what they are, where they hold and in which order they stand', () => {
    for (const [id, { scope, order, markdownDescription, default: value }] of settings) {
      assert.match(id, /^corpus\.[a-zA-Z.]+$/);
      assert.ok(scope, `${id} has no scope`);
      assert.equal(typeof order, 'number', `${id} has no order`);
      assert.ok(markdownDescription, `${id} has no markdownDescription`);
      assert.notEqual(value, undefined, `${id} has no default`);
    }
  });

  it('stand in an order of their own', () => {
    for (const { properties } of [contributes.configuration ?? []].flat()) {
      const orders = Object.values(properties ?? {}).map(({ order }) => String(order));
      none(repeated(orders));
    }
  });
});
