import type { Command } from 'commander';
import { register as match } from '../rounds/match.command.ts';
import { register as checkData } from './checkData.command.ts';
import { register as documents } from './documents.command.ts';
import { register as importCompanies } from './importCompanies.command.ts';
import { register as importSystems } from './importSystems.command.ts';
import { register as migrate } from './migrate.command.ts';
import { register as round } from './round.command.ts';
import { register as schema } from './schema.command.ts';
import { register as start } from './start.command.ts';
import { register as worker } from './worker.command.ts';

/** A part of the command line: it adds its subcommands to the program and loads its room only when run. */
export type Register = (program: Command) => void;

/** Every subcommand, in the order of the help text. */
export const commands: readonly Register[] = [
  start,
  worker,
  match,
  importCompanies,
  importSystems,
  round,
  migrate,
  checkData,
  schema,
  documents,
];
