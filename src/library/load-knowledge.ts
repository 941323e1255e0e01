import { ArticleFolder, type Knowledge } from './article-folder.ts';

/**
 * Reads the articles of a folder once, see `ArticleFolder`.
 *
 * @throws {UserError} `knowledge-missing` when the folder cannot be read
 */
export function loadKnowledge(folder: string): Promise<Knowledge> {
  return new ArticleFolder(folder).read();
}
