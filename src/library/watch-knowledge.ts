import { setTimeout } from 'node:timers/promises';
import type { Article } from '../article/article.ts';
import type { Logger } from '../log.ts';
import { UserError } from '../user-error.ts';
import { warmUp } from '../warm-up.ts';
import { ArticleFolder, type BrokenFile, type Knowledge } from './article-folder.ts';
import { somethingHappens } from './folder-hints.ts';
import { createLibrary, createLibraryInSteps, type Library } from './library.ts';

/** The articles of a folder, as it is. */
export interface WatchedKnowledge {
  /** Of the files as they were when they last changed, some two seconds ago at most. */
  library(): Library;
  /** Files that cannot be read now, or could not when they last changed. */
  broken(): readonly BrokenFile[];
  /** Looks no more; resolves when nothing is under way. */
  stop(): Promise<void>;
}

/** A folder is looked at so often, in milliseconds: a large one less often, by this for each file. */
const LOOK_EVERY_MS = 1_000;
const FOR_EACH_FILE_MS = 1;
/** And so often while a file is being read. */
const LOOK_FOR_READ_MS = 100;
/** What takes longer to read, such as a long PDF, is served when it is there; the rest does not wait. */
const READ_WITHIN_MS = 1_000;
const START_WITHIN_MS = 5_000;
/** Who writes a file, or moves a new one into the place of an old one, does it within this time. */
const SETTLED_MS = 150;

function logBroken(log: Logger, before: readonly BrokenFile[], now: readonly BrokenFile[]): void {
  const known = new Set(before.map(({ file, reason }) => `${file}\n${reason}`));
  for (const { file, reason, served } of now) {
    if (known.has(`${file}\n${reason}`)) continue;
    log.warn(
      { file },
      served ? `its last good version is served: ${reason}` : `left out: ${reason}`,
    );
  }
}

/** How many articles are new, others than before, and gone. */
function differences(before: readonly Article[], now: readonly Article[]) {
  const old = new Map(before.map((article) => [article.id, article]));
  const kept = now.filter(({ id }) => old.has(id));
  return {
    added: now.length - kept.length,
    changed: kept.filter((article) => old.get(article.id) !== article).length,
    removed: before.length - kept.length,
  };
}

/**
 * Serves the articles of a folder and keeps up with it: a file that is added, changed or removed is
 * served within two seconds, and the time that it takes to parse it. While the folder cannot be read,
 * what it held is served.
 *
 * @throws {UserError} `knowledge-missing` when the folder cannot be read at the start
 */
export async function watchKnowledge(path: string, log: Logger): Promise<WatchedKnowledge> {
  const stopping = new AbortController();
  const { signal } = stopping;
  const folder = new ArticleFolder(path, signal);
  let knowledge: Knowledge = await folder.read(START_WITHIN_MS);
  let library = createLibrary(knowledge.articles);
  let missing = false;
  logBroken(log, [], knowledge.broken);
  if (knowledge.articles.length === 0) log.warn({ folder: path }, 'there is no article to ask');

  const look = async () => {
    const now = await folder.read(READ_WITHIN_MS);
    if (missing) log.info({ folder: path }, 'the folder is there again');
    missing = false;
    logBroken(log, knowledge.broken, now.broken);
    const { added, changed, removed } = differences(knowledge.articles, now.articles);
    if (added + changed + removed > 0) {
      const next = await createLibraryInSteps(now.articles);
      warmUp(next);
      library = next;
      log.info({ articles: now.articles.length, added, changed, removed }, 'the articles changed');
    }
    knowledge = now;
  };

  const follow = async () => {
    while (!signal.aborted) {
      const files = knowledge.articles.length + knowledge.broken.length;
      const idle = Math.max(LOOK_EVERY_MS, files * FOR_EACH_FILE_MS);
      await somethingHappens(path, folder.isReading() ? LOOK_FOR_READ_MS : idle, signal);
      await setTimeout(SETTLED_MS, undefined, { signal }).catch(() => undefined);
      if (signal.aborted) return;
      try {
        await look();
      } catch (error) {
        if (signal.aborted) return;
        if (!(error instanceof UserError))
          log.error({ err: error }, 'the articles could not be read');
        else if (!missing) log.error(`${error.message}; what it held is still served`);
        missing = error instanceof UserError;
      }
    }
  };
  const following = follow();
  return {
    library: () => library,
    broken: () => knowledge.broken,
    async stop() {
      stopping.abort();
      await following;
    },
  };
}
