import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createLibrary } from '../../src/library/library.ts';
import { warmUp } from '../../src/warm-up.ts';
import {
  articleFrom,
  type Footnote,
  LIGHTHOUSE,
  sampleLibrary,
  startFootnote,
} from './footnote.ts';

const STATED = `---
title: The *old* harbour
url: https://example.org/old
author: Ann_Berg
date: 2024-05-01
---
The harbour cost 12 million euros. Robert Hansen opened the harbour in 1874.`;
const QUESTION = 'How much did the harbour cost?';

const library = (text = STATED) =>
  createLibrary([articleFrom('old', text), articleFrom('lighthouse', LIGHTHOUSE)]);

describe('what is known of an article', () => {
  let footnote: Footnote;
  beforeAll(() => warmUp(sampleLibrary()));
  beforeEach(async () => {
    footnote = await startFootnote({ library: library() });
  });
  afterEach(() => footnote.stop());

  const about = (article: string) =>
    footnote.ada.slash('articles about', { article }, { channel: footnote.channel });

  test('is its title, author, date, source, language and length', async () => {
    const shown = await about('old');
    expect(shown.ephemeral).toBe(true);
    expect(shown.text).toContain('### [The \\*old\\* harbour](https://example.org/old)');
    expect(shown.text).toContain(
      '**Author**: Ann\\_Berg\n**Date**: 2024-05-01\n**Source**: example.org\n**Language**: English\n**Length**: 1 paragraph, 2 sentences, 76 characters',
    );
  });

  test('leaves out what is not known', async () => {
    const shown = await about('lighthouse');
    expect(shown.text).not.toMatch(/Author|Date|Source/);
  });

  test('is also what it can be asked, by a button that asks it', async () => {
    const shown = await about('old');
    expect(shown.text).toContain('Ask it, for example:');
    const answer = await footnote.ada.click(shown, QUESTION);
    expect(answer.ephemeral).toBe(true);
    expect(answer.text).toContain('The harbour cost **12 million euros**.');
  });

  test('leads to its text', async () => {
    const page = await footnote.ada.click(await about('old'), 'Read it');
    expect(page.text).toContain('> The harbour cost 12 million euros.');
  });

  test('says so when a question that was offered is not there any more', async () => {
    const shown = await about('old');
    await footnote.restart(library(STATED.replace('The harbour cost 12 million euros.', '')));
    const answer = await footnote.ada.click(shown, QUESTION);
    expect(answer.text).toContain('The article has changed since.');
  });

  test('still asks after a restart, and when something else of the article has changed', async () => {
    const shown = await about('old');
    await footnote.restart(library(`${STATED} It rained.`));
    const answer = await footnote.ada.click(shown, QUESTION);
    expect(answer.text).toContain('**12 million euros**');
  });

  test('is shown in direct messages, in the language of whoever asks', async () => {
    const { discord } = footnote;
    const ira = discord.addMember({ name: 'ira', locale: 'uk' });
    const shown = await ira.slash(
      'articles about',
      { article: 'old' },
      { channel: ira.directMessages },
    );
    expect(shown.text).toContain('**Мова**: англійська');
    expect(shown.text).toContain('2 речення');
  });
});
