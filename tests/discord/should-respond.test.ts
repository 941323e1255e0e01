import { expect, test } from 'vitest';
import { questionIn } from '../../src/discord/should-respond.ts';

const message = { content: '', authorIsBot: false, written: true, direct: false };

test.each([
  ['a direct message', { direct: true, content: 'who built it' }, 'who built it'],
  ['a direct message that mentions the bot', { direct: true, content: '<@7> who' }, 'who'],
  ['an empty direct message', { direct: true, content: ' ' }, ''],
  ['a mention', { content: '<@7> who  built\nit?' }, 'who built it?'],
  ['a mention by nickname', { content: 'hey <@!7>, who' }, 'hey , who'],
  ['two mentions', { content: '<@7> who <@7>' }, 'who'],
  ['nothing but a mention', { content: '<@7>' }, ''],
  ['a message without a mention', { content: 'who built it' }, null],
  ['a mention of somebody else', { content: '<@77> who' }, null],
  ['a mention of a role', { content: '<@&7> who' }, null],
  ['everyone', { content: '@everyone who' }, null],
  ['a bot', { content: '<@7> who', authorIsBot: true }, null],
  ['a bot in direct messages', { content: 'who', authorIsBot: true, direct: true }, null],
  ['what Discord itself says', { content: '<@7> joined', written: false }, null],
])('to %s the right thing is said', (_, more, question) => {
  expect(questionIn({ ...message, ...more }, '7')).toBe(question);
});
