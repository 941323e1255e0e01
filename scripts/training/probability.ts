import type { NetworkModel } from '../../src/search/models/network-model.ts';
import { type NetworkOptions, trainNetworks } from './network.ts';
import { spread } from './optimiser.ts';

/**
 * Learns the probability that a row is right, as how far it scores above the mean row: the softmax over
 * these two is the logistic function of the difference, so that the networks are learnt by the
 * cross-entropy of logistic regression.
 *
 * @param rowWeights how much each row counts
 * @param names of the columns
 */
export function trainProbability(
  rows: readonly (readonly number[])[],
  right: readonly boolean[],
  rowWeights: readonly number[],
  names: readonly string[],
  options: NetworkOptions & { readonly networks: number },
): NetworkModel {
  const { mean } = spread(rows, names.length);
  const groups = rows.map((row, i) => ({
    rows: [row, mean],
    right: [right[i] === true, right[i] !== true],
    weight: rowWeights[i] ?? 0,
  }));
  return trainNetworks(groups, names, options);
}
