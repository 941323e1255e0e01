import { createInterface } from 'node:readline';
import { startBot } from '../discord/bot.ts';
import type { BotContext } from '../discord/context.ts';
import { PASSAGES } from '../discord/passage-reference.ts';
import { createLog } from '../log.ts';
import type { ShownButton, ShownMessage } from '../simulator/shown-message.ts';
import { startSimulator } from '../simulator/simulator.ts';
import { printable } from './terminal.ts';

const PROMPT = 'ask> ';

/** Discord's markdown as a terminal shows it: bold as bold, small print dim, nothing escaped. */
export function markdownAsText(markdown: string, coloured: boolean): string {
  const bold = coloured ? '\u001b[1m$1\u001b[22m' : '$1';
  const dim = coloured ? '\u001b[2m$1\u001b[22m' : '$1';
  // What is escaped is taken out of the way first, so that it means nothing to what follows.
  const escaped: string[] = [];
  return printable(markdown)
    .replace(/\\([^\p{L}\p{N}\s])/gu, (_, char: string) => {
      escaped.push(char);
      return `\ue000${escaped.length - 1}\ue001`;
    })
    .replace(/(?<=\d)\\(?=[.)])/g, '')
    .replace(/\*\*([\s\S]+?)\*\*/g, bold)
    .replace(/\[([^\]]+)\]\(([^)]+)\)/g, '$1 <$2>')
    .replace(/^-# (.*)$/gm, dim)
    .replace(/^> /gm, '  ')
    .replace(/\ue000(\d+)\ue001/g, (_, place: string) => escaped[Number(place)] ?? '');
}

/** The buttons that can be pressed here; links cannot. */
function buttonsOf(message: ShownMessage | null): readonly ShownButton[] {
  return message?.buttons.filter(({ customId }) => customId !== null) ?? [];
}

function show(message: ShownMessage | null, coloured: boolean): string {
  if (message === null) return 'The bot did not answer.';
  const buttons = buttonsOf(message).map(({ label }, i) => `[${i + 1} ${label}]`);
  const row = buttons.length === 0 ? [] : [`${buttons.join(' ')} (type a number)`];
  return [markdownAsText(message.text, coloured), ...row].join('\n');
}

/** The button that a line presses: by its number, or “more” for that of further passages. */
function pressedBy(line: string, message: ShownMessage | null): ShownButton | undefined {
  const buttons = buttonsOf(message);
  if (line.toLowerCase() === 'more') {
    return buttons.find(({ customId }) => customId?.startsWith(`${PASSAGES}:`));
  }
  return /^\d$/.test(line) ? buttons[Number(line) - 1] : undefined;
}

/**
 * Answers questions in the terminal through the bot and a local Discord, until the input ends. With
 * an input that is no terminal, each line is answered in order.
 */
export async function runPlayground(context: BotContext): Promise<void> {
  const interactive = process.stdin.isTTY === true;
  const coloured = process.stdout.isTTY === true;
  const discord = await startSimulator({ validate: false });
  const bot = await startBot({
    ...context,
    now: discord.clock.now,
    // The answers are what a person came to see; what goes wrong still shows.
    log: createLog('warn'),
    token: discord.token,
    apiUrl: discord.apiUrl,
  });
  process.stdout.write(
    `No DISCORD_TOKEN is set, so this is the playground; to answer in Discord, get one as the README says under “Put it into Discord”.\nA local Discord runs at ${discord.apiUrl}. ${interactive ? 'Ask, or press Ctrl-D to leave.' : ''}\n`,
  );

  const person = discord.addMember({ name: 'you' });
  const lines = createInterface({
    input: process.stdin,
    output: interactive ? process.stdout : undefined,
    prompt: PROMPT,
    crlfDelay: Number.POSITIVE_INFINITY,
  });
  if (interactive) lines.on('SIGINT', () => lines.close()).prompt();
  let last: ShownMessage | null = null;
  for await (const line of lines) {
    const text = line.trim();
    const button = pressedBy(text, last);
    if (last !== null && button !== undefined) {
      const shown = await person.click(last, button.label);
      const pages = [shown, ...shown.followUps];
      process.stdout.write(`${pages.map((page) => show(page, coloured)).join('\n')}\n\n`);
    } else if (text !== '') {
      last = await person.say(person.directMessages, text);
      process.stdout.write(
        `${interactive ? '' : `${PROMPT}${printable(text)}\n`}${show(last, coloured)}\n\n`,
      );
    }
    if (interactive) lines.prompt();
  }
  await bot.stop();
  await discord.stop();
}
