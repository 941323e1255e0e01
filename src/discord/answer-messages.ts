import { type Message as DiscordMessage, MessageType } from 'discord.js';
import { LRUCache } from 'lru-cache';
import { type Turn, turnOf } from '../answer/follow-up.ts';
import { replyTexts } from '../texts/replies.ts';
import { UserError } from '../user-error.ts';
import type { Admission } from './admission.ts';
import { answerHere } from './answer-here.ts';
import type { Asking, Revised } from './asking.ts';
import type { BotContext, LocalContext } from './context.ts';
import { createConversations, type Speaker } from './conversations.ts';
import { describeCallFailure } from './failures.ts';
import { askedIn } from './may-answer.ts';
import { type Message, renderNotice } from './render-answer.ts';
import { replyTo } from './reply-to.ts';
import { questionIn } from './should-respond.ts';
import { typingMeanwhile } from './typing.ts';

/** Answers what people write: direct messages and mentions. None of its functions throws. */
export interface MessageAnswers {
  created(message: DiscordMessage): Promise<void>;
  /** Answers anew what is put otherwise while it is fresh, in the place of the first answer. */
  edited(message: DiscordMessage): Promise<void>;
}

/** For how long after a question was written its edits are answered. */
const FRESH_MS = 10 * 60_000;
/** Questions whose edits can be answered: half a kilobyte or so each. */
const MOST_FRESH = 2_000;

/** A question and the reply to it. */
interface Exchange {
  question: string;
  /** What the question may lean on: the one before it, whatever is asked later. */
  readonly follows: Turn | undefined;
  /** What the question after it may lean on; undefined where it got no answer. */
  turn: Turn | undefined;
  replyId: string | null;
  kept: Revised;
  /** Settles when all that was asked so far has been answered. */
  done: Promise<void>;
}

function questionOf({ author, client, content, guildId, type, webhookId }: DiscordMessage) {
  return questionIn(
    {
      content,
      authorIsBot: author.bot || webhookId !== null,
      written: type === MessageType.Default || type === MessageType.Reply,
      direct: guildId === null,
    },
    client.user.id,
  );
}

function speakerOf({ author, channelId, guildId }: DiscordMessage): Speaker {
  return { guildId, channelId, userId: author.id };
}

function askingOf(message: DiscordMessage): Asking {
  const { author, client, guildId } = message;
  const where = askedIn(message);
  const isOpen = { hidden: false, shareable: false };
  return { client, guildId, memberOf: guildId, where, userId: author.id, ...isOpen };
}

/** @param admission what stands before every answer */
export function createMessageAnswers(
  context: BotContext,
  admission: Pick<Admission, 'message'>,
): MessageAnswers {
  const { log, now = () => performance.now() } = context;
  const startedAt = Date.now();
  const conversations = createConversations(now);
  const exchanges = new LRUCache<string, Exchange>({
    max: MOST_FRESH,
    ttl: FRESH_MS,
    // Read the clock each time: it may be one that is moved on by hand.
    ttlResolution: 0,
    perf: { now },
  });

  /** Keeps what the next question may lean on: of an edit, unless something else was asked since. */
  const remember = (message: DiscordMessage, exchange: Exchange, turn: Turn) => {
    const speaker = speakerOf(message);
    const isFirst = exchange.replyId === null;
    const before = exchange.turn ?? exchange.follows;
    if (isFirst || conversations.last(speaker) === before) conversations.remember(speaker, turn);
    exchange.turn = turn;
    // A thread that hangs on the message has its id.
    conversations.remember({ ...speaker, channelId: message.id }, turn);
  };

  const answer = async (
    message: DiscordMessage,
    exchange: Exchange,
    here: LocalContext,
  ): Promise<{ readonly reply: Message; readonly turn: Turn | null }> => {
    const { follows, kept, question } = exchange;
    if (question === '') return { reply: renderNotice(replyTexts[here.locale].askMe), turn: null };
    try {
      const asking = { ...askingOf(message), revises: kept };
      const answered = await answerHere(here, asking, question, () =>
        follows === undefined ? {} : { follows },
      );
      exchange.kept = { questionId: answered.questionId, called: answered.called };
      return { reply: answered.message, turn: turnOf(answered.answer) };
    } catch (error) {
      const known = error instanceof UserError;
      if (!known) log.error({ err: error }, 'a message failed');
      const { failed } = replyTexts[here.locale];
      return { reply: renderNotice(known ? error.messageIn(here.locale) : failed), turn: null };
    }
  };

  const change = async ({ channel, id }: DiscordMessage, replyId: string, reply: Message) => {
    try {
      await channel.messages.edit(replyId, reply);
    } catch (error) {
      log.warn({ message: id }, describeCallFailure(error));
    }
  };

  const answerNow = async (message: DiscordMessage, exchange: Exchange) => {
    const here = await admission.message(message);
    if (here === null) return;
    const { replyId } = exchange;
    const work = () => answer(message, exchange, here);
    const { reply, turn } = await (replyId === null ? typingMeanwhile(message, work) : work());
    // Before it is sent: the next question may come as soon as it is seen.
    if (turn !== null) remember(message, exchange, turn);
    if (replyId === null) {
      exchange.replyId = (await replyTo(message, reply, here))?.id ?? null;
    } else {
      await change(message, replyId, reply);
    }
    const { replyId: channelId } = exchange;
    if (turn === null || channelId === null) return;
    conversations.remember({ ...speakerOf(message), channelId }, turn);
  };

  const begin = (message: DiscordMessage, question: string): Promise<void> => {
    const exchange: Exchange = {
      question,
      follows: conversations.last(speakerOf(message)),
      turn: undefined,
      replyId: null,
      kept: { questionId: null, called: false },
      done: Promise.resolve(),
    };
    exchanges.set(message.id, exchange);
    exchange.done = answerNow(message, exchange);
    return exchange.done;
  };

  return {
    async created(message) {
      const question = questionOf(message);
      if (question !== null) await begin(message, question);
    },

    async edited(message) {
      // Without an author nothing is known of it but that it was edited.
      if (message.partial) return;
      const question = questionOf(message);
      if (question === null) return;
      const exchange = exchanges.get(message.id);
      if (exchange === undefined) {
        // It asked nothing at first. What was written before the start may have been answered then.
        const { createdTimestamp, editedTimestamp } = message;
        const age = (editedTimestamp ?? createdTimestamp + FRESH_MS) - createdTimestamp;
        if (age < FRESH_MS && createdTimestamp >= startedAt) await begin(message, question);
        return;
      }
      exchange.done = exchange.done.then(async () => {
        // The preview of a link looks like an edit, too.
        if (question === exchange.question) return;
        exchange.question = question;
        await answerNow(message, exchange);
      });
      await exchange.done;
    },
  };
}
