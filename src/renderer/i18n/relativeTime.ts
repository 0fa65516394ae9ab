// When something happened, as a colleague would say it: moments, minutes and hours ago, yesterday, a day of the week, a date.
import { plural } from './words.ts';

type Language = 'ar' | 'en';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAYS_OF_A_WEEK = 7;

const PHRASES = {
  ar: {
    moments: 'قبل لحظات',
    yesterday: 'أمس',
    minutes: plural('ar', {
      one: 'قبل دقيقة',
      two: 'قبل دقيقتين',
      few: 'قبل # دقائق',
      many: 'قبل # دقيقة',
      other: 'قبل # دقيقة',
    }),
    hours: plural('ar', {
      one: 'قبل ساعة',
      two: 'قبل ساعتين',
      few: 'قبل # ساعات',
      many: 'قبل # ساعة',
      other: 'قبل # ساعة',
    }),
  },
  en: {
    moments: 'moments ago',
    yesterday: 'yesterday',
    minutes: plural('en', { one: 'a minute ago', other: '# minutes ago' }),
    hours: plural('en', { one: 'an hour ago', other: '# hours ago' }),
  },
} as const;
/** European digits: the digits of the interface are chosen where words are shown. */
const LOCALES = { ar: 'ar-u-nu-latn', en: 'en-GB' } as const;

/** `then` as seen from `now`, both milliseconds since 1970, in the days of this machine. A clock that went back makes no future. */
export function relativeTime(then: number, now: number, language: Language): string {
  const { moments, yesterday, minutes, hours } = PHRASES[language];
  const passed = now - then;
  if (passed < MINUTE) return moments;
  if (passed < HOUR) return minutes(Math.floor(passed / MINUTE));
  const days = dayOf(now) - dayOf(then);
  if (days === 0) return hours(Math.floor(passed / HOUR));
  if (days === 1) return yesterday;
  const date = new Date(then);
  if (days < DAYS_OF_A_WEEK) return date.toLocaleDateString(LOCALES[language], { weekday: 'long' });
  const isThisYear = date.getFullYear() === new Date(now).getFullYear();
  return date.toLocaleDateString(LOCALES[language], {
    day: 'numeric',
    month: 'long',
    ...(isThisYear ? {} : { year: 'numeric' }),
  });
}

// Calendar days, counted at noon, so that a day of 23 hours is one too.
function dayOf(moment: number): number {
  const date = new Date(moment);
  return Math.round(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate(), 12) / (24 * HOUR));
}
