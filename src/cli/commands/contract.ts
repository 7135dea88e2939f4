import { NOTES } from '../../text/cli.ts';
import { COMMAND_HELP } from '../../text/command-help.ts';
import { fill } from '../../text/text.ts';
import { defineCommand } from '../command.ts';
import { loadContract } from '../load-contract.ts';
import { sayWarnings } from '../talk.ts';

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

const show = defineCommand({
  usage: 'show <file>',
  help: COMMAND_HELP['contract-show'],
  async run([path], _options, { world }) {
    const [{ contract }, { showContract }] = await Promise.all([
      loadContract(path!, world.cwd),
      import('../../contract/show.ts'),
    ]);
    world.out.write(showContract(contract));
    return 0;
  },
});

const schema = defineCommand({
  usage: 'schema',
  help: COMMAND_HELP['contract-schema'],
  async run(_operands, _options, { world }) {
    const { contractJsonSchema } = await import('../../contract/schema.ts');
    world.out.write(`${JSON.stringify(contractJsonSchema(), null, 2)}\n`);
    return 0;
  },
});

export const contract = defineCommand({
  usage: 'contract',
  help: COMMAND_HELP.contract,
  commands: [check, show, schema],
});
