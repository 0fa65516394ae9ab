// How large something is, in words.
import type { PublishWords } from '../i18n/publishWords.ts';

const KILO = 1024;

export function formatSize(bytes: number, { units }: PublishWords): string {
  if (bytes < KILO) return units.bytes(String(bytes));
  const kilobytes = bytes / KILO;
  return kilobytes < KILO ? units.kilobytes(rounded(kilobytes)) : units.megabytes(rounded(kilobytes / KILO));
}

function rounded(amount: number): string {
  return amount < 10 ? String(Math.round(amount * 10) / 10) : String(Math.round(amount));
}
