import type {
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import type { BotContext } from '../src/discord/context.ts';
import type { Message } from '../src/discord/render-answer.ts';

/** What a command answers with. */
export interface Reply {
  readonly message: Message;
  /** Whether only the asker sees it. */
  readonly private: boolean;
}

/** Something people can do in Discord: its declaration beside its handler. */
export interface Command {
  readonly declaration: RESTPostAPIChatInputApplicationCommandsJSONBody;
  /** Whether the reply will be private; asked before the answer is there, to defer in the same way. */
  isPrivate(interaction: ChatInputCommandInteraction): boolean;
  /** @throws {UserError} whose message the asker is shown */
  execute(interaction: ChatInputCommandInteraction, context: BotContext): Promise<Message>;
  /** Choices for the option that is being typed, at most 25. */
  autocomplete?(
    interaction: AutocompleteInteraction,
    context: BotContext,
  ): Promise<{ name: string; value: string }[]>;
}
