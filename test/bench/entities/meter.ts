import { readFileSync } from 'node:fs';
import { PerformanceObserver, type PerformanceEntry } from 'node:perf_hooks';
import { setImmediate } from 'node:timers/promises';

/** Milliseconds that some work took, counted in several ways. */
export interface Times {
  /** By the clock: what a person waits. */
  readonly clock: number;
  /** Of the processor, all threads: the compiler and the collector have their own. */
  readonly processor: number;
  /** Of the processor, the thread that did the work; undefined where the system does not tell. */
  readonly thread: number | undefined;
  /** That thread wanted to go on and no processor was free: other programs'. */
  readonly waiting: number;
  /** The work stood still for the collector of garbage. */
  readonly collecting: number;
}

/** Runs and waits of the main thread in milliseconds, where the system tells (Linux). */
export function threadTimes(): { readonly runs: number; readonly waits: number } | undefined {
  try {
    const [runs, waits] = readFileSync('/proc/self/schedstat', 'utf8').split(' ').map(Number);
    return { runs: runs / 1e6, waits: waits / 1e6 };
  } catch {
    return undefined;
  }
}

/** Milliseconds of one pause for the collector, and when it began. */
export interface Pause {
  readonly start: number;
  readonly duration: number;
}

/** Does some work and tells what it took, and each pause in it. */
export async function measure(work: () => void): Promise<{ times: Times; pauses: readonly Pause[] }> {
  const seen: PerformanceEntry[] = [];
  const observer = new PerformanceObserver((list) => seen.push(...list.getEntries()));
  observer.observe({ entryTypes: ['gc'] });
  const thread = threadTimes();
  const used = process.cpuUsage();
  const start = performance.now();
  work();
  const clock = performance.now() - start;
  const { user, system } = process.cpuUsage(used);
  const after = threadTimes();
  // The collector's entries come with the next turn of the event loop.
  await setImmediate();
  await setImmediate();
  observer.disconnect();
  const pauses = seen
    .filter(({ startTime }) => startTime >= start && startTime < start + clock)
    .map(({ startTime, duration }): Pause => ({ start: startTime, duration }));
  const times: Times = {
    clock,
    processor: (user + system) / 1000,
    thread: thread && after && after.runs - thread.runs,
    waiting: thread && after ? after.waits - thread.waits : 0,
    collecting: pauses.reduce((all, { duration }) => all + duration, 0),
  };
  return { times, pauses };
}
