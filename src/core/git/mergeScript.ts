/** What git is told to run for a sidecar: the script below, wherever the repository is and from whichever working tree. */
export const DRIVER_COMMAND = 'sh "$(git rev-parse --git-common-dir)/corpus-annotator/merge-driver.sh" %O %A %B %P';

/**
 * The shell script (POSIX; git brings a shell along on Windows) that runs the program beside it. Git takes what a driver leaves for
 * merged, so without any Node.js to run it with, or if the program itself fails, lines are merged with conflict markers,
 * as git would without a driver: nobody's side is dropped.
 *
 * @param program the program's file name, in the script's folder.
 * @param node the path of an executable that can stand in where `node` is not found; an Electron's will do.
 */
export function mergeScript(program: string, node: string | undefined): string {
  const others = node === undefined ? '' : ` ${shellQuoted(node.replaceAll('\\', '/'))}`;
  return `#!/bin/sh
# Merges two versions of annotations.yaml by annotation. Written by the Corpus Annotator extension for VS Code.
here=$(dirname "$0")
for node in node${others}; do
  command -v "$node" > /dev/null 2>&1 || continue
  ELECTRON_RUN_AS_NODE=1 "$node" "$here/${program}" merge-driver "$@"
  status=$?
  [ $status -le 1 ] && exit $status
done
git merge-file -L ours -L base -L theirs "$2" "$1" "$3"
exit 1
`;
}

function shellQuoted(value: string): string {
  return `'${value.replaceAll("'", "'\\''")}'`;
}
