import type { BaseInteraction } from 'discord.js';
import type { LocalContext } from './context.ts';
import { isByManager, serverOf } from './managers.ts';

/** Whether somebody has a role in the server that an interaction comes from. */
function hasRole({ member }: Pick<BaseInteraction, 'member'>, role: string): boolean {
  if (member === null) return false;
  return Array.isArray(member.roles) ? member.roles.includes(role) : member.roles.cache.has(role);
}

/**
 * Whether an interaction comes from somebody who may change a server's articles: with Manage Server, or
 * with the role that the settings name for it, in a server that the bot was added to.
 */
export function isByEditor(
  interaction: BaseInteraction,
  { settings }: Pick<LocalContext, 'settings'>,
): boolean {
  if (isByManager(interaction)) return true;
  const { editorRole } = settings;
  return serverOf(interaction) !== null && editorRole !== null && hasRole(interaction, editorRole);
}
