import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIContainerComponent,
  ButtonStyle,
  ComponentType,
} from 'discord.js';

/** A button with a label and a custom id. */
export function button(label: string, customId: string): APIButtonComponent {
  return { type: ComponentType.Button, style: ButtonStyle.Secondary, label, custom_id: customId };
}

/** A row of buttons, or no row for none. */
export function rowOf(buttons: readonly APIButtonComponent[]): APIContainerComponent['components'] {
  if (buttons.length === 0) return [];
  const row: APIActionRowComponent<APIButtonComponent> = {
    type: ComponentType.ActionRow,
    components: [...buttons],
  };
  return [row];
}
