import { type Interaction, type ModalSubmitInteraction, TextInputStyle } from 'discord.js';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Member } from '../../src/simulator/member.ts';
import { type Simulator, startSimulator } from '../../src/simulator/simulator.ts';
import type { Guild, Role } from '../../src/simulator/world.ts';
import { type BareBot, startBareBot } from './bare-bot.ts';

const label = (text: string, component: object, description?: string) => ({
  type: 18,
  label: text,
  component,
  ...(description === undefined ? {} : { description }),
});
const text = (id: string, more: object = {}) => ({
  type: 4,
  style: TextInputStyle.Short,
  custom_id: id,
  ...more,
});
const options = ['Red', 'Blue'].map((name) => ({ label: name, value: name.toLowerCase() }));

const FORMS: Readonly<Record<string, object>> = {
  texts: {
    custom_id: 'texts',
    title: 'Add an article',
    components: [
      { type: 10, content: 'Paste it here.' },
      label(
        'Title',
        text('title', { max_length: 10, placeholder: 'Its headline' }),
        'Optional not',
      ),
      label('Text', text('body', { min_length: 3, required: false, value: 'as it stands' })),
    ],
  },
  old: {
    custom_id: 'old',
    title: 'Old',
    components: [{ type: 1, components: [text('title', { label: 'Title' })] }],
  },
  choices: {
    custom_id: 'choices',
    title: 'Choose',
    components: [
      label('Colour', { type: 3, custom_id: 'colour', options }),
      label('Person', { type: 5, custom_id: 'person', required: false }),
      label('Role', { type: 6, custom_id: 'role' }),
      label('Mood', { type: 21, custom_id: 'mood', options }),
      label('Parts', { type: 22, custom_id: 'parts', min_values: 0, required: false, options }),
    ],
  },
  files: {
    custom_id: 'files',
    title: 'Upload',
    components: [
      label('Files', { type: 19, custom_id: 'files', max_values: 2 }),
      label('Sure', { type: 23, custom_id: 'sure', default: true }),
    ],
  },
};

/** The bot reads what was submitted. */
function readForm({ customId, fields }: ModalSubmitInteraction): string {
  switch (customId) {
    case 'choices':
      return [
        fields.getStringSelectValues('colour').join(),
        fields.getSelectedUsers('person')?.map((user) => user.username) ?? 'nobody',
        fields.getSelectedRoles('role')?.map((role) => role?.name),
        fields.getRadioGroup('mood'),
        fields.getCheckboxGroup('parts').join('+'),
      ].join(' | ');
    case 'files':
      return `${[...fields.getUploadedFiles('files', true).values()].map(({ name }) => name)} ${fields.getCheckbox('sure')}`;
    case 'texts':
      return `${fields.getTextInputValue('title')} | ${fields.getTextInputValue('body')}`;
    default:
      return [...fields.fields.values()]
        .map((field) => ('value' in field ? String(field.value) : ''))
        .join(' | ');
  }
}

async function handle(interaction: Interaction): Promise<void> {
  if (interaction.isChatInputCommand()) {
    const name = interaction.options.getString('form', true);
    if (name !== 'button') return interaction.showModal(FORMS[name] as never).then(() => undefined);
    const opener = { type: 2, style: 1, label: 'Open', custom_id: 'open' };
    await interaction.reply({
      content: 'before',
      components: [{ type: 1, components: [opener] }] as never,
    });
  } else if (interaction.isButton()) {
    await interaction.showModal({ ...FORMS.texts, custom_id: 'from-button' } as never);
  } else if (interaction.isModalSubmit()) {
    if (interaction.customId === 'from-button' && interaction.isFromMessage()) {
      await interaction.update({ content: readForm(interaction), components: [] });
    } else await interaction.reply(readForm(interaction));
  }
}

