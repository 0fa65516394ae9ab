// THE table of commands. A new command is its file in `commands/` and a row here.
import type { Command } from './command.ts';
import { backupCommand } from './commands/backup.ts';
import { calloutsCommand } from './commands/callouts.ts';
import { checkCommand } from './commands/check.ts';
import { doctorCommand } from './commands/doctor.ts';
import { exportCommand } from './commands/export.ts';
import { importCommand } from './commands/import.ts';
import { listCommand } from './commands/list.ts';
import { profileCommand } from './commands/profile.ts';
import { restoreCommand } from './commands/restore.ts';
import { searchCommand } from './commands/search.ts';
import { showCommand } from './commands/show.ts';
import { targetsCommand } from './commands/targets.ts';

export const COMMANDS: readonly Command[] = [
  importCommand,
  listCommand,
  showCommand,
  searchCommand,
  checkCommand,
  exportCommand,
  targetsCommand,
  profileCommand,
  calloutsCommand,
  backupCommand,
  restoreCommand,
  doctorCommand,
];

export function findCommand(name: string): Command | undefined {
  return COMMANDS.find((command) => command.name === name);
}
