import { parseArgs } from 'node:util';
import { type Call, type Command, isUsageError, usageError } from './command.ts';
import { COMMANDS } from './commands.ts';
import { sentenceOf } from './operator.ts';

/** Where a command speaks to: `out` is what it comes to, `err` is for the person who waits. */
export type Terminal = {
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
  readonly isTerminal: boolean;
};
export type ExitCode = 0 | 1 | 2;

const WIDTH = Math.max(...[...COMMANDS].map(([name, { usage }]) => `${name} ${usage}`.length));
const line = ([name, { usage, meaning }]: readonly [string, Command]): string =>
  `  ${`${name} ${usage}`.padEnd(WIDTH)}  ${meaning}`;

const usage = (): readonly string[] => [
  'Usage: npm run cli -- <command> [--json]',
  ...[...COMMANDS].map(line),
  'Exit 0: fine; 1: a finding, or it failed; 2: called wrongly.',
];

const parsed = (name: string, { options }: Command, args: readonly string[]) => {
  try {
    const json = { json: { type: 'boolean' } } as const;
    return parseArgs({ args: [...args], allowPositionals: true, options: { ...options, ...json } });
  } catch (error) {
    throw usageError(error instanceof Error ? error.message : `${name} was called wrongly`);
  }
};

const countOf = (count: number): string => `${count} argument${count === 1 ? '' : 's'}`;

const assertCount = ({ length }: readonly string[], { arguments: [least, most] }: Command): void => {
  if (length < least || length > most)
    throw usageError(`takes ${least === most ? countOf(most) : `at most ${countOf(most)}`}, not ${length}`);
};

const call = async (name: string, command: Command, args: readonly string[], terminal: Terminal): Promise<ExitCode> => {
  const { values, positionals } = parsed(name, command, args);
  assertCount(positionals, command);
  const isJson = values['json'] === true;
  const asked: Call = {
    positionals,
    values,
    say: terminal.err,
    progress: (text) => terminal.isTerminal && !isJson && terminal.err(text),
  };
  try {
    const outcome = await command.run(asked);
    for (const text of isJson ? [JSON.stringify(outcome.data)] : outcome.lines) terminal.out(text);
    return outcome.exitCode;
  } catch (error) {
    if (isUsageError(error)) throw error;
    terminal.err(sentenceOf(error));
    if (isJson) terminal.out(JSON.stringify({ error: sentenceOf(error) }));
    return 1;
  }
};

const wrongly = (terminal: Terminal, ...lines: readonly string[]): ExitCode => {
  for (const text of lines) terminal.err(text);
  return 2;
};

/** Runs one command and answers the exit code. */
export const main = async ([name, ...args]: readonly string[], terminal: Terminal): Promise<ExitCode> => {
  if (name === undefined) return wrongly(terminal, ...usage());
  if (['help', '--help', '-h'].includes(name)) {
    for (const text of usage()) terminal.out(text);
    return 0;
  }
  const command = COMMANDS.get(name);
  if (command === undefined) return wrongly(terminal, `There is no command ${name}.`, ...usage());
  try {
    return await call(name, command, args, terminal);
  } catch (error) {
    if (!isUsageError(error)) throw error;
    return wrongly(terminal, `${name}: ${error.message}`, `Usage: npm run cli -- ${name} ${command.usage} [--json]`);
  }
};

if (import.meta.main)
  process.exitCode = await main(process.argv.slice(2), {
    out: (text) => console.log(text),
    err: (text) => console.error(text),
    isTerminal: process.stderr.isTTY === true,
  });
