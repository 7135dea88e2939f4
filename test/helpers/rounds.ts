/**
 * How often a test of random months or files is repeated: `usual` times, or as many times that as the environment
 * variable ROUNDS says (`ROUNDS=10 npm test`). The first rounds are the same ones.
 */
export const rounds = (usual: number): number => Math.ceil(usual * Number(process.env.ROUNDS ?? 1));
