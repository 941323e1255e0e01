import type { Locale as DiscordLocale } from 'discord.js';
import type { Locale, Texts } from '../texts/locale.ts';

/**
 * Discord's locales for ours. English is what Discord falls back to, so it is not among them.
 * https://discord.com/developers/docs/reference#locales
 */
const NAMES: Readonly<Record<Exclude<Locale, 'en'>, readonly `${DiscordLocale}`[]>> = {
  de: ['de'],
  fr: ['fr'],
  es: ['es-ES', 'es-419'],
  nl: ['nl'],
  uk: ['uk'],
  pt: ['pt-BR'],
};

/** What a declaration's `name_localizations` and `description_localizations` are for a text. */
export function localizationsOf(texts: Texts<string>): Partial<Record<`${DiscordLocale}`, string>> {
  return Object.fromEntries(
    Object.entries(NAMES).flatMap(([locale, names]) =>
      names.map((name) => [name, texts[locale as Exclude<Locale, 'en'>]] as const),
    ),
  );
}

/** Name and description of a command or option as a declaration has them, in every language. */
export function declared(name: Texts<string>, description: Texts<string>) {
  return {
    name: name.en,
    name_localizations: localizationsOf(name),
    description: description.en,
    description_localizations: localizationsOf(description),
  };
}
