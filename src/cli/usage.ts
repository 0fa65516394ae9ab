// What `--help` prints, made from the tables so that it cannot lag behind them.
import { readFileSync } from 'node:fs';
import type { Labels } from '../core/article/callouts.ts';
import { COMMON_OPTIONS, type Option } from './arguments.ts';
import type { Command } from './command.ts';

export function generalUsage(commands: readonly Command[], language: keyof Labels): string {
  const lines = commands.map((command) => `  ${synopsis(command)}\n      ${command.summary[language]}`);
  const heading = language === 'ar' ? 'حاشية — الأوامر:' : 'Hashiya — commands:';
  const common = language === 'ar' ? 'ومع كل أمر:' : 'With every command:';
  return [heading, ...lines, '', `${common} ${COMMON_OPTIONS.map(optionUsage).join(' ')}`].join('\n');
}

/** The usage line, with the summary when a language is given. */
export function commandUsage(command: Command, language?: keyof Labels): string {
  const line = `hashiya ${synopsis(command)}`;
  return language === undefined ? line : `${line}\n    ${command.summary[language]}`;
}

/** The version in package.json. */
export function version(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  const { version: found } = JSON.parse(text) as { version: string }; // our own file
  return found;
}

function synopsis(command: Command): string {
  return [command.name, command.words, ...command.options.map(optionUsage)]
    .filter((part) => part !== '')
    .join(' ');
}

function optionUsage(option: Option): string {
  const inner = `--${option.name}${option.value === undefined ? '' : ` ${option.value}`}`;
  return `${option.required ? inner : `[${inner}]`}${option.repeated ? '…' : ''}`;
}
