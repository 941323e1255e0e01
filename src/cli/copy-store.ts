import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { config as readEnvFile } from 'dotenv';
import { readConfig } from '../config.ts';
import { createLog } from '../log.ts';
import { copyStore } from '../store/copy.ts';
import { parseDatabaseUrl } from '../store/location.ts';
import { openStore } from '../store/store.ts';
import { UserError } from '../user-error.ts';
import { type ExitCode, runCommand } from './run.ts';

const HELP = `Copies what the bot keeps from one database into an empty one: that of DATABASE_URL.

  npm run -s copy-store -- file:data/footnote.db

Stop the bot first: what is written meanwhile is not copied. The database that is copied from is named
as in DATABASE_URL, and stays as it is.

Ends with 0 when done, 1 when something failed, 2 when it was called wrongly.
`;

async function copy(): Promise<ExitCode> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { help: { type: 'boolean', short: 'h' } },
  });
  if (values.help === true) {
    process.stdout.write(HELP);
    return 0;
  }
  const source = positionals.length === 1 ? parseDatabaseUrl(positionals[0] ?? '') : null;
  if (source === null) {
    throw new UserError(
      'usage',
      'from which database? For example: npm run -s copy-store -- file:data/footnote.db',
    );
  }
  if (source.kind === 'sqlite' && !existsSync(source.file)) {
    throw new UserError('store', `There is no database at ${source.file}`);
  }
  readEnvFile({ quiet: true });
  const { database, logLevel } = readConfig(process.env);
  const log = createLog(logLevel);
  const from = await openStore(source, { log });
  try {
    const to = await openStore(database, { log });
    try {
      const { servers, articles } = await copyStore(from, to);
      process.stdout.write(`Copied: ${servers} servers, ${articles} articles\n`);
    } finally {
      await to.close();
    }
  } finally {
    await from.close();
  }
  return 0;
}

await runCommand('copy-store', copy);
