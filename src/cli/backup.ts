import { parseArgs } from 'node:util';
import { config as readEnvFile } from 'dotenv';
import { readConfig } from '../config.ts';
import { backUp } from '../store/backup.ts';
import { UserError } from '../user-error.ts';
import { type ExitCode, runCommand } from './run.ts';

const HELP = `Copies what the bot keeps into a file, while the bot may be running.

  npm run -s backup -- FILE

FILE must not be there yet. To go back to it, stop the bot and put it in the place of the database:
data/footnote.db, or what DATABASE_URL names, whose files -wal and -shm must go.
A PostgreSQL database is backed up with pg_dump.

Ends with 0 when done, 1 when something failed, 2 when it was called wrongly.
`;

async function backup(): Promise<ExitCode> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { help: { type: 'boolean', short: 'h' } },
  });
  if (values.help === true) {
    process.stdout.write(HELP);
    return 0;
  }
  const [target = '', ...more] = positionals;
  if (target === '' || more.length > 0) {
    throw new UserError('usage', 'into which file? For example: npm run -s backup -- backup.db');
  }
  readEnvFile({ quiet: true });
  const { database } = readConfig(process.env);
  if (database.kind === 'postgres') {
    throw new UserError('usage', 'DATABASE_URL names a PostgreSQL database: use pg_dump');
  }
  await backUp(database.file, target);
  process.stdout.write(`The database is copied to ${target}\n`);
  return 0;
}

await runCommand('backup', backup);
