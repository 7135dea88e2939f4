import type { Contract } from '../../contract/contract.ts';
import { NOTES } from '../../text/cli.ts';
import { COMMAND_HELP } from '../../text/command-help.ts';
import { fill } from '../../units/text.ts';
import { type Context, defineCommand } from '../command.ts';
import { slashed } from '../files.ts';
import { loadContract } from '../inputs.ts';
import { sayNote, sayWarnings } from '../remarks.ts';
import { refuseExisting, writeFileSafely } from '../write-file.ts';

const check = defineCommand({
  usage: 'check <file>',
  help: COMMAND_HELP['contract-check'],
  async run([path], _options, context) {
    const { world, lang } = context;
    const { contract, warnings, file } = await loadContract(path!, world.cwd);
    sayWarnings(warnings, context);
    const args = { file: file!.file, clauses: contract.clauses.length, warnings: warnings.length };
    world.out.write(`${fill(NOTES['contract-sound'][lang], args)}\n`);
    return 0;
  },
});

const show = defineCommand<{ readonly excel?: true; readonly output?: string }>({
  usage: 'show <file>',
  help: COMMAND_HELP['contract-show'],
  options: [{ flags: '--excel' }, { flags: '-o, --output <FILE>' }],
  async run([path], { excel, output }, context) {
    const { world } = context;
    const { contract } = await loadContract(path!, world.cwd);
    if (excel) {
      await writeBook(contract, output ?? 'contract.xlsx', context);
      return 0;
    }
    const { showContract } = await import('../../contract/write.ts');
    const text = showContract(contract);
    if (output === undefined) world.out.write(text);
    else {
      await refuseExisting(output, world.cwd);
      sayNote('written', { files: slashed(await writeFileSafely(output, text, world)) }, context);
    }
    return 0;
  },
});

/** Writes a contract as a workbook; one that somebody has filled in is never overwritten. */
async function writeBook(contract: Contract, path: string, context: Context): Promise<void> {
  const { world, lang } = context;
  await refuseExisting(path, world.cwd);
  const [{ writeContractBook }, { termsOf }, metrics] = await Promise.all([
    import('../../contract/book/write-book.ts'),
    import('../../contract/write.ts'),
    import('../../metrics/index.ts'),
  ]);
  const bytes = await writeContractBook(termsOf(contract), { lang, metrics: Object.values(metrics) });
  const file = await writeFileSafely(path, bytes, world);
  sayNote('written', { files: slashed(file) }, context);
}

const schema = defineCommand({
  usage: 'schema',
  help: COMMAND_HELP['contract-schema'],
  async run(_operands, _options, { world }) {
    const { contractJsonSchema } = await import('../../contract/json-schema.ts');
    world.out.write(`${JSON.stringify(contractJsonSchema(), null, 2)}\n`);
    return 0;
  },
});

export const contract = defineCommand({
  usage: 'contract',
  help: COMMAND_HELP.contract,
  commands: [check, show, schema],
});
