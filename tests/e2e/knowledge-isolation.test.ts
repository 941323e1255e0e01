import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { Member } from '../../src/simulator/member.ts';
import type { ShownMessage } from '../../src/simulator/shown-message.ts';
import type { Channel } from '../../src/simulator/world.ts';
import { listArticles } from '../../src/store/article-records.ts';
import { secretOf } from '../library/secrets.ts';
import { type Keepers, startKeepers } from './knowledge.ts';

const SERVERS = 3;

/** What somebody does in a server of theirs, or in direct messages; `pick` chooses what it is about. */
interface Step {
  readonly who: number;
  readonly does:
    | 'add'
    | 'paste'
    | 'rename'
    | 'remove'
    | 'undo'
    | 'undo theirs'
    | 'show theirs'
    | 'remove theirs'
    | 'ask'
    | 'ask theirs'
    | 'ask in direct messages'
    | 'complete'
    | 'list'
    | 'read'
    | 'type a question'
    | 'find the source'
    | 'look into'
    | 'press theirs';
  readonly pick: number;
}

/** So that each server has an article, one that is removed, and buttons below an answer. */
const BEGINNING: readonly Step[] = Array.from({ length: SERVERS }, (_, who) =>
  (['add', 'paste', 'ask', 'remove'] as const).map((does) => ({ who, does, pick: 1 })),
).flat();

/** Every way to read, when there is most to be read. */
const END: readonly Step[] = Array.from({ length: SERVERS }, (_, who) =>
  (['read', 'type a question', 'find the source', 'look into'] as const).map((does) => ({
    ...{ who, does, pick: 0 },
  })),
).flat();

const step: fc.Arbitrary<Step> = fc.record({
  who: fc.nat({ max: SERVERS - 1 }),
  does: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom('add' as const, 'paste' as const) },
    {
      weight: 5,
      arbitrary: fc.constantFrom(
        ...(['rename', 'remove', 'undo', 'ask', 'complete', 'list'] as const),
        ...(['undo theirs', 'show theirs', 'remove theirs', 'ask theirs'] as const),
        ...(['ask in direct messages', 'press theirs'] as const),
        ...(['read', 'type a question', 'find the source', 'look into'] as const),
      ),
    },
  ),
  pick: fc.nat({ max: 1_000 }),
});

/** A server, who manages it, and all that was ever there. */
interface Server {
  readonly id: string;
  readonly manager: Member;
  readonly place: { readonly channel: Channel };
  readonly secrets: string[];
  readonly ids: Set<string>;
  readonly removals: ShownMessage[];
  /** Custom ids of the buttons below its answers and lists. */
  readonly buttons: string[];
}

interface World {
  readonly keepers: Keepers;
  readonly servers: readonly Server[];
}

function newWorld(keepers: Keepers): World {
  const { discord } = keepers;
  const servers = Array.from({ length: SERVERS }, (_, i) => {
    const guild = discord.addGuild({ name: `Server ${i}` });
    const channel = discord.addChannel(guild, 'reading');
    const manager = discord.addMember({ name: `manager${i}`, guild });
    discord.giveRole(guild, manager, discord.addRole(guild, 'Managers', ['ManageGuild']));
    return {
      ...{ id: guild.id, manager, place: { channel } },
      ...{ secrets: [], ids: new Set<string>(), removals: [], buttons: [] },
    };
  });
  return { keepers, servers };
}

const pickOf = <T>(list: readonly T[], pick: number): T | undefined => list[pick % list.length];

/** Everything that a message shows or leads to, but for what the reader typed themselves. */
function shownIn(message: ShownMessage, ...typed: readonly string[]): string {
  const { buttons, files, followUps, text } = message;
  const all = JSON.stringify([text, buttons, files, followUps.map(({ text: more }) => more)]);
  return typed.reduce((shown, words) => shown.replaceAll(words, ''), all);
}

/** What was shown where holds nothing of what other servers have or had. */
function expectNothingOfOthers(shown: string, here: Server | null, { servers }: World): void {
  const others = servers.filter((server) => server !== here);
  const foreign = others.flatMap(({ secrets, ids }) => [...secrets, ...ids]);
  expect(foreign.filter((one) => shown.includes(one))).toEqual([]);
}

/** A word of another server, with its last letter missing, so that who corrected it would tell. */
function typedOf(theirs: Server, pick: number): string {
  return pickOf(theirs.secrets, pick)?.slice(0, -1) ?? 'nothing';
}

