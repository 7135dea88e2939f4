import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareCodePoints } from '../../src/units/code-points.ts';
import type { Corpus } from './measure.ts';

const FOLDER = join(import.meta.dirname, 'corpus');

/** The corpora by class id, as the folder corpus/ holds them. */
export const readCorpora = (): ReadonlyMap<string, Corpus> =>
  new Map(
    readdirSync(FOLDER)
      .sort(compareCodePoints)
      .map((name) => [
        name.replace(/\.json$/, ''),
        JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as Corpus,
      ]),
  );
