#!/usr/bin/env node
import { check } from './commands/check';
import { mergeDriver } from './commands/mergeDriver';
import { resolve } from './commands/resolve';

const USAGE = `Usage: corpus-annotator <command>

  check <folder>                 find every annotation of a corpus in its article; list what needs a person
  resolve <annotations.yaml>     merge the sides of a git conflict in a sidecar, by annotation
  merge-driver %O %A %B [%P]     for git: merge two versions of a sidecar into %A

Exit codes: 0 all is well, 1 something needs a person, 2 the command could not be carried out.
As a git merge driver:
  git config merge.corpus-annotator.name "Corpus annotations"
  git config merge.corpus-annotator.driver "npx corpus-annotator merge-driver %O %A %B %P"
  echo "annotations.yaml merge=corpus-annotator" >> .gitattributes
`;

const COMMANDS: Readonly<Record<string, (parameters: readonly string[]) => Promise<number>>> = {
  check,
  resolve,
  'merge-driver': mergeDriver,
};

async function main(): Promise<number> {
  const [name, ...parameters] = process.argv.slice(2);
  const command = name === undefined ? undefined : COMMANDS[name];
  if (command) return command(parameters);
  const asked = name === undefined || name === '--help' || name === '-h' || name === 'help';
  (asked ? process.stdout : process.stderr).write(USAGE);
  return asked ? 0 : 2;
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`corpus-annotator: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
  },
);
