/** Whatever stands in a message or a form, as far as the rules and the people look at it. */
export interface Component {
  readonly type?: number;
  readonly id?: number;
  readonly custom_id?: string;
  readonly content?: string;
  readonly label?: string;
  readonly description?: string | null;
  readonly url?: string;
  readonly style?: number;
  readonly disabled?: boolean;
  readonly placeholder?: string | null;
  readonly required?: boolean | null;
  readonly value?: string | null;
  readonly min_length?: number | null;
  readonly max_length?: number | null;
  readonly min_values?: number | null;
  readonly max_values?: number | null;
  readonly channel_types?: readonly number[] | null;
  readonly options?: readonly SelectOption[];
  readonly default_values?: readonly { readonly id: string }[] | null;
  /** Of a checkbox: whether it is ticked at first. */
  readonly default?: boolean | null;
  readonly file?: { readonly url?: string };
  readonly media?: { readonly url?: string };
  readonly items?: readonly { readonly media?: { readonly url?: string } }[];
  readonly components?: readonly Component[];
  readonly accessory?: Component;
  /** What a label names. */
  readonly component?: Component;
}

export interface SelectOption {
  readonly label: string;
  readonly value: string;
  readonly description?: string | null;
  readonly default?: boolean | null;
}

/** All components of a tree, each before those in it. */
export function flatten(components: readonly Component[]): Component[] {
  return components.flatMap((component) => [
    component,
    ...flatten(component.components ?? []),
    ...flatten(component.accessory === undefined ? [] : [component.accessory]),
    ...flatten(component.component === undefined ? [] : [component.component]),
  ]);
}

/** The same tree with a number on each component that had none, as Discord gives them. */
export function numberComponents(components: readonly Component[]): Component[] {
  const taken = new Set(flatten(components).map(({ id }) => id));
  let last = 0;
  const next = () => {
    do last += 1;
    while (taken.has(last));
    return last;
  };
  const numbered = (component: Component): Component => {
    const { id } = component;
    const own = id === undefined || id === 0 ? next() : id;
    const { components: inside, accessory, component: named } = component;
    return {
      ...component,
      id: own,
      ...(inside === undefined ? {} : { components: inside.map(numbered) }),
      ...(accessory === undefined ? {} : { accessory: numbered(accessory) }),
      ...(named === undefined ? {} : { component: numbered(named) }),
    };
  };
  return components.map(numbered);
}
