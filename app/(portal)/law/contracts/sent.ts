import { text } from '@/components/form/data';

/** A number as typed; null when empty. What is no number is NaN, for the command to name. */
export const figure = (typed: string): number | null => (typed === '' ? null : Number(typed.replaceAll(',', '')));

/** Items, one a line. */
export const lines = (typed: string): string[] =>
  typed
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** The version the form was made from. */
export const version = (data: FormData): number => Number(text(data, 'version'));
