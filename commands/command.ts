import type {
  APIModalInteractionResponseCallbackData,
  AutocompleteInteraction,
  ButtonInteraction,
  ChannelSelectMenuInteraction,
  ChatInputCommandInteraction,
  MessageContextMenuCommandInteraction,
  ModalSubmitInteraction,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
  RESTPostAPIContextMenuApplicationCommandsJSONBody,
  RoleSelectMenuInteraction,
  StringSelectMenuInteraction,
  UserContextMenuCommandInteraction,
} from 'discord.js';
import type { AnswerKind, Show } from '../src/discord/acknowledge.ts';
import type { LocalContext } from '../src/discord/context.ts';
import type { Message } from '../src/discord/render-answer.ts';

/** What is done about one kind of interaction. */
export interface Handler<I> {
  /** How the answer will come; asked before it is there, to defer in the same way. */
  answers(interaction: I, context: LocalContext): AnswerKind;
  /**
   * A form that answers instead, null for none. Discord takes one only as the very first response, so
   * this may not wait for anything.
   *
   * @throws {UserError} whose message the person is shown
   */
  form?(interaction: I, context: LocalContext): APIModalInteractionResponseCallbackData | null;
  /**
   * The messages that answer, at least one; those after the first follow it.
   *
   * @param show puts a message in the answer's place until that is there, for work that takes long
   * @throws {UserError} whose message the person is shown
   */
  execute(
    interaction: I,
    context: LocalContext,
    show: Show,
  ): Promise<readonly [Message, ...Message[]]>;
}

/** What is done about a component or form: those whose custom id is the name, or begins with it and a colon. */
export interface Named<I> extends Handler<I> {
  readonly name: string;
}

/** What every command may say of itself. */
interface Owning {
  /**
   * Whether it, its components and its forms are for those with Manage Server alone, in servers that
   * the bot was added to. Checked at every use, whatever Discord offers to whom.
   */
  readonly forManagers?: boolean;
  readonly buttons?: readonly Named<ButtonInteraction>[];
  readonly selects?: readonly Named<StringSelectMenuInteraction>[];
  readonly channelSelects?: readonly Named<ChannelSelectMenuInteraction>[];
  readonly roleSelects?: readonly Named<RoleSelectMenuInteraction>[];
  readonly forms?: readonly Omit<Named<ModalSubmitInteraction>, 'form'>[];
}

/** A slash command, with subcommands or without. */
export interface SlashCommand extends Owning, Handler<ChatInputCommandInteraction> {
  readonly kind: 'slash';
  readonly declaration: RESTPostAPIChatInputApplicationCommandsJSONBody;
  /** Choices for the option that is being typed, at most 25. */
  autocomplete?(
    interaction: AutocompleteInteraction,
    context: LocalContext,
  ): Promise<{ name: string; value: string }[]>;
}

/** A command in the menu of a message. */
export interface MessageCommand extends Owning, Handler<MessageContextMenuCommandInteraction> {
  readonly kind: 'message';
  readonly declaration: RESTPostAPIContextMenuApplicationCommandsJSONBody;
}

/** A command in the menu of a person. */
export interface UserCommand extends Owning, Handler<UserContextMenuCommandInteraction> {
  readonly kind: 'user';
  readonly declaration: RESTPostAPIContextMenuApplicationCommandsJSONBody;
}

/** Something people can do in Discord: its declaration beside its handlers. */
export type Command = SlashCommand | MessageCommand | UserCommand;
