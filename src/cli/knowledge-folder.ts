import { fileURLToPath } from 'node:url';
import { config as readEnvFile } from 'dotenv';
import { createLibrary, type Library } from '../library/library.ts';
import { loadKnowledge } from '../library/load-knowledge.ts';
import { UserError } from '../user-error.ts';

/** The articles that ship with the project. */
export const SHIPPED_FOLDER = fileURLToPath(new URL('../../knowledge', import.meta.url));

/** The folder that a command names, else that of `KNOWLEDGE_DIR`, else the shipped one. */
export function knowledgeFolder(folder: string | undefined): string {
  readEnvFile({ quiet: true });
  return folder ?? (process.env.KNOWLEDGE_DIR || SHIPPED_FOLDER);
}

/**
 * The library of `knowledgeFolder`. Files that cannot be read are named on standard error.
 *
 * @throws {UserError} `knowledge-missing` when there is no folder or no article in it
 */
export async function libraryFrom(folder: string | undefined): Promise<Library> {
  const path = knowledgeFolder(folder);
  const { articles, broken } = await loadKnowledge(path);
  for (const { file, reason } of broken) process.stderr.write(`Left out ${file}: ${reason}\n`);
  if (articles.length === 0) {
    throw new UserError(
      'knowledge-missing',
      `There is no article in ${path}: put a .txt, .md, .html, .pdf or .docx file there`,
    );
  }
  return createLibrary(articles);
}
