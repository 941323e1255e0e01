import { randomUUID } from 'node:crypto';
import {
  type APIApplicationCommand,
  type APIApplicationCommandOption,
  ApplicationCommandOptionType,
  ApplicationIntegrationType,
  GatewayIntentBits,
  InteractionContextType,
  InteractionType,
  MessageFlags,
} from 'discord.js';
import { isTooLate } from './deadlines.ts';
import type { Gateway } from './gateway.ts';
import { postMessage } from './messages.ts';
import { channelPayload, MEMBER_PERMISSIONS, memberPayload, userPayload } from './payloads.ts';
import { type ShownMessage, showMessage } from './shown-message.ts';
import {
  type Channel,
  type Interaction,
  type StoredMessage,
  type User,
  type World,
  waitFor,
} from './world.ts';

/** Where a person does something. */
export interface Place {
  readonly channel: Channel;
  /** By the person's own install of the app, and not the server's. */
  readonly userInstall?: boolean;
}

export type OptionValues = Readonly<Record<string, string | number | boolean>>;

/** What a person can do, in a person's words. */
export interface Member {
  readonly user: User;
  /** The direct messages between this person and the bot. */
  readonly directMessages: Channel;
  /**
   * Uses a slash command and waits for what it shows.
   *
   * @throws {Error} when Discord would not offer the command so, or the bot does not respond in time
   */
  slash(name: string, options: OptionValues, place: Place): Promise<ShownMessage>;
  /** Types into an option and gets the choices that are offered. */
  autocomplete(
    name: string,
    options: OptionValues,
    focused: string,
    place: Place,
  ): Promise<readonly { name: string; value: string | number }[]>;
  /** Presses a button of a message by its label, and waits for what that shows. */
  click(message: ShownMessage, label: string, place?: Partial<Place>): Promise<ShownMessage>;
  /** Sends a button press with any custom id, as a forger would. */
  forgeClick(
    message: ShownMessage,
    customId: string,
    place?: Partial<Place>,
  ): Promise<ShownMessage>;
  /**
   * Writes a message and waits for the bot's answer.
   *
   * @param quietMs how long to wait before it is sure that the bot says nothing
   */
  say(channel: Channel, content: string, quietMs?: number): Promise<ShownMessage | null>;
}

const RESPOND_WITHIN_MS = 10_000;
/** After this long without another message an interaction has said all it has to say. */
const FOLLOW_UP_WITHIN_MS = 60;
/** An attachment's largest size, which every interaction states. */
const ATTACHMENT_BYTES = 10 * 1024 * 1024;

const TYPE_OF_VALUE: Readonly<Record<string, readonly ApplicationCommandOptionType[]>> = {
  string: [ApplicationCommandOptionType.String],
  number: [ApplicationCommandOptionType.Integer, ApplicationCommandOptionType.Number],
  boolean: [ApplicationCommandOptionType.Boolean],
};

/** What Discord's own client would not let a person send. */
function optionProblem(
  declared: readonly APIApplicationCommandOption[],
  values: OptionValues,
  partial: boolean,
): string | null {
  for (const [name, value] of Object.entries(values)) {
    const option = declared.find((one) => one.name === name);
    if (option === undefined) return `there is no option “${name}”`;
    if (TYPE_OF_VALUE[typeof value]?.includes(option.type) !== true) {
      return `“${name}” takes no ${typeof value}`;
    }
    const longest = 'max_length' in option ? (option.max_length ?? 6_000) : 6_000;
    if (typeof value === 'string' && value.length > longest) return `“${name}” is too long`;
  }
  const missing = declared.find(({ name, required }) => required === true && !(name in values));
  return missing === undefined || partial ? null : `“${missing.name}” is required`;
}

function contextOf({ guild }: Channel): InteractionContextType {
  return guild === null ? InteractionContextType.BotDM : InteractionContextType.Guild;
}