async function take({ who, does, pick }: Step, world: World, number: number): Promise<void> {
  const { store } = world.keepers;
  const here = world.servers[who] as Server;
  const theirs = world.servers[(who + 1 + (pick % (SERVERS - 1))) % SERVERS] as Server;
  const { manager, place } = here;
  const secret = secretOf(who, number);
  const content = `${secret} tower\n\nThe ${secret} tower was built by Bo ${secret}.`;
  const own = await listArticles(store, here.id);
  const article = pickOf(own, pick)?.id ?? 'none';
  const foreign = pickOf([...theirs.ids], pick) ?? 'none';
  const show = (message: ShownMessage, ...typed: string[]) =>
    expectNothingOfOthers(shownIn(message, ...typed), here, world);

  if (does === 'add') {
    const file = { name: `${secret}.txt`, content };
    show(await manager.slash('/knowledge add', { file }, place));
    here.secrets.push(secret);
  } else if (does === 'paste') {
    await manager.slash('/knowledge add', {}, place);
    show(await manager.submit({ Text: content }));
    here.secrets.push(secret);
  } else if (does === 'rename') {
    show(await manager.slash('/knowledge rename', { article, title: `Our ${secret}` }, place));
    here.secrets.push(secret);
  } else if (does === 'remove') {
    const removed = await manager.slash('/knowledge remove', { article }, place);
    show(removed);
    if (removed.buttons.length > 0) here.removals.push(removed);
  } else if (does === 'undo') {
    const removal = pickOf(here.removals, pick);
    const [button] = removal?.buttons ?? [];
    if (removal !== undefined) show(await manager.forgeClick(removal, `${button?.customId}`));
  } else if (does === 'undo theirs') {
    const list = await manager.slash('/knowledge list', {}, place);
    const button = pickOf(theirs.removals, pick)?.buttons[0]?.customId ?? '';
    show(await manager.forgeClick(list, button), button);
  } else if (does === 'show theirs') {
    show(await manager.slash('/knowledge show', { article: foreign }, place), foreign);
    const title = typedOf(theirs, pick);
    show(await manager.slash('/knowledge show', { article: title }, place));
  } else if (does === 'remove theirs') {
    show(await manager.slash('/knowledge remove', { article: foreign }, place), foreign);
  } else if (does === 'ask' || does === 'ask theirs') {
    const word = does === 'ask' ? (pickOf(here.secrets, pick) ?? 'old') : typedOf(theirs, pick);
    const answer = await manager.slash('ask', { question: `Who built the ${word} tower?` }, place);
    show(answer);
    here.buttons.push(...answer.buttons.flatMap(({ customId }) => customId ?? []));
  } else if (does === 'ask in direct messages') {
    const question = `Who built the ${typedOf(theirs, pick)} tower?`;
    const answer = await manager.slash('ask', { question }, { channel: manager.directMessages });
    expectNothingOfOthers(shownIn(answer), null, world);
  } else if (does === 'complete') {
    const word = typedOf(theirs, pick);
    for (const command of ['ask', '/knowledge show', '/knowledge remove']) {
      const options = { article: word, ...(command === 'ask' ? { question: 'who' } : {}) };
      const choices = await manager.autocomplete(command, options, 'article', place);
      expectNothingOfOthers(JSON.stringify(choices), here, world);
    }
  } else if (does === 'read') {
    const listed = await manager.slash('/articles list', {}, place);
    const about = await manager.slash('/articles about', { article: foreign }, place);
    const title = typedOf(theirs, pick);
    const read = await manager.slash('/articles read', { article: title }, place);
    const help = await manager.slash('help', {}, place);
    for (const [message, typed] of [[listed], [about, foreign], [read], [help]] as const) {
      show(message, ...(typed === undefined ? [] : [typed]));
      here.buttons.push(...message.buttons.flatMap(({ customId }) => customId ?? []));
    }
  } else if (does === 'type a question') {
    for (const question of ['', `Who built the ${typedOf(theirs, pick)}`]) {
      const choices = await manager.autocomplete('ask', { question }, 'question', place);
      expectNothingOfOthers(JSON.stringify(choices), here, world);
    }
  } else if (does === 'find the source') {
    const claim = `The ${typedOf(theirs, pick)} tower was built by Bo Berg.`;
    const message = manager.write(claim, place);
    show(await manager.menu('Find the source', message, place));
  } else if (does === 'look into') {
    show(await manager.slash('insights', {}, place));
    show(await manager.slash('privacy', {}, place));
  } else if (does === 'list') {
    show(await manager.slash('/knowledge list', {}, place));
  } else {
    const message = await manager.slash('ask', { question: 'Who built the lighthouse?' }, place);
    const pressed = pickOf(theirs.buttons, pick) ?? 'more:1:none';
    show(await manager.forgeClick(message, pressed), pressed);
  }
  for (const { id } of await listArticles(store, here.id)) here.ids.add(id);
}

/** A server has what was added there and not removed, and everybody else has nothing of it. */
async function checkServer(here: Server, world: World): Promise<void> {
  const { manager, place } = here;
  const records = await listArticles(world.keepers.store, here.id);
  const list = await manager.slash('/knowledge list', {}, place);
  expectNothingOfOthers(shownIn(list), here, world);
  if (records.length === 0) expect(list.text).toContain('There is nothing here yet.');
  else expect(list.text).toContain(`### Articles: ${records.length} of`);
  const choices = await manager.autocomplete('/knowledge show', { article: '' }, 'article', place);
  expect(choices.map(({ value }) => value)).toEqual(records.map(({ id }) => id).slice(0, 25));
  const exported = await manager.slash('/knowledge export', {}, place);
  const [zip] = exported.files;
  if (zip === undefined) return expect(records).toEqual([]);
  const bytes = new Uint8Array(await (await fetch(zip.url)).arrayBuffer());
  const files = Object.entries(unzipSync(bytes)).map(([name, file]) => name + strFromU8(file));
  expect(files).toHaveLength(records.length);
  expectNothingOfOthers(files.join('\n'), here, world);
}

test('whatever people do in their servers, nobody is shown anything of another one', async () => {
  const keepers = await startKeepers();
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 16 }), async (steps) => {
      const world = newWorld(keepers);
      const all = [...BEGINNING, ...steps, ...END];
      for (const [number, one] of all.entries()) await take(one, world, number);
      for (const server of world.servers) await checkServer(server, world);
    }),
    { numRuns: 2, endOnFailure: true },
  );
  await keepers.stop();
}, 60_000);
