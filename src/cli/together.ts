import { type Complaint, UserError } from '../units/errors.ts';

/** Runs steps that do not need each other; what the person has to mend in any of them is said at once. */
export async function together<T extends Readonly<Record<string, unknown>>>(
  steps: {
    readonly [K in keyof T]: () => T[K] | Promise<T[K]>;
  },
): Promise<T> {
  const complaints: Complaint[] = [];
  const results: Record<string, unknown> = {};
  for (const [name, step] of Object.entries(steps)) {
    try {
      results[name] = await step();
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      complaints.push(...error.complaints);
    }
  }
  if (complaints.length > 0) throw new UserError(complaints);
  return results as T;
}