describe('a form', () => {
  let discord: Simulator;
  let bot: BareBot;
  let guild: Guild;
  let editors: Role;
  let ada: Member;
  beforeAll(async () => {
    discord = await startSimulator({ clockRuns: false });
    guild = discord.addGuild({ name: 'Readers' });
    editors = discord.addRole(guild, 'Editors');
    bot = await startBareBot(discord, {
      commands: [
        {
          name: 'open',
          description: 'x',
          options: [{ type: 3, name: 'form', description: 'x', required: true }],
        },
      ],
      onInteraction: handle,
    });
  });
  beforeEach(() => {
    ada = discord.addMember({ name: 'ada', guild });
  });
  afterAll(async () => {
    await bot.stop();
    await discord.stop();
    expect(bot.errors).toEqual([]);
    expect(discord.violations).toEqual([]);
  });

  test('opens with its title, what there is to read, and its fields', async () => {
    const shown = await ada.slash('/open', { form: 'texts' });
    expect(shown.form).toMatchObject({
      title: 'Add an article',
      fields: [
        {
          label: 'Title',
          customId: 'title',
          required: true,
          value: '',
          placeholder: 'Its headline',
        },
        { label: 'Text', customId: 'body', required: false, value: 'as it stands' },
      ],
    });
    expect(shown.text).toBe('Add an article\nPaste it here.\nTitle\nOptional not\nText');
    expect(ada.form).toEqual(shown.form);
    expect(() => shown.raw).toThrow('A form is no message');
  });

  test('is sent with what was filled in, by labels or ids; the rest stays as it stood', async () => {
    await ada.slash('/open', { form: 'texts' });
    expect((await ada.submit({ Title: 'Harbour' })).text).toBe('Harbour | as it stands');
    await ada.slash('/open', { form: 'texts' });
    expect((await ada.submit({ title: 'Mill', body: '' })).text).toBe('Mill |');
    await ada.slash('/open', { form: 'old' });
    expect((await ada.submit({ Title: 'A row' })).text).toBe('A row');
  });

  test('is sent once', async () => {
    await ada.slash('/open', { form: 'texts' });
    await ada.submit({ Title: 'Harbour' });
    expect(ada.form).toBeNull();
    await expect(ada.submit({ Title: 'Harbour' })).rejects.toThrow('No form is open');
  });

  test.each([
    ['without what is required', {}, '“Title” is required'],
    ['with too long a text', { Title: 'x'.repeat(11) }, '“Title” is too long'],
    ['with too short a text', { Title: 'x', Text: 'ab' }, '“Text” is too short'],
    ['with a number for a text', { Title: 5 }, 'takes a text'],
    ['with a field that is not there', { Author: 'x' }, 'no field “Author”'],
  ])('is not sent %s, and stays open', async (_, values, problem) => {
    await ada.slash('/open', { form: 'texts' });
    await expect(ada.submit(values)).rejects.toThrow(problem);
    expect((await ada.submit({ Title: 'y' })).text).toBe('y | as it stands');
  });

  test('holds menus, groups of choices and boxes to tick', async () => {
    await ada.slash('/open', { form: 'choices' });
    const shown = await ada.submit({
      Colour: 'Red',
      Role: editors,
      Mood: 'Blue',
      Parts: ['Red', 'blue'],
    });
    expect(shown.text).toBe('red | nobody | Editors | blue | red+blue');
    await ada.slash('/open', { form: 'choices' });
    await expect(ada.submit({ Colour: 'Red', Role: editors })).rejects.toThrow(
      '“Mood” is required',
    );
    await expect(ada.submit({ Colour: 'Green' })).rejects.toThrow('no option Green');
    const other = await ada.submit({ Colour: 'blue', Person: ada, Role: editors, Mood: 'red' });
    expect(other.text).toBe('blue | ada | Editors | red |');
  });

  test('takes files, as many as it asks for', async () => {
    const files = ['a.txt', 'b.txt', 'c.txt'].map((name) => ({ name, content: name }));
    await ada.slash('/open', { form: 'files' });
    await expect(ada.submit({ Files: [] })).rejects.toThrow('at least 1');
    await expect(ada.submit({ Files: files })).rejects.toThrow('fewer files');
    expect((await ada.submit({ Files: files.slice(0, 2), Sure: false })).text).toBe(
      'a.txt,b.txt false',
    );
  });

  test('that a button opened can change the message of the button', async () => {
    const before = await ada.slash('/open', { form: 'button' });
    const opened = await ada.click('Open');
    expect(opened.form?.title).toBe('Add an article');
    const after = await ada.submit({ Title: 'New' });
    expect(after).toMatchObject({ id: before.id, text: 'New | as it stands', buttons: [] });
  });

  test('can be forged, with any ids', async () => {
    expect((await ada.forgeSubmit('nothing', { a: '1', b: '2' })).text).toBe('1 | 2');
  });
});