/** A person of a world, who can use the bot through the gateway. */
export function createMember(
  world: World,
  gateway: Gateway,
  user: User,
  directMessages: Channel,
): Member {
  const installOf = ({ channel, userInstall }: Place): ApplicationIntegrationType =>
    userInstall === true || (channel.guild !== null && !channel.guild.hasBot)
      ? ApplicationIntegrationType.UserInstall
      : ApplicationIntegrationType.GuildInstall;

  const commandFor = (name: string, place: Place): APIApplicationCommand => {
    const command = [...world.commands.values()].find((one) => one.name === name);
    if (command === undefined) throw new Error(`There is no command /${name}`);
    const context = contextOf(place.channel);
    const install = installOf(place);
    if (command.contexts != null && !command.contexts.includes(context)) {
      throw new Error(`/${name} is not offered in context ${context}`);
    }
    if (command.integration_types?.includes(install) === false) {
      throw new Error(`/${name} is not offered to install ${install}`);
    }
    return command;
  };

  const begin = (
    type: InteractionType,
    place: Place,
    source: StoredMessage | null,
  ): Interaction => {
    const interaction: Interaction = {
      id: world.nextId(),
      token: randomUUID(),
      type,
      user,
      channel: place.channel,
      install: installOf(place),
      createdAt: world.clock.now(),
      sentAt: performance.now(),
      acknowledgedAfterMs: null,
      response: null,
      deferred: false,
      private: false,
      choices: null,
      original: null,
      followUps: [],
      source,
    };
    world.interactions.set(interaction.id, interaction);
    return interaction;
  };

  const send = (interaction: Interaction, data: unknown) => {
    const { type, channel, install, source } = interaction;
    const { guild } = channel;
    const owner = install === ApplicationIntegrationType.UserInstall ? user.id : (guild?.id ?? '0');
    const asker =
      guild === null
        ? { user: userPayload(user) }
        : {
            guild_id: guild.id,
            guild: { id: guild.id, locale: 'en-US', features: [] },
            guild_locale: 'en-US',
            member: {
              ...memberPayload(),
              user: userPayload(user),
              permissions: MEMBER_PERMISSIONS,
              pending: false,
            },
          };
    const payload = {
      id: interaction.id,
      application_id: world.applicationId,
      type,
      token: interaction.token,
      version: 1,
      data,
      channel_id: channel.id,
      channel: { ...channelPayload(channel), permissions: MEMBER_PERMISSIONS },
      ...asker,
      locale: user.locale,
      app_permissions: MEMBER_PERMISSIONS,
      entitlements: [],
      authorizing_integration_owners: { [install]: owner },
      context: contextOf(channel),
      attachment_size_limit: ATTACHMENT_BYTES,
      ...(source === null ? {} : { message: source.data }),
    };
    gateway.dispatch('INTERACTION_CREATE', payload, 0);
  };

  /** What the bot brought for an interaction; null when it brought nothing in time. */
  const broughtBy = async <T>(interaction: Interaction, look: () => T | null) => {
    const late = () => (isTooLate(world, interaction) ? ('late' as const) : null);
    const found = await waitFor(world, () => look() ?? late(), RESPOND_WITHIN_MS);
    return found === 'late' ? null : found;
  };

  /** The message that an interaction shows once it is no longer loading. */
  const shownBy = async (interaction: Interaction): Promise<ShownMessage> => {
    const shown = await broughtBy(interaction, () => {
      const { original } = interaction;
      const loading = ((original?.data.flags ?? 0) & MessageFlags.Loading) !== 0;
      return original === null || loading ? null : original;
    });
    if (shown === null) throw new Error('The application did not respond');
    let seen = -1;
    while (seen !== interaction.followUps.length) {
      seen = interaction.followUps.length;
      const more = () => (interaction.followUps.length > seen ? true : null);
      await waitFor(world, more, FOLLOW_UP_WITHIN_MS);
    }
    return showMessage(shown, interaction);
  };

  const clickId = async (
    message: ShownMessage,
    customId: string,
    place: Partial<Place>,
  ): Promise<ShownMessage> => {
    const source = world.messages.get(message.id);
    if (source === undefined) throw new Error('There is no such message');
    if (source.onlyFor !== null && source.onlyFor !== user.id) {
      throw new Error('Only the one who asked sees this message');
    }
    const where = { channel: source.channel, ...place };
    const interaction = begin(InteractionType.MessageComponent, where, source);
    send(interaction, { component_type: 2, custom_id: customId, id: 1 });
    return shownBy(interaction);
  };

  return {
    user,
    directMessages,

    async slash(name, options, place) {
      const command = commandFor(name, place);
      const problem = optionProblem(command.options ?? [], options, false);
      if (problem !== null) throw new Error(`/${name}: ${problem}`);
      const interaction = begin(InteractionType.ApplicationCommand, place, null);
      const values = Object.entries(options).map(([option, value]) => ({
        name: option,
        type: command.options?.find((one) => one.name === option)?.type,
        value,
      }));
      send(interaction, {
        id: command.id,
        name,
        type: command.type,
        options: values,
      });
      return shownBy(interaction);
    },

    async autocomplete(name, options, focused, place) {
      const command = commandFor(name, place);
      const problem = optionProblem(command.options ?? [], options, true);
      if (problem !== null) throw new Error(`/${name}: ${problem}`);
      const interaction = begin(InteractionType.ApplicationCommandAutocomplete, place, null);
      const values = Object.entries(options).map(([option, value]) => ({
        name: option,
        type: command.options?.find((one) => one.name === option)?.type,
        value,
        ...(option === focused ? { focused: true } : {}),
      }));
      send(interaction, {
        id: command.id,
        name,
        type: command.type,
        options: values,
      });
      const choices = await broughtBy(interaction, () => interaction.choices);
      if (choices === null) throw new Error('Loading options failed');
      return choices;
    },

    async click(message, label, place = {}) {
      const button = message.buttons.find((one) => one.label === label);
      if (button?.customId == null) throw new Error(`There is no button “${label}” to press`);
      if (button.disabled) throw new Error(`The button “${label}” is disabled`);
      return clickId(message, button.customId, place);
    },

    forgeClick: (message, customId, place = {}) => clickId(message, customId, place),

    async say(channel, content, quietMs = RESPOND_WITHIN_MS) {
      const { data } = postMessage(world, channel, user, { content });
      const mentionsBot = data.mentions.some(({ id }) => id === world.bot.id);
      const direct = channel.guild === null;
      // Without the privileged intent a bot reads only what is meant for it.
      const readable = direct || mentionsBot;
      const event = {
        ...data,
        content: readable ? content : '',
        channel_type: channelPayload(channel).type,
        ...(direct ? {} : { guild_id: channel.guild.id, member: memberPayload() }),
      };
      const intent = direct ? GatewayIntentBits.DirectMessages : GatewayIntentBits.GuildMessages;
      // Of a server that it is no member of, a bot hears nothing.
      if (direct || channel.guild.hasBot) gateway.dispatch('MESSAGE_CREATE', event, intent);
      const reply = await waitFor(
        world,
        () =>
          [...world.messages.values()].find(
            (message) =>
              message.channel === channel &&
              message.data.author.id === world.bot.id &&
              BigInt(message.data.id) > BigInt(data.id),
          ) ?? null,
        quietMs,
      );
      return reply === null ? null : showMessage(reply, null);
    },
  };
}
