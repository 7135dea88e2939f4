import { expect, test } from 'vitest';
import { projectFile } from '../helpers/markdown.ts';
import { writeContractDoc } from './write-contract-doc.ts';

// `npm run docs` writes the file.
test('docs/contract.md says of every key what the table of keys says', async () => {
  await expect(writeContractDoc(projectFile('docs/contract.md'))).toMatchFileSnapshot(
    '../../docs/contract.md',
  );
});
