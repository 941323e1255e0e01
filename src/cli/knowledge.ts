import { createPageFetcher } from '../article/fetch/fetch-page.ts';
import { knowledge } from './knowledge/command.ts';
import { STANDARD_OUTPUT } from './knowledge/output.ts';
import { runCommand } from './run.ts';

await runCommand('knowledge', () =>
  knowledge(process.argv.slice(2), createPageFetcher(), STANDARD_OUTPUT),
);
