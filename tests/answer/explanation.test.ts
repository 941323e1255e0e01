import { expect, test } from 'vitest';
import { explainAnswer } from '../../src/answer-question.ts';
import { createLibrary } from '../../src/library/library.ts';
import { sampleArticle } from '../articles.ts';

const sample = createLibrary([sampleArticle()]);

test('an answer that is given is explained by the words that its sentence holds', () => {
  const { status, matched, unknown, confidence, statedFrom } = explainAnswer(
    sample,
    'what did Rutte pledge',
  );
  expect(status).toBe('answered');
  expect(matched).toContain('pledge');
  expect(unknown).toEqual([]);
  expect(confidence).toBeGreaterThanOrEqual(statedFrom);
});

test('an answer that is not given is explained by the words that no article holds', () => {
  const { status, unknown } = explainAnswer(sample, 'how do I bake bread');
  expect(status).not.toBe('answered');
  expect(unknown).toEqual(expect.arrayContaining(['bake', 'bread']));
});
