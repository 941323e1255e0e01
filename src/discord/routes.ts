import type {
  ButtonInteraction,
  ChannelSelectMenuInteraction,
  MessageContextMenuCommandInteraction,
  ModalSubmitInteraction,
  RoleSelectMenuInteraction,
  StringSelectMenuInteraction,
  UserContextMenuCommandInteraction,
} from 'discord.js';
import type { Command, Handler, SlashCommand } from '../../commands/command.ts';

/** What is done about an interaction, and whether it is for managers alone. */
export interface Route<H> {
  readonly handler: H;
  readonly forManagers: boolean;
}

/** The routes of one kind of interaction, by the command's name or that of the component or form. */
export type Table<H> = ReadonlyMap<string, Route<H>>;

/** Where each kind of interaction leads. */
export interface Routes {
  readonly slash: Table<SlashCommand>;
  readonly message: Table<Handler<MessageContextMenuCommandInteraction>>;
  readonly user: Table<Handler<UserContextMenuCommandInteraction>>;
  readonly buttons: Table<Handler<ButtonInteraction>>;
  readonly selects: Table<Handler<StringSelectMenuInteraction>>;
  readonly channelSelects: Table<Handler<ChannelSelectMenuInteraction>>;
  readonly roleSelects: Table<Handler<RoleSelectMenuInteraction>>;
  readonly forms: Table<Handler<ModalSubmitInteraction>>;
}

/** @param named what a command has of one kind, each under its name */
function tableOf<C extends Command, H>(
  commands: readonly C[],
  named: (command: C) => readonly (readonly [name: string, handler: H])[],
): Table<H> {
  const table = new Map<string, Route<H>>();
  for (const command of commands) {
    for (const [name, handler] of named(command)) {
      if (table.has(name)) throw new Error(`two handlers are named ${name}`);
      table.set(name, { handler, forManagers: command.forManagers ?? false });
    }
  }
  return table;
}

function ownNamed<H extends { readonly name: string }>(handlers: readonly H[] = []) {
  return handlers.map((handler) => [handler.name, handler] as const);
}

/**
 * The routes to the handlers of all commands.
 *
 * @throws {Error} when two of one kind have the same name
 */
export function routesTo(commands: readonly Command[]): Routes {
  return {
    slash: tableOf(
      commands.filter((one) => one.kind === 'slash'),
      (command) => [[command.declaration.name, command]],
    ),
    message: tableOf(
      commands.filter((one) => one.kind === 'message'),
      (command) => [[command.declaration.name, command]],
    ),
    user: tableOf(
      commands.filter((one) => one.kind === 'user'),
      (command) => [[command.declaration.name, command]],
    ),
    buttons: tableOf(commands, ({ buttons }) => ownNamed(buttons)),
    selects: tableOf(commands, ({ selects }) => ownNamed(selects)),
    channelSelects: tableOf(commands, ({ channelSelects }) => ownNamed(channelSelects)),
    roleSelects: tableOf(commands, ({ roleSelects }) => ownNamed(roleSelects)),
    forms: tableOf(commands, ({ forms }) => ownNamed(forms)),
  };
}

/** The route of a component or form, by what its custom id is or begins with before a colon. */
export function routeOf<H>(table: Table<H>, customId: string): Route<H> | undefined {
  return table.get(customId.split(':', 1)[0] ?? '');
}
