import { text } from '@/components/form/data';

/** Rows of turnover that a form offers beyond those it holds. */
export const MORE_ROWS = 3;

type Sent = { year: number; amount: number; currency: string; of: string; source: string };
/** `at`: the row of the form each came from, for faults to be shown there. */
type SentRows = { rows: Sent[]; at: number[] };

/** A whole amount as typed, with spaces or commas between thousands; NaN where it is something else. */
const whole = (typed: string): number => (/^\d[\d\s,]*$/.test(typed) ? Number(typed.replaceAll(/[\s,]/g, '')) : Number.NaN);

/** Rows of turnover as the form sent them; a row of which only the currency or the scope is chosen is left out. */
export function sentTurnover(data: FormData): SentRows {
  const rows: Sent[] = [];
  const at: number[] = [];
  for (let row = 0; data.has(`turnover.${row}.year`); row += 1) {
    const field = (name: string) => text(data, `turnover.${row}.${name}`);
    if (field('year') === '' && field('amount') === '' && field('source') === '') continue;
    const of = field('of');
    at.push(row);
    rows.push({
      year: whole(field('year')),
      amount: whole(field('amount')),
      currency: field('currency').toUpperCase(),
      of: of === 'place' ? field('place').toUpperCase() : of,
      source: field('source'),
    });
  }
  return { rows, at };
}
