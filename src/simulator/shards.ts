/** Which of how many connections a session is. */
export type Shard = readonly [id: number, count: number];

/** The shard that a guild is on, by https://docs.discord.com/developers/events/gateway#sharding. */
export function shardOf(guildId: string, count: number): number {
  return Number((BigInt(guildId) >> 22n) % BigInt(count));
}

/** Whether a shard hears of a guild; what is in none, such as direct messages, is for the first. */
export function isOnShard([id, count]: Shard, guildId: string | null): boolean {
  return guildId === null ? id === 0 : shardOf(guildId, count) === id;
}
