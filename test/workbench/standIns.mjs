// VS Code's server logs through a native module that needs a C++ compiler. These stand-ins do without: the log files are
// written all the same (the Output view shows an extension's log from there), and nothing complains on the console.
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const spdlog = `// A stand-in for the native module, written by test/workbench/standIns.mjs.
const { appendFile, mkdirSync } = require('node:fs');
const { dirname } = require('node:path');
const names = ['trace', 'debug', 'info', 'warning', 'error', 'critical'];
class Logger {
  constructor(file) {
    this.file = file;
    this.level = 2;
    this.plain = false;
    this.waiting = '';
    mkdirSync(dirname(file), { recursive: true });
  }
  getLevel() { return this.level; }
  setLevel(level) { this.level = level; }
  setPattern() {}
  clearFormatters() { this.plain = true; }
  write(level, message) {
    if (level < this.level) return;
    const head = new Date().toISOString().replace('T', ' ').replace('Z', '') + ' [' + names[level] + '] ';
    this.waiting += this.plain ? message : head + message + '\\n';
    this.flush();
  }
  flush() {
    if (this.busy || this.waiting === '') return;
    const text = this.waiting;
    this.waiting = '';
    this.busy = true;
    appendFile(this.file, text, () => {
      this.busy = false;
      this.flush();
    });
  }
  drop() { this.flush(); }
}
names.forEach((name, level) => {
  Logger.prototype[name === 'warning' ? 'warn' : name] = function (message) { this.write(level, message); };
});
exports.version = 1;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.shutdown = () => {};
exports.createRotatingLogger = async (name, file) => new Logger(file);
exports.createAsyncRotatingLogger = async (name, file) => new Logger(file);
`;

const watchdog = `// A stand-in for the native module: the server of a test is ended by its owner.
exports.start = () => {};
`;

/**
 * Puts the stand-ins into a VS Code server.
 *
 * @param {string} folder the server's `lib/vscode`
 */
export async function writeStandIns(folder) {
  const standIns = { '@vscode/spdlog': spdlog, '@vscode/native-watchdog': watchdog, 'native-watchdog': watchdog };
  for (const [name, text] of Object.entries(standIns)) {
    const module = join(folder, 'node_modules', name);
    if (existsSync(module)) await writeFile(join(module, 'index.js'), text);
  }
}
