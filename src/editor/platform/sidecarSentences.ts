import { l10n } from 'vscode';
import type { SidecarProblem } from '../../core/sidecar/format';

/** What is wrong with a sidecar and how to mend it, in a sentence or two. */
export function problemSentence({ code, data = {}, path = [] }: SidecarProblem): string {
  const key = String(data.key ?? path.at(-1) ?? '');
  const found = String(data.found ?? '');
  const expected = String(data.expected ?? '');
  switch (code) {
    case 'too-large':
      return l10n.t(
        'The sidecar is too large to be read. Move articles into folders of their own, each with its sidecar.',
      );
    case 'too-complex':
      return l10n.t('The sidecar has more parts than can be read safely. Look for aliases (*name) that multiply.');
    case 'too-deep':
      return l10n.t(
        'The sidecar is nested too deeply. No annotation needs that: look for a missing line end or bracket.',
      );
    case 'nul':
      return l10n.t(
        'There is a NUL byte here, so this is not a text file. Restore the sidecar from a copy or from git.',
      );
    case 'git-conflict':
      return l10n.t(
        'There is a git conflict here. “Resolve Conflict in Sidecar” merges it by annotation; or keep what you want, remove the markers and save.',
      );
    case 'syntax':
      return path[0] === 'articles' && path.length > 1
        ? l10n.t(
            'This is not valid YAML: {0}. Mend it and save; until then what was said of {1} stays as it was and cannot be changed.',
            String(data.message ?? ''),
            String(path[1]),
          )
        : l10n.t('This is not valid YAML: {0}. Mend it and save.', String(data.message ?? ''));
    case 'several-documents':
      return l10n.t('A second YAML document begins here (---). A sidecar is one document: join them.');
    case 'later-version':
      return l10n.t(
        'This sidecar was written by a later version ({0}). Update the extension to annotate here; nothing is changed until then.',
        found,
      );
    case 'duplicate-key':
      return l10n.t('“{0}” stands twice. Join the two or remove one.', key);
    case 'duplicate-id':
      return l10n.t('Two annotations have the id {0}. Give one of them another.', key);
    case 'wrong-type':
      return l10n.t('“{0}” must be a {1}.', key, expected);
    case 'bad-value':
      return expected === ''
        ? l10n.t('“{0}” cannot be used for “{1}”.', found, key)
        : l10n.t('“{0}” cannot be used for “{1}”; it must be one of: {2}.', found, key, expected);
    case 'bad-name':
      return l10n.t(
        '“{0}” is not the name of an article in this folder. Names are relative, with “/”, and stay inside the folder.',
        found,
      );
    case 'missing':
      return l10n.t('“{0}” is missing here.', key);
  }
}
