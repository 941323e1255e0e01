import { measureSystem } from './measure-system.ts';
import { isSystemName } from './systems.ts';

// The process that `measureApart` forks: measures the system that its arguments name, and ends.

const [, , system = '', sentences = ''] = process.argv;
if (!isSystemName(system)) throw new Error(`no system is named ${system}`);
process.send?.(await measureSystem(system, Number(sentences)));
