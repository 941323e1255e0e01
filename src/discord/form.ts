import { type APILabelComponent, ComponentType, TextInputStyle } from 'discord.js';
import { shorten } from './shorten.ts';

/** A field of a form for a text. */
export interface TextField {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  /** What stands in it already; cut where it is longer than `longest`. */
  readonly value?: string;
  /** UTF-16 units, at most 4 000. */
  readonly longest: number;
  readonly paragraph?: boolean;
  readonly optional?: boolean;
}

/** A field of a form as Discord has it. */
export function textField({
  id,
  label,
  hint,
  value = '',
  longest,
  paragraph = false,
  optional = false,
}: TextField): APILabelComponent {
  return {
    type: ComponentType.Label,
    label,
    ...(hint === undefined ? {} : { description: hint }),
    component: {
      type: ComponentType.TextInput,
      custom_id: id,
      style: paragraph ? TextInputStyle.Paragraph : TextInputStyle.Short,
      max_length: longest,
      required: !optional,
      ...(value === '' ? {} : { value: shorten(value, longest) }),
    },
  };
}
