import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Measurement } from './measurement.ts';
import type { SystemName } from './systems.ts';

const CHILD = fileURLToPath(new URL('./child.ts', import.meta.url));

/**
 * Measures one system in a process of its own, so that no system pays for the memory or the compiled
 * code of another.
 *
 * @throws {Error} when that process ends without a measurement, with the last line it printed
 */
export function measureApart(system: SystemName, sentences: number): Promise<Measurement> {
  const execArgv = ['--expose-gc', '--import', import.meta.resolve('tsx')];
  const child = fork(CHILD, [system, `${sentences}`], {
    execArgv,
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  return new Promise((resolve, reject) => {
    let measurement: Measurement | undefined;
    let complaint = '';
    child.stderr?.on('data', (chunk) => {
      complaint = `${complaint}${chunk}`.slice(-2_000);
    });
    child.on('message', (message) => {
      measurement = message as Measurement;
    });
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (measurement !== undefined) return resolve(measurement);
      const reason = /^\w*Error: .*$|^FATAL ERROR: .*$/m.exec(complaint)?.[0] ?? '';
      reject(
        new Error(`${system} at ${sentences} sentences ended with ${signal ?? code} ${reason}`),
      );
    });
  });
}
