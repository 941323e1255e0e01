// A thread beside one that may never come back: ends the process when it takes more memory than it may
// (a heap limit does not count buffers), or when the one that started it is gone.
import { workerData } from 'node:worker_threads';

const parent = process.ppid;

setInterval(() => {
  if (process.memoryUsage.rss() > workerData.mostBytes || process.ppid !== parent) {
    process.kill(process.pid, 'SIGKILL');
  }
}, 25);
