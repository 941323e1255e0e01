import { type APIAttachment, ComponentType } from 'discord.js';
import { type Component, numberComponents } from './component-tree.ts';

const SELECT = { min_values: 1, max_values: 1 };

/** What Discord fills in of what a bot leaves out. */
const DEFAULTS: Readonly<Record<number, object>> = {
  [ComponentType.StringSelect]: SELECT,
  [ComponentType.UserSelect]: SELECT,
  [ComponentType.RoleSelect]: SELECT,
  [ComponentType.MentionableSelect]: SELECT,
  [ComponentType.ChannelSelect]: SELECT,
  [ComponentType.Container]: { accent_color: null, spoiler: false },
  [ComponentType.Separator]: { spacing: 1, divider: true },
  [ComponentType.Thumbnail]: { description: null, spoiler: false },
  [ComponentType.File]: { name: null, size: null, spoiler: false },
};

/** An address of media as Discord shows it: a message's own files get theirs of the CDN. */
function media(url: string, files: readonly APIAttachment[], nextId: () => string): object {
  const file = files.find(({ filename }) => url === `attachment://${filename}`);
  const known = file?.url ?? url;
  return {
    id: nextId(),
    url: known,
    proxy_url: known,
    ...(file === undefined ? {} : { attachment_id: file.id, content_type: file.content_type }),
  };
}

/**
 * Components as Discord keeps them and shows them again: each with a number, with what was left out,
 * and with the addresses of files.
 */
export function keptComponents(
  components: readonly Component[],
  files: readonly APIAttachment[],
  nextId: () => string,
): Component[] {
  const shown = (url = '') => media(url, files, nextId);
  const kept = (component: Component): Component => {
    const { type = 0, file, media: picture, items, components: inside, accessory } = component;
    const given = Object.entries(component).filter(([, value]) => value !== null);
    const own = files.find(({ filename }) => file?.url === `attachment://${filename}`);
    return {
      ...DEFAULTS[type],
      ...Object.fromEntries(given),
      ...(file === undefined ? {} : { file: shown(file.url) }),
      ...(own === undefined ? {} : { name: own.filename, size: own.size }),
      ...(picture === undefined ? {} : { media: shown(picture.url) }),
      ...(items === undefined
        ? {}
        : {
            items: items.map((item) => ({
              description: null,
              spoiler: false,
              ...item,
              media: shown(item.media?.url),
            })),
          }),
      ...(inside === undefined ? {} : { components: inside.map(kept) }),
      ...(accessory === undefined ? {} : { accessory: kept(accessory) }),
    };
  };
  return numberComponents(components).map(kept);
}
